import { DEFAULT_CATEGORY_COMBO, DEFAULT_OPTION_COMBO } from '../../dhis2/server-defaults'
import { uidFor, type Uid } from '../../dhis2/uid'
import {
  DefinitionError,
  described,
  identity,
  formNameOf,
  MAX_LENGTH,
  type Described,
  type DescribedInput,
  type Identity,
  type Text,
} from './definition'

export type CategoryOption<C extends string = string> = Described<'categoryOption', C> & Readonly<{ formName: Text }>

export type Category<C extends string = string> = Described<'category'> &
  Readonly<{ options: readonly CategoryOption<C>[] }>

/** For each category of a combo, the codes of its options. */
export type Axes = readonly string[]

type CategoriesOf<A extends Axes> = Readonly<{ [Axis in keyof A]: Category<A[Axis]> }>

/** One option of each category: exactly what names one option combo. */
export type OptionsOf<A extends Axes> = Readonly<{ [Axis in keyof A]: CategoryOption<A[Axis]> }>

export type CategoryCombo<A extends Axes = Axes> = Identity<'categoryCombo'> &
  Readonly<{
    categories: CategoriesOf<A>
    /** Every combination once, in category order. Of the default combo: the server's own one. */
    optionCombos: readonly OptionCombo[]
  }>

export type OptionCombo = Readonly<{
  id: Uid
  code: string
  name: Text
  options: readonly CategoryOption[]
}>

/* @__NO_SIDE_EFFECTS__ */
export function categoryOption<const C extends string>(
  given: DescribedInput<C> & Readonly<{ formName?: Text }>,
): CategoryOption<C> {
  const formName = formNameOf(given)
  return { ...described('categoryOption', given), formName }
}

/* @__NO_SIDE_EFFECTS__ */
export function category<C extends string>(
  given: DescribedInput & Readonly<{ options: readonly CategoryOption<C>[] }>,
): Category<C> {
  const codes = given.options.map((option) => option.code)
  if (codes.length === 0) throw new DefinitionError(given.code, 'options', 'is empty')
  if (new Set(codes).size < codes.length) throw new DefinitionError(given.code, 'options', 'names an option twice')
  return { ...described('category', given), options: given.options }
}

/** @throws {DefinitionError} when two categories share an option: the server would collapse combinations. */
/* @__NO_SIDE_EFFECTS__ */
export function categoryCombo<const A extends Axes>(
  given: Readonly<{ code: string; name: Text; categories: CategoriesOf<A> }>,
): CategoryCombo<A> {
  const categories: readonly Category[] = given.categories
  const options = categories.flatMap((one) => one.options)
  if (new Set(options).size < options.length) {
    throw new DefinitionError(given.code, 'categories', 'share an option')
  }
  return {
    ...identity('categoryCombo', given),
    categories: given.categories,
    optionCombos: combinations(categories).map((chosen) => optionCombo(given.code, chosen)),
  }
}

function combinations(categories: readonly Category[]): readonly (readonly CategoryOption[])[] {
  return categories.reduce<readonly (readonly CategoryOption[])[]>(
    (begun, { options }) => begun.flatMap((chosen) => options.map((option) => [...chosen, option])),
    [[]],
  )
}

/** Named as the server would: the options' names joined by ", ". */
function optionCombo(comboCode: string, options: readonly CategoryOption[]): OptionCombo {
  const code = [comboCode, ...options.map((option) => option.code)].join('_')
  if (code.length > MAX_LENGTH.code) throw new DefinitionError(comboCode, 'optionCombos', `code too long: ${code}`)
  const joined = (locale: 'fr' | 'en'): string => options.map((option) => option.name[locale]).join(', ')
  return { id: uidFor('categoryOptionCombo', code), code, name: { fr: joined('fr'), en: joined('en') }, options }
}

/** The server's combo for values that are not split. It exists on every DHIS2 and is never part of the package. */
export const undivided: CategoryCombo<readonly []> = {
  kind: 'categoryCombo',
  id: DEFAULT_CATEGORY_COMBO,
  code: 'default',
  name: { fr: 'default', en: 'default' },
  categories: [],
  optionCombos: [{ id: DEFAULT_OPTION_COMBO, code: 'default', name: { fr: 'default', en: 'default' }, options: [] }],
}
