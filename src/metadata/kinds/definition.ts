import { uidFor, type Uid } from '../../dhis2/uid'

/** French is the name stored in DHIS2; English goes in as its translation. */
export type Locale = 'fr' | 'en'

export type Text = Readonly<Record<Locale, string>>

/** What every object of the package has. The uid follows from kind and code, for ever. */
export type Identity<K extends string = string, C extends string = string> = Readonly<{
  kind: K
  id: Uid
  code: C
  name: Text
}>

/** An identity with the two texts DHIS2 shows beside it. */
export type Described<K extends string = string, C extends string = string> = Identity<K, C> &
  Readonly<{ shortName: Text; description: Text }>

export type DescribedInput<C extends string = string> = Readonly<{
  code: C
  name: Text
  /** Where the name is too long for it, or says more than a chart can show; else the name itself. */
  shortName?: Text
  description: Text
}>

/** A definition that DHIS2 would refuse or that contradicts itself: our bug, thrown when the module loads. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError'

  constructor(
    readonly code: string,
    readonly property: string,
    problem: string,
  ) {
    super(`${code}.${property}: ${problem}`)
  }
}

/** Lengths the server refuses to go beyond (E4001, E4002). */
export const MAX_LENGTH = { code: 50, name: 230, shortName: 50, formName: 230 } as const

const CODE_PATTERN = /^[A-Z][A-Z0-9_]*$/

/** @throws {DefinitionError} on a code or name that DHIS2 would refuse. */
export function identity<K extends string, C extends string>(
  kind: K,
  given: Readonly<{ code: C; name: Text }>,
): Identity<K, C> {
  const { code } = given
  if (!CODE_PATTERN.test(code)) throw new DefinitionError(code, 'code', `not ${CODE_PATTERN.source}`)
  if (code.length > MAX_LENGTH.code) throw new DefinitionError(code, 'code', `longer than ${MAX_LENGTH.code}`)
  return { kind, id: uidFor(kind, code), code, name: checkedText(code, 'name', given.name, MAX_LENGTH.name) }
}

/** @throws {DefinitionError} as `identity`, and on a short name or description that is missing or too long. */
export function described<K extends string, C extends string>(kind: K, given: DescribedInput<C>): Described<K, C> {
  return {
    ...identity(kind, given),
    shortName: checkedText(given.code, 'shortName', given.shortName ?? given.name, MAX_LENGTH.shortName),
    description: checkedText(given.code, 'description', given.description),
  }
}

/** @throws {DefinitionError} when a language is empty, untrimmed or longer than `maxLength`. */
export function checkedText(code: string, property: string, text: Text, maxLength = Infinity): Text {
  for (const locale of ['fr', 'en'] as const) {
    const words = text[locale]
    if (words.trim() === '') throw new DefinitionError(code, `${property}.${locale}`, 'is empty')
    if (words !== words.trim() || /\s{2,}/.test(words)) {
      throw new DefinitionError(code, `${property}.${locale}`, 'has spaces too many')
    }
    if (words.length > maxLength) {
      throw new DefinitionError(code, `${property}.${locale}`, `longer than ${maxLength}: "${words}"`)
    }
  }
  return text
}

/** Its label on a form: the short name where it has none of its own. @throws {DefinitionError} */
export function formNameOf(given: DescribedInput & Readonly<{ formName?: Text }>): Text {
  return checkedText(given.code, 'formName', given.formName ?? given.shortName ?? given.name, MAX_LENGTH.formName)
}

/** Two sentences (or more) as one text, in each language. */
export function joinTexts(...texts: readonly Text[]): Text {
  return { fr: texts.map((text) => text.fr).join(' '), en: texts.map((text) => text.en).join(' ') }
}
