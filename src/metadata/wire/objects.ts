import type { Uid } from '../../dhis2/uid'
import type { Text } from '../kinds/definition'

/** An object as DHIS2's import takes it. */
export type WireObject = Readonly<{ id: Uid; [property: string]: unknown }>

export type Reference = Readonly<{ id: Uid }>

export const reference = ({ id }: Reference): Reference => ({ id })

export type Translation = Readonly<{ locale: 'en'; property: string; value: string }>

/** What DHIS2 calls each translatable property. */
const TRANSLATABLE = {
  name: 'NAME',
  shortName: 'SHORT_NAME',
  formName: 'FORM_NAME',
  description: 'DESCRIPTION',
  numeratorDescription: 'NUMERATOR_DESCRIPTION',
  denominatorDescription: 'DENOMINATOR_DESCRIPTION',
  instruction: 'INSTRUCTION',
  title: 'TITLE',
  subtitle: 'SUBTITLE',
} as const

export type Texts = Readonly<Partial<Record<keyof typeof TRANSLATABLE, Text>>>

/** French as the value itself, English as its translation. */
export function textProperties(texts: Texts): Readonly<Record<string, string | readonly Translation[]>> {
  const given = Object.entries(texts) as readonly [keyof typeof TRANSLATABLE, Text][]
  return {
    ...Object.fromEntries(given.map(([property, text]) => [property, text.fr])),
    translations: given.map(([property, text]) => ({ locale: 'en', property: TRANSLATABLE[property], value: text.en })),
  }
}
