import { useMemo, useState } from 'react'
import type { DashboardProps, NamedFilter } from './props'

const USER_ORG_UNITS = ['USER_ORGUNIT']
const LAST_YEAR = ['LAST_YEAR']

export type ShownSelection = Readonly<{
  orgUnits: readonly string[]
  periods: readonly string[]
  filters: readonly NamedFilter[]
}>

type Step = Partial<Pick<ShownSelection, 'orgUnits' | 'periods'>>

export type Shown = Readonly<{
  selection: ShownSelection
  /** How many steps the reader went from what the dashboard asks for. */
  depth: number
  open: (step: Step) => void
  back: () => void
}>

/**
 * What the item shows: the dashboard's filters in place of its own selection, and from there what the reader opened in
 * it. Other filters begin anew. The selection is the same object until something in it changes.
 */
export function useShown({ orgUnits, periods, filters }: DashboardProps): Shown {
  const asked = JSON.stringify({ orgUnits: orgUnits ?? USER_ORG_UNITS, periods: periods ?? LAST_YEAR, filters })
  const [opened, setOpened] = useState<Readonly<{ asked: string; steps: readonly Step[] }>>({ asked, steps: [] })
  const steps = opened.asked === asked ? opened.steps : NO_STEPS
  const selection = useMemo(() => {
    const first = JSON.parse(asked) as ShownSelection
    return steps.reduce<ShownSelection>((shown, step) => ({ ...shown, ...step }), first)
  }, [asked, steps])
  return {
    selection,
    depth: steps.length,
    open: (step) => setOpened({ asked, steps: [...steps, step] }),
    back: () => setOpened({ asked, steps: steps.slice(0, -1) }),
  }
}

const NO_STEPS: readonly Step[] = []
