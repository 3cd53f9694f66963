import i18n from '@dhis2/d2-i18n'
import type { Space } from './view-props'

type Row = Readonly<{
  id: string
  label: string
  bar: Readonly<{ state: string }>
  details?: readonly string[]
  selectable?: boolean
}>

/** Beyond so many, rows without a figure would push those with one out of sight. */
const ABSENT_ROWS_SHOWN: Readonly<Record<Space, number>> = { page: 8, item: 3, headline: 0 }

/** Rows without a figure: each by its name while they are few, else one for each state. The table twin lists them all. */
export function foldAbsent<R extends Row>(rows: readonly R[], space: Space): readonly R[] {
  if (rows.length <= ABSENT_ROWS_SHOWN[space]) return rows
  const states = [...new Set(rows.map((row) => row.bar.state))]
  return states.flatMap((state) => {
    const alike = rows.filter((row) => row.bar.state === state)
    const [sample] = alike
    if (sample === undefined) return []
    return [
      {
        ...sample,
        id: `absent-${state}`,
        label: unitsWords(alike.length),
        details: alike.map((row) => row.label),
        selectable: false,
      },
    ]
  })
}

function unitsWords(count: number): string {
  return i18n.t('{{count}} units', { count, defaultValue: '{{count}} unit', defaultValue_plural: '{{count}} units' })
}
