import type { Unit } from '../../dhis2/figure'
import { DefinitionError, described, type Described, type DescribedInput } from './definition'

/** A number an administrator changes on the server, without a new release. */
export type Constant = Described<'constant'> & Readonly<{ value: number; unit: Unit }>

/* @__NO_SIDE_EFFECTS__ */
export function constant(given: DescribedInput & Readonly<{ value: number; unit: Unit }>): Constant {
  if (!Number.isFinite(given.value)) throw new DefinitionError(given.code, 'value', 'is not a number')
  return { ...described('constant', given), value: given.value, unit: given.unit }
}
