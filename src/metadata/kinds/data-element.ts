import { undivided, type Axes, type CategoryCombo } from './category'
import { described, formNameOf, joinTexts, type Described, type DescribedInput, type Text } from './definition'

/**
 * What is counted decides how it adds up over time:
 * - `population`: what is there on average (AVERAGE_SUM_ORG_UNIT), so that a year's figure serves its months;
 * - `stock`: what is there at the end (LAST_IN_PERIOD: an older period never stands in for a missing one);
 * - `flow`: what happened meanwhile (SUM).
 */
type Measured = Readonly<
  | { measures: 'population'; aggregationType: 'AVERAGE_SUM_ORG_UNIT' }
  | { measures: 'stock'; aggregationType: 'LAST_IN_PERIOD' }
  | { measures: 'flow'; aggregationType: 'SUM' }
>

/**
 * FCFA may have parts of a franc when shared out; everything else is counted in whole ones. `countsPeople`: who is counted
 * could be recognised where they are few, so small numbers may be hidden. Not said of a population, which is everybody.
 */
type Valued = Readonly<
  | { unit: 'count'; valueType: 'INTEGER_ZERO_OR_POSITIVE'; countsPeople?: true }
  | { unit: 'fcfa'; valueType: 'NUMBER'; countsPeople?: never }
>

/** When and by whom values are entered; the data set that collects them says the same. */
export type Collection = Readonly<{ code: string; frequency: 'Monthly' | 'Quarterly' | 'Yearly'; words: Text }>

export type DataElement<A extends Axes = Axes> = Described<'dataElement'> &
  Measured &
  Valued &
  Readonly<{
    /** What is counted, without what `description` adds. */
    meaning: Text
    formName: Text
    categoryCombo: CategoryCombo<A>
    collection: Collection
    source: Text
  }>

export type DataElementInput<A extends Axes> = DescribedInput &
  Measured &
  Valued &
  Readonly<{ formName?: Text; categoryCombo: CategoryCombo<A>; collection: Collection; source: Text }>

/**
 * `description` as given says what is counted; as built it goes on with when, by whom and where the definition comes
 * from, as it stands in DHIS2.
 */
/* @__NO_SIDE_EFFECTS__ */
export function dataElement<A extends Axes>(given: DataElementInput<A>): DataElement<A> {
  const { source, collection } = given
  const { kind, id, code, name, shortName, description } = described('dataElement', given)
  return {
    ...given,
    kind,
    id,
    code,
    name,
    shortName,
    meaning: description,
    description: joinTexts(description, collection.words, {
      fr: `Source : ${source.fr}.`,
      en: `Source: ${source.en}.`,
    }),
    formName: formNameOf(given),
  }
}

export function isSplit(dataElement: DataElement): boolean {
  return dataElement.categoryCombo.id !== undivided.id
}
