import type { ReactNode } from 'react'
import { ExplainerProvider, type ExplainedFigure } from '../ui/explanation-context'
import { fetchedPart } from './fetched-part'

/** With the definitions of all figures: fetched when somebody asks. */
const Explanation = fetchedPart(
  'explanation',
  async () => (await import('../pages/explanation/explanation')).Explanation,
)

export type ExplainedProps = Readonly<{
  /** Address of an object of the dictionary by its code. */
  dictionaryAddress: (code: string) => string
  children: ReactNode
}>

/** Lets every headline in it explain its figure. */
export function Explained({ dictionaryAddress, children }: ExplainedProps) {
  const explain = (figure: ExplainedFigure): ReactNode => (
    <Explanation {...figure} dictionary={dictionaryAddress(figure.code)} />
  )
  return <ExplainerProvider value={explain}>{children}</ExplainerProvider>
}
