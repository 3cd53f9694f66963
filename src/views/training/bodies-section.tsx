import i18n from '@dhis2/d2-i18n'
import type { Figure } from '../../dhis2/figure'
import { FigureTable, type TableColumn, type TableRow } from '../../ui/figure-table'
import { wordsIn } from '../../ui/localized'
import { useLocale } from '../../ui/locale'
import { useZerosCounted } from '../../ui/use-zeros-counted'
import { BODIES, type Bodies, type BodyCounts } from './bodies'
import { Section } from './section'
import styles from './view.module.css'

/** As the line of confidence asks for the setting: one request for both. */
const AFTER_THE_FIGURES_MS = 4000

export type BodiesSectionProps = Readonly<{
  bodies: Bodies
  place: string
  period: string
  onSelect: ((id: string) => void) | undefined
}>

/** The four bodies, unit by unit. A body nobody reported is absent, a body there is none of is 0. */
export function BodiesSection({ bodies, place, period, onSelect }: BodiesSectionProps) {
  const locale = useLocale()
  const zerosCounted = useZerosCounted(AFTER_THE_FIGURES_MS)
  const title = i18n.t('Bodies set up for equality and quality')
  return (
    <Section title={title}>
      {bodies.hasAny ? (
        <>
          <FigureTable
            caption={`${title}, ${place}, ${period}`}
            rowHeading={i18n.t('Organisation unit')}
            columns={bodyColumns(locale)}
            rows={bodyRows(bodies, place)}
            onSelect={onSelect}
          />
          {zerosCounted === false && (
            <p className={styles['note']}>
              {i18n.t('This server does not count zeros, so an absent figure may be an entered 0.')}
            </p>
          )}
        </>
      ) : (
        <p className={styles['note']}>
          {i18n.t('{{bodies}} (figure absent for this place and period).', {
            bodies: bodyColumns(locale)
              .map(({ label }) => label)
              .join(', '),
          })}
        </p>
      )}
    </Section>
  )
}

function bodyColumns(locale: string): readonly TableColumn[] {
  return BODIES.map(({ code, name }) => ({ id: code, label: wordsIn(name, locale), unit: 'count' }))
}

/** The whole, each part, and what was entered at the whole, so that the parts add up. */
export function bodyRows({ whole, parts, rest }: Bodies, place: string): readonly TableRow[] {
  const cells = (counts: BodyCounts): TableRow['cells'] => counts.map(cellOf)
  return [
    { id: 'whole', label: place, kind: 'total', selectable: false, cells: cells(whole) },
    ...parts.map(({ orgUnit, counts }) => ({ id: orgUnit.id, label: orgUnit.name, cells: cells(counts) })),
    ...(rest
      ? [
          {
            id: 'rest',
            label: i18n.t('Not split (entered for {{place}})', { place }),
            kind: 'rest' as const,
            selectable: false,
            cells: rest.map((count) => (count.state === 'noData' ? { text: '–' } : count)),
          },
        ]
      : []),
  ]
}

function cellOf(count: Figure): TableRow['cells'][number] {
  return count.state === 'noData' ? { text: i18n.t('figure absent') } : count
}
