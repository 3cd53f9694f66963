import { definitionsOf, type DefinitionKind } from '../catalogue'
import type { Category } from '../kinds/category'
import type { Constant } from '../kinds/constant'
import type { Dashboard } from '../kinds/dashboard'
import type { DataElement } from '../kinds/data-element'
import { elementsOf, type DataSet } from '../kinds/data-set'
import type { Locale, Text } from '../kinds/definition'
import type { OrgUnitGroupSet } from '../kinds/group'
import type { Indicator } from '../kinds/indicator'
import type { LegendSet } from '../kinds/legend-set'
import type { UserRole } from '../kinds/user-role'
import type { ValidationRule } from '../kinds/validation-rule'
import { formulaWords, numberWords } from './formula'
import {
  CHAPTER_TITLES,
  FREQUENCY_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  OPERATOR_WORDS,
  UNIT_WORDS,
  type ChapterKind,
} from './labels'
import { usersOf } from './uses'

/** One object of the programme, told in one language. A text that does not apply is ''. */
export type DictionaryEntry = Readonly<{
  kind: ChapterKind
  code: string
  id: string
  name: string
  shortName: string
  description: string
  unit: string
  /** What is computed or compared, or how values add up. */
  formula: string
  /** Into what values are split, or what the object holds. */
  parts: string
  /** When it is entered, at which level. */
  timing: string
  usedBy: readonly Readonly<{ kind: DefinitionKind; code: string; name: string }>[]
}>

export type DictionaryChapter = Readonly<{ kind: ChapterKind; title: string; entries: readonly DictionaryEntry[] }>

/** The whole programme, chapter by chapter, as page, command line and downloads show it. */
export function dictionary(locale: Locale): readonly DictionaryChapter[] {
  const chapter = (kind: ChapterKind, entries: readonly DictionaryEntry[]): DictionaryChapter => ({
    kind,
    title: CHAPTER_TITLES[kind][locale],
    entries,
  })
  return [
    chapter(
      'indicator',
      definitionsOf('indicator').map((one) => indicatorEntry(one, locale)),
    ),
    chapter(
      'dataElement',
      definitionsOf('dataElement').map((one) => elementEntry(one, locale)),
    ),
    chapter(
      'category',
      definitionsOf('category').map((one) => categoryEntry(one, locale)),
    ),
    chapter(
      'dataSet',
      definitionsOf('dataSet').map((one) => dataSetEntry(one, locale)),
    ),
    chapter(
      'constant',
      definitionsOf('constant').map((one) => constantEntry(one, locale)),
    ),
    chapter(
      'legendSet',
      definitionsOf('legendSet').map((one) => legendEntry(one, locale)),
    ),
    chapter(
      'validationRule',
      definitionsOf('validationRule').map((one) => ruleEntry(one, locale)),
    ),
    chapter(
      'organisationUnitGroupSet',
      definitionsOf('organisationUnitGroupSet').map((one) => groupSetEntry(one, locale)),
    ),
    chapter(
      'userRole',
      definitionsOf('userRole').map((one) => roleEntry(one, locale)),
    ),
    chapter(
      'dashboard',
      definitionsOf('dashboard').map((one) => dashboardEntry(one, locale)),
    ),
  ]
}

/** One object by its code, null when there is none. */
export function entryOf(code: string, locale: Locale): DictionaryEntry | null {
  const entries = dictionary(locale).flatMap((chapter) => chapter.entries)
  return entries.find((one) => one.code === code) ?? null
}

type Told = Readonly<{
  kind: ChapterKind
  code: string
  id: string
  name: Text
  shortName?: Text
  description?: Text
}>

type Facts = Partial<Pick<DictionaryEntry, 'unit' | 'formula' | 'parts' | 'timing'>>

function entry(told: Told, locale: Locale, facts: Facts): DictionaryEntry {
  const { kind, code, id, name, shortName, description } = told
  return {
    kind,
    code,
    id,
    name: name[locale],
    shortName: shortName?.[locale] ?? '',
    description: description?.[locale] ?? '',
    unit: facts.unit ?? '',
    formula: facts.formula ?? '',
    parts: facts.parts ?? '',
    timing: facts.timing ?? '',
    usedBy: usersOf(told).map((user) => ({ kind: user.kind, code: user.code, name: user.name[locale] })),
  }
}

