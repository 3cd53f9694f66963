import type { Uid } from '../../dhis2/uid'
import { sameJson } from '../../dhis2/same-json'
import { notAscendingAt } from '../../settings/limits'
import { LEGEND_SETS, type Settings, type Target } from '../../settings/settings'
import {
  borderFields,
  hidingField,
  normFields,
  THRESHOLD_NAMES,
  thresholdField,
  type NormField,
  type NumberField,
} from './fields'
import type { LoadedSettings } from './load'
import { readField, type Problem, type ReadField } from './problems'
import { typedNumber } from './read-number'
import { readTargets, type ReadTarget, type TargetDraft } from './targets'

/** What was typed, by field, over what is on the server: what somebody else changed meanwhile shows through. */
export type Edits = Readonly<{
  texts: Readonly<Record<string, string>>
  /** All of them once one was touched; null = as on the server. */
  targets: readonly TargetDraft[] | null
}>

export const NO_EDITS: Edits = { texts: {}, targets: null }

export type FieldState = Readonly<{ field: NumberField; text: string }> & ReadField

export type Change = Readonly<
  | { kind: 'field'; field: NumberField; after: number | null }
  | { kind: 'target'; before: Target | null; after: Target | null }
>

export type FormState = Readonly<{
  norms: readonly (FieldState & Readonly<{ field: NormField }>)[]
  thresholds: readonly FieldState[]
  legends: readonly Readonly<{ code: string; borders: readonly FieldState[] }>[]
  hiding: FieldState
  targets: readonly ReadTarget[]
  /** Complete and sound changes only. */
  changes: readonly Change[]
  problemCount: number
  toSave: Readonly<{
    norms: readonly Readonly<{ id: Uid; before: number; value: number }>[]
    /** Null when nothing but norms changed. */
    settings: Settings | null
  }>
}>

export function formStateOf(loaded: LoadedSettings, edits: Edits, locale: string): FormState {
  const state = <F extends NumberField>(field: F) => stateOf(field, edits, locale)
  const norms = normFields(loaded, locale).map(state)
  const thresholds = THRESHOLD_NAMES.map((name) => state(thresholdField(name, loaded)))
  const legends = LEGEND_SETS.map((set) => ({
    code: set.code,
    borders: ascending(borderFields(set, loaded, locale).map(state)),
  }))
  const hiding = state(hidingField(loaded))
  const targets = readTargets(edits.targets, loaded.settings.targets, locale)
  const ours = [...thresholds, ...legends.flatMap(({ borders }) => borders), hiding]
  const targetChanges = changedTargets(loaded.settings.targets, targets)
  const ownChanges = [...changedFields(ours), ...targetChanges]
  const normChanges = changedFields(norms)
  return {
    norms,
    thresholds,
    legends,
    hiding,
    targets,
    changes: [...normChanges, ...ownChanges],
    problemCount: [...norms, ...ours, ...targets].filter(isWrong).length,
    toSave: {
      norms: norms.flatMap(({ field, value }) =>
        value === null || value === field.current ? [] : [{ id: field.constant, before: field.current, value }],
      ),
      settings: ownChanges.length === 0 ? null : settingsOf(loaded.settings, { thresholds, legends, hiding, targets }),
    },
  }
}

function stateOf<F extends NumberField>(field: F, edits: Edits, locale: string) {
  const typed = edits.texts[field.id]
  // What the server has is not ours to correct unless somebody touches it.
  if (typed === undefined) {
    return { field, text: typedNumber(field.current, locale), value: field.current, problem: null }
  }
  return { field, text: typed, ...readField(field, typed, locale) }
}

/** Classes have to follow each other: the first border that does not is at fault. */
function ascending(borders: readonly FieldState[]): readonly FieldState[] {
  if (borders.some(({ problem }) => problem !== null)) return borders
  const at = notAscendingAt(borders.map(({ value }) => value ?? 0))
  return borders.map((border, index) => (index === at ? { ...border, problem: { code: 'notAscending' } } : border))
}

function isWrong(one: Readonly<{ problem: Problem | null } | { target: Target | null }>): boolean {
  return 'problem' in one ? one.problem !== null : one.target === null
}

function changedFields(fields: readonly FieldState[]): readonly Change[] {
  return fields
    .filter(({ field, value, problem }) => problem === null && value !== field.current)
    .map(({ field, value }) => ({ kind: 'field', field, after: value }))
}

function changedTargets(before: readonly Target[], now: FormState['targets']): readonly Change[] {
  const removed = before.filter((_target, index) => !now.some(({ draft }) => draft.key === String(index)))
  const changed = now.flatMap(({ draft, target }): readonly Change[] => {
    const old = before[Number(draft.key)] ?? null
    return target === null || sameJson(old, target) ? [] : [{ kind: 'target', before: old, after: target }]
  })
  return [...removed.map((target): Change => ({ kind: 'target', before: target, after: null })), ...changed]
}

function settingsOf(
  before: Settings,
  { thresholds, legends, hiding, targets }: Pick<FormState, 'thresholds' | 'legends' | 'hiding' | 'targets'>,
): Settings {
  const values = Object.fromEntries(THRESHOLD_NAMES.map((name, index) => [name, thresholds[index]?.value]))
  return {
    targets: targets.flatMap(({ target }) => (target === null ? [] : [target])),
    thresholds: {
      completeness: values['completeness'] ?? before.thresholds.completeness,
      timeliness: values['timeliness'] ?? before.thresholds.timeliness,
      notableChange: values['notableChange'] ?? before.thresholds.notableChange,
      analyticsAgeDays: values['analyticsAgeDays'] ?? before.thresholds.analyticsAgeDays,
    },
    legends: {
      ...before.legends,
      ...Object.fromEntries(legends.map(({ code, borders }) => [code, borders.map(({ value }) => value ?? 0)])),
    },
    hiding: { below: hiding.value },
  }
}
