import type { ReactNode } from 'react'
import { ExplainerProvider, type ExplainedFigure } from '../ui/explanation-context'
import { fetchedPart } from '../ui/fetched-part'
import { useZerosCounted } from '../ui/use-zeros-counted'
import { withTexts } from './translations'

/** With the definitions of all figures: fetched when somebody asks. */
const Explanation = fetchedPart(
  'explanation',
  withTexts('pages', async () => (await import('../pages/explanation/explanation')).Explanation),
)

export type ExplainedProps = Readonly<{
  /** Address of an object of the dictionary by its code. */
  dictionaryAddress: (code: string) => string
  children: ReactNode
}>

/** Lets every headline in it explain its figure. */
export function Explained({ dictionaryAddress, children }: ExplainedProps) {
  const explain = (figure: ExplainedFigure): ReactNode => (
    <WithZeros {...figure} dictionary={dictionaryAddress(figure.code)} />
  )
  return <ExplainerProvider value={explain}>{children}</ExplainerProvider>
}

/** The setting about zeros is asked for when somebody wants to know what a figure means, not before. */
function WithZeros(props: ExplainedFigure & Readonly<{ dictionary: string }>) {
  return <Explanation {...props} zerosCounted={useZerosCounted(0)} />
}
