import i18n from '@dhis2/d2-i18n'
import { useLocale } from '../../ui/locale'
import type { FormState } from './form-state'
import styles from './page.module.css'
import { TargetRow } from './target-row'
import type { TargetDraft } from './targets'

export type TargetsSectionProps = Readonly<{
  targets: FormState['targets']
  mayChange: boolean
  /** Whether what is missing in new rows is told already. */
  isTried: boolean
  onChange: (drafts: readonly TargetDraft[]) => void
}>

const NEW_KEY = /^new-(\d+)$/

/** What indicators should reach, by level and period. */
export function TargetsSection({ targets, mayChange, isTried, onChange }: TargetsSectionProps) {
  const drafts = targets.map(({ draft }) => draft)
  const add = (): void => {
    const last = Math.max(0, ...drafts.map(({ key }) => Number(NEW_KEY.exec(key)?.[1] ?? 0)))
    onChange([...drafts, { key: `new-${last + 1}`, indicator: '', level: '', from: '', to: '', value: '' }])
  }
  return (
    <section className={styles['section']} aria-labelledby="settings-targets">
      <h2 id="settings-targets" className={styles['heading']}>
        {i18n.t('Targets')}
      </h2>
      <p className={styles['text']}>
        {i18n.t(
          'What an indicator should reach. The most precise target counts: one for the level before one for every level, then the shorter period. Without a target for it here, the community share is held against the norm “Target community share”.',
          { nsSeparator: '-:-' },
        )}
      </p>
      {targets.length === 0 && <p className={styles['text']}>{i18n.t('No target has been set.')}</p>}
      {targets.length > 0 && (
        <TargetsTable targets={targets} mayChange={mayChange} isTried={isTried} onChange={onChange} />
      )}
      <p className={styles['hint']}>
        {i18n.t('Periods: a year (2026), a quarter (2026Q1) or a month (202601); empty means without a limit.', {
          nsSeparator: '-:-',
        })}
      </p>
      {mayChange && (
        <button type="button" className={styles['button']} onClick={add}>
          {i18n.t('Add a target')}
        </button>
      )}
    </section>
  )
}

function TargetsTable({ targets, mayChange, isTried, onChange }: TargetsSectionProps) {
  const locale = useLocale()
  const drafts = targets.map(({ draft }) => draft)
  return (
    <div className={styles['scroll']}>
      <table className={styles['targets']}>
        <caption className={styles['hidden']}>{i18n.t('Targets by indicator, level and period')}</caption>
        <thead>
          <tr>
            {[i18n.t('Indicator'), i18n.t('Level'), i18n.t('From'), i18n.t('To'), i18n.t('Target')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {mayChange && (
              <th scope="col">
                <span className={styles['hidden']}>{i18n.t('Remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {targets.map((read, index) => (
            <TargetRow
              key={read.draft.key}
              read={read}
              number={index + 1}
              mayChange={mayChange}
              showProblems={isTried || !NEW_KEY.test(read.draft.key)}
              locale={locale}
              onChange={(draft) => onChange(drafts.map((one) => (one.key === draft.key ? draft : one)))}
              onRemove={() => onChange(drafts.filter(({ key }) => key !== read.draft.key))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