const listed = (texts: readonly Text[], locale: Locale): string => texts.map((text) => text[locale]).join(', ')

function indicatorEntry(given: Indicator, locale: Locale): DictionaryEntry {
  const { unit, type, numerator, denominator } = given
  const [over, under] = [formulaWords(numerator.of, locale), formulaWords(denominator.of, locale)]
  const scale = type.factor === 1 ? '' : ` × ${numberWords(type.factor, locale)}`
  const formula = denominator.of === 1 ? over : `${bracketed(over)} ÷ ${bracketed(under)}${scale}`
  return entry(given, locale, { unit: UNIT_WORDS[unit][locale], formula, parts: given.legend?.name[locale] ?? '' })
}

const bracketed = (words: string): string => (/ [+−×÷] /.test(words) ? `(${words})` : words)

function elementEntry(given: DataElement, locale: Locale): DictionaryEntry {
  const categories: readonly Category[] = given.categoryCombo.categories
  return entry(given, locale, {
    unit: UNIT_WORDS[given.unit][locale],
    formula: MEASURE_WORDS[given.measures][locale],
    parts: listed(
      categories.map((category) => category.name),
      locale,
    ),
    timing: FREQUENCY_WORDS[given.collection.frequency][locale],
  })
}

function categoryEntry(given: Category, locale: Locale): DictionaryEntry {
  const parts = given.options.map((option) => `${option.code} ${option.name[locale]}`).join(', ')
  return entry(given, locale, { parts })
}

function dataSetEntry(given: DataSet, locale: Locale): DictionaryEntry {
  const levels = given.levels.map((level) => LEVEL_WORDS[level]?.[locale] ?? String(level)).join(', ')
  const delays =
    locale === 'fr'
      ? `à temps jusqu'au jour ${given.timelyDays}, clos après le jour ${given.expiryDays}`
      : `on time until day ${given.timelyDays}, closed after day ${given.expiryDays}`
  return entry(given, locale, {
    parts: listed(
      elementsOf(given).map((element) => element.name),
      locale,
    ),
    timing: `${FREQUENCY_WORDS[given.collection.frequency][locale]} ; ${levels} ; ${delays}`,
  })
}

function constantEntry(given: Constant, locale: Locale): DictionaryEntry {
  return entry(given, locale, { unit: UNIT_WORDS[given.unit][locale], formula: numberWords(given.value, locale) })
}

function legendEntry(given: LegendSet, locale: Locale): DictionaryEntry {
  const classes = given.legends.map(({ name, start, end }) => {
    const [from, to] = [numberWords(start, locale), numberWords(end, locale)]
    return locale === 'fr' ? `${name.fr} : de ${from} à moins de ${to}` : `${name.en}: from ${from} to below ${to}`
  })
  return entry(given, locale, { parts: classes.join(' ; ') })
}

function ruleEntry(given: ValidationRule, locale: Locale): DictionaryEntry {
  const [left, right] = [formulaWords(given.left.of, locale), formulaWords(given.right.of, locale)]
  return entry(given, locale, {
    formula: `${left} ${OPERATOR_WORDS[given.operator][locale]} ${right}`,
    timing: FREQUENCY_WORDS[given.frequency][locale],
  })
}

function groupSetEntry(given: OrgUnitGroupSet, locale: Locale): DictionaryEntry {
  return entry(given, locale, {
    parts: listed(
      given.groups.map((group) => group.name),
      locale,
    ),
  })
}

function roleEntry(given: UserRole, locale: Locale): DictionaryEntry {
  return entry(given, locale, { parts: given.authorities.join(', ') })
}

function dashboardEntry(given: Dashboard, locale: Locale): DictionaryEntry {
  const shown = given.items.flatMap((item) => {
    if (item.type === 'plugin') return []
    return [item.type === 'map' ? item.map.name : item.visualization.name]
  })
  return entry(given, locale, { parts: listed(shown, locale) })
}
