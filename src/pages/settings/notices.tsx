import i18n from '@dhis2/d2-i18n'
import { NoticeBox } from '@dhis2/ui'
import type { SettingsSaved } from '../../dhis2/ports'
import { formatDate } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import type { LoadedSettings } from './load'
import styles from './page.module.css'
import { issueWords, readOnlyWords, saveProblemWords } from './words'

/** Before the form: who changed it last, why it cannot be changed, what could not be read. */
export function StateNotices({ loaded }: Readonly<{ loaded: LoadedSettings }>) {
  const locale = useLocale()
  const { access, issues, isNewer, mayChange } = loaded
  return (
    <>
      {access?.changedAt && (
        <p className={styles['hint']}>
          {i18n.t('Last changed on {{date}} by {{name}}', {
            date: formatDate(access.changedAt, locale),
            name: access.changedBy ?? '?',
          })}
        </p>
      )}
      {isNewer && (
        <NoticeBox title={i18n.t('Written by a later version of the app')} warning>
          {i18n.t(
            'These settings can be read here, not changed. Install the latest version of the app to change them.',
          )}
        </NoticeBox>
      )}
      {!mayChange && !isNewer && <NoticeBox title={i18n.t('Reading only')}>{readOnlyWords(locale)}</NoticeBox>}
      {issues.length > 0 && (
        <NoticeBox title={i18n.t('A part of the stored settings cannot be read')} warning>
          <p className={styles['text']}>
            {i18n.t('The default values stand in its place; the next change that is saved replaces it.')}
          </p>
          <ul className={styles['changes']}>
            {issues.map((issue) => (
              <li key={issue.path}>{issueWords(issue)}</li>
            ))}
          </ul>
        </NoticeBox>
      )}
    </>
  )
}

export type OutcomeProps = Readonly<{ saved: SettingsSaved | undefined; error: unknown }>

/** After saving: done, done in part, or why not. */
export function Outcome({ saved, error }: OutcomeProps) {
  return (
    <>
      <div role="status">
        {saved?.state === 'saved' && (
          <NoticeBox title={i18n.t('The settings are saved')}>
            {i18n.t('Views show them from the next time they are opened, within a minute on other screens.')}
          </NoticeBox>
        )}
      </div>
      {saved?.state === 'saved' && saved.isOpen && (
        <NoticeBox title={i18n.t('Everybody who opens the app may change them')} warning>
          {i18n.t(
            'The server did not let us keep changes to the administrators. Ask whoever administers the server to set the sharing of the key “settings” of the data store.',
          )}
        </NoticeBox>
      )}
      <div role="alert">
        {saved?.state === 'changedMeanwhile' && (
          <NoticeBox title={i18n.t('Somebody else changed the settings meanwhile')} warning>
            {i18n.t(
              'Nothing of theirs was overwritten. The page now shows what is on the server, and below it your changes to it: check them, then save again.',
              { nsSeparator: '-:-' },
            )}
          </NoticeBox>
        )}
        {error !== null && error !== undefined && <SaveProblem error={error} />}
      </div>
    </>
  )
}

function SaveProblem({ error }: Readonly<{ error: unknown }>) {
  const { title, text } = saveProblemWords(error)
  return (
    <NoticeBox title={title} error>
      {text} {i18n.t('Your changes are still on this page.')}
    </NoticeBox>
  )
}
