import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { RankedBars } from '../../charts/ranked-bars'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { absentLegend } from '../../ui/figure-bars'
import { FigureTable } from '../../ui/figure-table'
import { formatAxisNumber } from '../../ui/format'
import { legendWords } from '../../ui/legend-words'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import { ToneMark } from '../../ui/tone-mark'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Coverage } from './compute'
import { isMutuelleKnown, type Mutuelles } from './mutuelles'
import { quotaBars } from './quota-bars'
import { isQuotaKnown, type Quotas } from './quotas'
import { heatColumns, heatRows, mutuelleColumns, mutuelleRows, quotaColumns, quotaTableRows } from './rows'
import styles from './view.module.css'
import { quotaWords } from './words'

type SectionProps = Readonly<{ period: string; onSelect: ((id: string) => void) | undefined }>

/** The classes its figures are in, as administrators set them. */
type Classed = Readonly<{ legend: LegendSet }>

const TONES = ['low', 'mid', 'high'] as const

/** Regime by unit, lowest coverage first; names lead down. */
export function ByUnit({
  coverage,
  legend,
  period,
  onSelect,
}: SectionProps & Classed & Readonly<{ coverage: Coverage }>) {
  const id = useId()
  const locale = useLocale()
  const { whole, rows } = coverage
  if (rows.length === 0) return null
  const place = whole.orgUnit.name
  const columns = heatColumns(coverage, locale)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('Who is covered where, lowest coverage first')}
      </h2>
      <FigureTable
        caption={`${i18n.t('Beneficiaries by regime and share of the inhabitants')}, ${place}, ${period}`}
        rowHeading={i18n.t('Organisation unit')}
        columns={columns}
        rows={heatRows(coverage, legend, locale)}
        onSelect={onSelect}
      />
      <Key label={i18n.t('Population covered')} words={legendWords(legend.legends, locale)} />
      {columns.length > 1 && (
        <Key
          label={i18n.t('Regimes, share of the inhabitants')}
          words={{
            low: i18n.t('below {{place}}', { place }),
            mid: i18n.t('as in {{place}}', { place }),
            high: i18n.t('above {{place}}', { place }),
          }}
        />
      )}
    </section>
  )
}

type KeyProps = Readonly<{ label: string; words: Readonly<Partial<Record<(typeof TONES)[number], string>>> }>

function Key({ label, words }: KeyProps) {
  return (
    <ul className={styles['key']} aria-label={label}>
      <li aria-hidden>{label}</li>
      {TONES.map((tone) => (
        <li key={tone}>
          <ToneMark tone={tone} />
          {words[tone]}
        </li>
      ))}
    </ul>
  )
}

/** How mutuelles fare: members, women, who pays and who stays. */
export function MutuelleSection({ mutuelles, period, onSelect }: SectionProps & Readonly<{ mutuelles: Mutuelles }>) {
  const id = useId()
  const { whole, rows } = mutuelles
  const isKnown = [whole, ...rows].some(isMutuelleKnown)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('Mutuelles')}
      </h2>
      {isKnown ? (
        <FigureTable
          caption={`${i18n.t('Members and contributions of mutuelles')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={mutuelleColumns()}
          rows={mutuelleRows(mutuelles)}
          onSelect={onSelect}
        />
      ) : (
        <p className={styles['note']}>{i18n.t('Nothing was reported about mutuelles.')}</p>
      )}
    </section>
  )
}

type QuotaSectionProps = SectionProps &
  Classed &
  Pick<ReadyView, 'interactive' | 'space'> &
  Readonly<{ quotas: Quotas }>

/** What communes owe RAMED, most remaining first. */
export function QuotaSection(props: QuotaSectionProps) {
  const id = useId()
  const { whole, rows } = props.quotas
  if ([whole, ...rows].some(isQuotaKnown)) return <QuotaPicture {...props} />
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('RAMED quota of communes')}
      </h2>
      <p className={styles['note']}>{i18n.t('Nothing was reported about RAMED quotas.')}</p>
    </section>
  )
}

function QuotaPicture({ quotas, legend, period, onSelect, interactive, space }: QuotaSectionProps) {
  const locale = useLocale()
  const title = quotaWords(quotas, locale)
  const description = i18n.t('RAMED quota of communes that remains to be paid, {{period}}', { period })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      picture={(width) => (
        <RankedBars
          title={title}
          description={description}
          width={width}
          rows={quotaBars(quotas, legend, space, locale)}
          legend={{ ...paidLegend(legend, locale), ...absentLegend() }}
          axisFormat={(value) => formatAxisNumber(value, locale)}
          onSelect={onSelect}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('RAMED quota of communes')}, ${quotas.whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={quotaColumns()}
          rows={quotaTableRows(quotas)}
          onSelect={onSelect}
        />
      }
    />
  )
}

/** The bars are as long as what remains and in the class of what was paid. */
function paidLegend({ legends }: LegendSet, locale: string): ReturnType<typeof legendWords> {
  const classes = Object.entries(legendWords(legends, locale))
  return Object.fromEntries(classes.map(([tone, words]) => [tone, i18n.t('paid {{share}}', { share: words })]))
}
