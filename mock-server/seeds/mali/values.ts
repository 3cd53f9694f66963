import type { Uid } from '../../../src/dhis2/uid'
import { operand, type Operand } from '../../../src/metadata/expressions'
import type { CategoryOption, OptionsOf, Axes } from '../../../src/metadata/kinds/category'
import type { DataElement } from '../../../src/metadata/kinds/data-element'
import type { Place } from './places'

/** One value of the demo, and where it comes from. */
export type SeedValue = Readonly<{
  operand: Operand
  period: string
  orgUnit: Uid
  value: number
  comment: string
}>

/** Writes down values of one place and period. Zero is a value; what is not known is not written. */
export type Book = Readonly<{
  put: <A extends Axes>(element: DataElement<A>, value: number, ...options: OptionsOf<NoInfer<A>>) => void
}>

/** Collects values; `comment` says for all of them where they come from. */
export class ValueList {
  private readonly list: SeedValue[] = []
  private readonly operands: OperandNode = { next: new Map() }

  at(place: Place, period: string, comment: string): Book {
    return {
      put: (element, value, ...options) => {
        this.list.push({ operand: this.operandOf(element, options), period, orgUnit: place.id, value, comment })
      },
    }
  }

  all(): readonly SeedValue[] {
    return this.list
  }

  private operandOf<A extends Axes>(element: DataElement<A>, options: OptionsOf<NoInfer<A>>): Operand {
    const chosen: readonly CategoryOption[] = options
    let node = nextNode(this.operands, element)
    for (const option of chosen) node = nextNode(node, option)
    node.operand ??= operand(element, ...options)
    return node.operand
  }
}

/** Operands by element, then option by option: the same few hundred are asked for tens of thousands of times. */
type OperandNode = { operand?: Operand; readonly next: Map<object, OperandNode> }

function nextNode(node: OperandNode, step: object): OperandNode {
  const known = node.next.get(step)
  if (known) return known
  const made: OperandNode = { next: new Map() }
  node.next.set(step, made)
  return made
}
