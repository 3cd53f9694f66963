import { createContext, useContext, type ReactNode } from 'react'
import type { Figure, Unit } from '../dhis2/figure'

/** What all the figures of a view have in common. */
export type FigureScope = Readonly<{
  place: string
  period: string
  /** When the analytics tables were built, ISO; null when never. */
  analyticsBuilt: string | null
  /** The day from which figures of the period are made up, ISO; null when all were reported. */
  generatedFrom: string | null
}>

/** One figure as a reader sees it, and what is needed to explain it. */
export type ShownFigure = Readonly<{
  /** Of the indicator or data element, as in the dictionary. */
  code: string
  label: string
  figure: Figure
  unit: Unit
  /** Unit of numerator and denominator. */
  rateUnit: Unit
}>

export type ExplainedFigure = ShownFigure & FigureScope

/** Draws the explanation of a figure: where the definitions are known, which this room does not. */
export type Explainer = (figure: ExplainedFigure) => ReactNode

const ExplainerContext = createContext<Explainer | null>(null)
const ScopeContext = createContext<FigureScope | null>(null)

/** Without it figures stand without a button that explains them. */
export const ExplainerProvider = ExplainerContext.Provider

/** Null where nothing can be clicked. */
export const ScopeProvider = ScopeContext.Provider

/** What draws the explanation of a figure shown here; null where none can be asked for. */
export function useExplanation(): ((figure: ShownFigure) => ReactNode) | null {
  const explain = useContext(ExplainerContext)
  const scope = useContext(ScopeContext)
  return explain === null || scope === null ? null : (figure) => explain({ ...figure, ...scope })
}
