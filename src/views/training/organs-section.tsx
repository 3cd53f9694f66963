import i18n from '@dhis2/d2-i18n'
import { loadScopedFigures, type ScopedFigures } from '../../analytics/scoped-figures'
import { governanceForm } from '../../metadata/forms-governance'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { parityMark } from '../../settings/parity-mark'
import { FigureTable } from '../../ui/figure-table'
import { formatFigure, formatRate } from '../../ui/format'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import { useServerQuery } from '../../ui/server-context'
import { useVisible } from '../../ui/use-visible'
import { hideInFigures } from '../../view-kit/hide-in-figures'
import type { ReadyView } from '../../view-kit/view-shell'
import {
  organClasses,
  organColumns,
  organFindingWords,
  organNotes,
  organPictureRows,
  organTableRows,
} from './organ-rows'
import { ORGAN_ITEMS, organsOf } from './organs'
import { ClassList } from './parity-class'
import { ParityBars } from './parity-bars'
import { Section } from './section'
import styles from './view.module.css'

export type OrgansSectionProps = Readonly<{
  ready: ReadyView
  /** Classes of a share of women. */
  legend: LegendSet
  /** False where the first answer already said that nothing is known of organs: nothing more is asked. */
  hasOrgans: boolean
}>

/** Who sits in the organs and who leads them, for the place as a whole. Asked for when it comes on the screen. */
export function OrgansSection({ ready, legend, hasOrgans }: OrgansSectionProps) {
  const { ref, isVisible } = useVisible()
  const { orgUnits, periods, filters, by } = ready
  const asked = { orgUnits, periods, filters, by, compared: [], withParts: false }
  const { below } = ready.settings.hiding
  const question = { ...asked, items: ORGAN_ITEMS, dataSets: [governanceForm] }
  const query = useServerQuery(
    ['training-organs', asked, below],
    async (server, signal) =>
      hideInFigures(server, await loadScopedFigures(server, question, signal), ORGAN_ITEMS, below),
    { enabled: isVisible && hasOrgans },
  )
  if (!hasOrgans) {
    return (
      <Section title={i18n.t('Organs')}>
        <p className={styles['note']}>
          {i18n.t('Nothing was reported about organs for this place and period. They are reported once a year.')}
        </p>
      </Section>
    )
  }
  return (
    <div ref={ref}>
      {isVisible && <Loaded query={query}>{(figures) => <OrgansPicture {...{ ready, legend, figures }} />}</Loaded>}
    </div>
  )
}

type OrgansPictureProps = Pick<OrgansSectionProps, 'ready' | 'legend'> & Readonly<{ figures: ScopedFigures }>

function OrgansPicture({ ready, legend, figures }: OrgansPictureProps) {
  const locale = useLocale()
  const { place, period, interactive } = ready
  const organs = organsOf((item) => figures.whole(item))
  const mark = parityMark(legend)
  const title = organFindingWords(organs, mark, locale)
  const description = i18n.t('Members of organs by kind of organ, women and men, {{period}}', { period })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={[...reportWords(figures, locale), quotaNote()]}
      picture={(width) => (
        <>
          <ParityBars {...{ title, description, width, mark, interactive }} rows={organPictureRows(organs, locale)} />
          <ClassList shares={organClasses(organs, locale)} legend={legend} locale={locale} />
          {organNotes(organs, locale).map((note) => (
            <p key={note} className={`${styles['note']} ${styles['offPaper']}`}>
              {note}
            </p>
          ))}
        </>
      )}
      table={
        <FigureTable
          caption={`${i18n.t('Organs')}, ${place}, ${period}`}
          rowHeading={i18n.t('Organ')}
          columns={organColumns()}
          rows={organTableRows(organs, locale)}
        />
      }
    />
  )
}

/** Organs are reported apart from training: how many reports came is told where they are shown. */
function reportWords({ reporting }: ScopedFigures, locale: string): readonly string[] {
  if (reporting?.completeness.state !== 'value') return []
  const share = formatFigure(reporting.completeness, 'percent', locale)
  const { rate } = reporting.completeness
  return [
    i18n.t('Yearly reports on organs received {{share}}', {
      share: rate ? `${share} (${formatRate(rate, locale)})` : share,
    }),
  ]
}

/** Law 2015-052 leaves out groupings with statutes of their own (domain notes, §3). */
function quotaNote(): string {
  return i18n.t(
    'A mark, not an obligation (organs of ASACO and mutuelles have their own statutes, outside the quota of law 2015-052).',
  )
}
