import type { Unit } from '../../dhis2/figure'
import type { Expression } from '../expressions'
import {
  checkedText,
  DefinitionError,
  described,
  identity,
  joinTexts,
  type Described,
  type DescribedInput,
  type Identity,
  type Text,
} from './definition'
import type { LegendSet } from './legend-set'

/** How an indicator's quotient is scaled for showing. */
export type IndicatorType = Identity<'indicatorType'> & Readonly<{ factor: number; isNumber: boolean }>

/* @__NO_SIDE_EFFECTS__ */
export function indicatorType(
  given: Readonly<{ code: string; name: Text; factor: number; isNumber: boolean }>,
): IndicatorType {
  if (!Number.isInteger(given.factor) || given.factor < 1) {
    throw new DefinitionError(given.code, 'factor', 'is not a whole number of at least 1')
  }
  return { ...identity('indicatorType', given), factor: given.factor, isNumber: given.isNumber }
}

/** One side of an indicator: what is computed, and what that is in words ("Femmes, sessions mixtes"). */
export type Side = Readonly<{ of: Expression; words: Text }>

export type Indicator = Described<'indicator'> &
  Readonly<{
    /** What the figure tells, without what `description` adds. */
    meaning: Text
    unit: Unit
    type: IndicatorType
    /** Shown and stored decimals, 0 to 5. */
    decimals: number
    numerator: Side
    denominator: Side
    source: Text
    /** How its values are classed; null where no class would be fair. */
    legend: LegendSet | null
  }>

export type IndicatorInput = DescribedInput &
  Readonly<{
    unit: Unit
    type: IndicatorType
    decimals: number
    numerator: Side
    denominator: Side
    source: Text
    legend?: LegendSet
  }>

const FACTORS: Readonly<Record<Unit, number>> = {
  count: 1,
  fcfa: 1,
  ratio: 1,
  points: 1,
  percent: 100,
  perTenThousand: 10_000,
}

/** The divisor of what is an amount or a count, not a rate. */
export const ONE: Side = { of: 1, words: { fr: '1 (pas un taux)', en: '1 (not a rate)' } }

/**
 * `description` as given says what the figure tells; as built it goes on with numerator, denominator and source.
 * @throws {DefinitionError} when unit and type contradict each other.
 */
/* @__NO_SIDE_EFFECTS__ */
export function indicator(given: IndicatorInput): Indicator {
  const { code, unit, type, decimals, source } = given
  if (FACTORS[unit] !== type.factor) throw new DefinitionError(code, 'type', `${type.code} does not give ${unit}`)
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 5) {
    throw new DefinitionError(code, 'decimals', 'is not between 0 and 5')
  }
  const numerator = checkedText(code, 'numerator', given.numerator.words)
  const denominator = checkedText(code, 'denominator', given.denominator.words)
  const base = described('indicator', given)
  return {
    ...given,
    ...base,
    legend: given.legend ?? null,
    meaning: base.description,
    description: joinTexts(base.description, {
      fr: `Numérateur : ${numerator.fr}. Dénominateur : ${denominator.fr}. Source : ${source.fr}.`,
      en: `Numerator: ${numerator.en}. Denominator: ${denominator.en}. Source: ${source.en}.`,
    }),
  }
}
