import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { ScopedFigures } from '../analytics/scoped-figures'
import type { ExportedView } from '../exports/exported-view'
import { ExportMenu, type ExportKind } from '../ui/export-menu'
import { ExportProblem } from '../ui/export-problem'
import { useLocale } from '../ui/locale'
import { wordsIn } from '../ui/localized'
import type { ShownTables } from '../ui/shown-tables'
import { PRINT_SOON } from '../ui/use-visible'
import type { ViewDefinition } from './view-definition'

export type ViewExportsProps = Readonly<{
  view: ViewDefinition
  figures: ScopedFigures
  place: string
  period: string
  zerosCounted: boolean | null
  hiddenBelow: number | null
  /** Filters in words. */
  filters: readonly string[]
  tables: ShownTables
  /** Holds the pictures. */
  drawn: RefObject<HTMLElement>
}>

/** Takes what the view shows elsewhere: as a file, on paper, as a link. The code that makes files is fetched when it is needed. */
export function ViewExports(props: ViewExportsProps) {
  const locale = useLocale()
  const client = useQueryClient()
  const onExport = async (kind: ExportKind): Promise<void> => {
    const { exportView } = await import('../exports/export-view').catch((cause: unknown) => {
      throw new ExportProblem('notFetched', { cause })
    })
    await exportView(kind, exportedView(props, locale), props.drawn.current, locale)
  }
  return (
    <ExportMenu
      onExport={onExport}
      onPrint={() => void printWhole(client)}
      onCopyLink={() => navigator.clipboard.writeText(window.location.href)}
    />
  )
}

function exportedView(props: ViewExportsProps, locale: string): ExportedView {
  const { view, figures, tables, place, period, filters, zerosCounted, hiddenBelow } = props
  const shown = tables.all()
  const { analyticsBuilt, generatedFrom } = figures
  const title = view.title()
  return {
    title: shown.find((table) => table.title !== null)?.title ?? title,
    view: title,
    question: view.question(),
    place,
    period,
    filters,
    source: view.dataSets.map(({ name }) => wordsIn(name, locale)).join(', '),
    analyticsBuilt,
    zerosCounted,
    generatedFrom,
    hiddenBelow,
    made: new Date().toISOString(),
    tables: shown.map(({ title: finding, ...table }, index) => ({
      ...table,
      id: String(index),
      name: index === 0 ? title : (finding ?? table.caption),
    })),
  }
}

const LONGEST_WAIT_MS = 10_000
const STEP_MS = 50

/** Prints once all sections are drawn, those nobody has scrolled to included, or after ten seconds. */
async function printWhole(client: QueryClient): Promise<void> {
  window.dispatchEvent(new Event(PRINT_SOON))
  const since = Date.now()
  do await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  while (client.isFetching() > 0 && Date.now() - since < LONGEST_WAIT_MS)
  window.print()
}
