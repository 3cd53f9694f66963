import i18n from '@dhis2/d2-i18n'
import { ServerError } from '../../dhis2/errors'
import type { Unit } from '../../dhis2/figure'
import { administrators } from '../../metadata/user-groups'
import type { SettingsIssue } from '../../settings/parse-settings'
import type { Target } from '../../settings/settings'
import { wordsIn } from '../../ui/localized'
import { periodLabel } from '../../ui/period-words'
import { problemWords } from '../../ui/problem-words'
import type { Change } from './form-state'
import { indicatorOf } from './targets'

const NO_BREAK_SPACE = '\u00a0'

/** "80 %", "700 habitants par ASC"; null is said to be none. */
export function amountWords(value: number | null, unit: string, locale: string): string {
  if (value === null) return i18n.t('none')
  return [value.toLocaleString(locale, { maximumFractionDigits: 4 }), unit].filter(Boolean).join(NO_BREAK_SPACE)
}

export function changeWords(change: Change, locale: string): string {
  if (change.kind === 'field') {
    const { label, current, unit } = change.field
    return i18n.t('{{label}}: {{before}} → {{after}}', {
      label,
      before: amountWords(current, unit, locale),
      after: amountWords(change.after, unit, locale),
      nsSeparator: '-:-',
    })
  }
  const [before, after] = [change.before, change.after].map((one) => (one === null ? '' : targetWords(one, locale)))
  if (change.before === null) return i18n.t('New target: {{after}}', { after, nsSeparator: '-:-' })
  if (change.after === null) return i18n.t('Target removed: {{before}}', { before, nsSeparator: '-:-' })
  return i18n.t('Target changed: {{before}} → {{after}}', { before, after, nsSeparator: '-:-' })
}

/** "Population couverte (%), niveau 3 (district), 2026 – 2027 : 60 %". */
function targetWords({ indicator, level, from, to, value }: Target, locale: string): string {
  const found = indicatorOf(indicator)
  const about = [
    found === null ? indicator : wordsIn(found.name, locale),
    level === null ? i18n.t('Every level') : levelWords(level),
    spanWords(from, to, locale),
  ]
  return `${about.join(', ')}, ${amountWords(value, found === null ? '' : unitWords(found.unit), locale)}`
}

function spanWords(from: string | null, to: string | null, locale: string): string {
  const [start, end] = [from, to].map((id) => (id === null ? '' : periodLabel(id, locale)))
  if (from !== null && to !== null) return from === to ? (start ?? '') : `${start} – ${end}`
  if (from !== null) return i18n.t('from {{start}} on', { start })
  return to === null ? i18n.t('always') : i18n.t('until {{end}}', { end })
}

/** The levels of Mali's tree by name. */
export function levelWords(level: number): string {
  switch (level) {
    case 1:
      return i18n.t('Level 1 (country)')
    case 2:
      return i18n.t('Level 2 (region)')
    case 3:
      return i18n.t('Level 3 (district)')
    case 4:
      return i18n.t('Level 4 (health area)')
    default:
      return i18n.t('Level {{level}}', { level })
  }
}

export function unitWords(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return '%'
    case 'points':
      return i18n.t('points')
    case 'fcfa':
      return 'FCFA'
    default:
      return ''
  }
}

/** Where a stored part lies that could not be read, and what stands there. */
export function issueWords({ path, found }: SettingsIssue): string {
  return `${path} = ${JSON.stringify(found)}`
}

export function readOnlyWords(locale: string): string {
  return i18n.t(
    'You can read these settings. To change them you have to be a member of the user group “{{group}}”: ask whoever administers the server.',
    { group: wordsIn(administrators.name, locale), nsSeparator: '-:-' },
  )
}

/** Why saving failed and what can be done; what was typed is still there. */
export function saveProblemWords(error: unknown): Readonly<{ title: string; text: string }> {
  if (!(error instanceof ServerError) || error.kind === 'network' || error.kind === 'server') {
    return problemWords(error)
  }
  return {
    title: i18n.t('The server did not accept the change'),
    text:
      error.kind === 'noAccess'
        ? i18n.t('Your account may not change this. Ask whoever administers the server, then try again.')
        : i18n.t('Load the page anew and try again. If it lasts, tell an administrator: {{message}}', {
            message: error.message,
            nsSeparator: '-:-',
          }),
  }
}
