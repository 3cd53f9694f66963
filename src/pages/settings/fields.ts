import i18n from '@dhis2/d2-i18n'
import type { Uid } from '../../dhis2/uid'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { inhabitantsLegend } from '../../metadata/legend-sets'
import { borderLimits, HIDING_LIMITS, THRESHOLD_LIMITS, type Limits } from '../../settings/limits'
import { DEFAULT_SETTINGS, defaultBorders, type Settings, type Thresholds } from '../../settings/settings'
import { wordsIn } from '../../ui/localized'
import type { LoadedSettings } from './load'
import { NORMS, type NormUnit } from './norms'

/** One number that can be changed. */
export type NumberField = Readonly<{
  id: string
  label: string
  unit: string
  limits: Limits
  /** What it is without anybody's choice; null = empty. */
  standard: number | null
  /** On the server now. */
  current: number | null
  isOptional: boolean
  mayChange: boolean
}>

export type NormField = NumberField & Readonly<{ constant: Uid; current: number; description: string }>

/** Norms the server has; without the package it has none. */
export function normFields({ norms }: Pick<LoadedSettings, 'norms'>, locale: string): readonly NormField[] {
  return NORMS.flatMap(({ constant, unit, limits }) => {
    const state = norms.get(constant.id)
    if (state === undefined) return []
    return [
      {
        id: `norm.${constant.code}`,
        constant: constant.id,
        label: wordsIn(constant.name, locale),
        description: wordsIn(constant.description, locale),
        unit: normUnit(unit),
        limits,
        standard: constant.value,
        current: state.value,
        isOptional: false,
        mayChange: state.mayChange,
      },
    ]
  })
}

export const THRESHOLD_NAMES = ['completeness', 'timeliness', 'notableChange', 'analyticsAgeDays'] as const

export function thresholdField(
  name: keyof Thresholds,
  { settings, mayChange }: Pick<LoadedSettings, 'settings' | 'mayChange'>,
): NumberField {
  return {
    id: `threshold.${name}`,
    ...thresholdWords(name),
    limits: THRESHOLD_LIMITS[name],
    standard: DEFAULT_SETTINGS.thresholds[name],
    current: settings.thresholds[name],
    isOptional: false,
    mayChange,
  }
}

/** The inner borders of a legend set, in order. */
export function borderFields(
  set: LegendSet,
  { settings, mayChange }: Pick<LoadedSettings, 'settings' | 'mayChange'>,
  locale: string,
): readonly NumberField[] {
  return defaultBorders(set).map((standard, index) => ({
    id: `legend.${set.code}.${index}`,
    label: i18n.t('Between “{{below}}” and “{{above}}”', {
      below: className(set, index, locale),
      above: className(set, index + 1, locale),
    }),
    unit: set.code === inhabitantsLegend.code ? i18n.t('inhabitants per ASC') : '%',
    limits: borderLimits(set),
    standard,
    current: borderOf(settings, set, index) ?? standard,
    isOptional: false,
    mayChange,
  }))
}

export function hidingField({ settings, mayChange }: Pick<LoadedSettings, 'settings' | 'mayChange'>): NumberField {
  return {
    id: 'hiding.below',
    label: i18n.t('Hide counts of people below'),
    unit: i18n.t('persons'),
    limits: HIDING_LIMITS,
    standard: DEFAULT_SETTINGS.hiding.below,
    current: settings.hiding.below,
    isOptional: true,
    mayChange,
  }
}

function borderOf({ legends }: Settings, set: LegendSet, index: number): number | undefined {
  return legends[set.code]?.[index]
}

const className = ({ legends }: LegendSet, index: number, locale: string): string => {
  const legend = legends[index]
  return legend === undefined ? '' : wordsIn(legend.name, locale)
}

function thresholdWords(name: keyof Thresholds): Readonly<{ label: string; unit: string }> {
  switch (name) {
    case 'completeness':
      return { label: i18n.t('Completeness that is enough'), unit: '%' }
    case 'timeliness':
      return { label: i18n.t('Reports on time that are enough'), unit: '%' }
    case 'notableChange':
      return { label: i18n.t('Change of a rate worth telling'), unit: i18n.t('points') }
    case 'analyticsAgeDays':
      return { label: i18n.t('Age from which analytics are old'), unit: i18n.t('days') }
  }
}

function normUnit(unit: NormUnit): string {
  switch (unit) {
    case 'inhabitantsPerAsc':
      return i18n.t('inhabitants per ASC')
    case 'fcfaPerMonth':
      return i18n.t('FCFA a month')
    case 'percent':
      return '%'
    case 'share':
      return i18n.t('(share, from 0 to 1)')
  }
}
