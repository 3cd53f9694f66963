import i18n from '@dhis2/d2-i18n'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { DictionaryEntry } from '../../metadata/dictionary/dictionary'
import { CHAPTER_TITLES } from '../../metadata/dictionary/labels'
import { DICTIONARY_COLUMNS } from '../../metadata/dictionary/table'
import type { Locale } from '../../metadata/kinds/definition'
import styles from './page.module.css'
import { withAsked } from './search'

/** In the heading and the first paragraph, or a list of links of its own. */
const TOLD_ELSEWHERE: readonly string[] = ['code', 'name', 'description', 'usedBy']

type EntryProps = Readonly<{ entry: DictionaryEntry; locale: Locale; isAsked: boolean }>

/** One object, folded until it is asked for. */
export function Entry({ entry, locale, isAsked }: EntryProps) {
  const root = useRef<HTMLDetailsElement>(null)
  const [isOpen, setIsOpen] = useState(isAsked)
  useEffect(() => {
    if (isAsked) root.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  return (
    <details
      ref={root}
      className={styles['entry']}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles['summary']}>
        {entry.name} <code className={styles['code']}>{entry.code}</code>
      </summary>
      {isOpen && <Facts entry={entry} locale={locale} />}
    </details>
  )
}

function Facts({ entry, locale }: Pick<EntryProps, 'entry' | 'locale'>) {
  const facts = DICTIONARY_COLUMNS.filter(({ key, cell }) => !TOLD_ELSEWHERE.includes(key) && cell(entry) !== '')
  return (
    <>
      {entry.description !== '' && <p className={styles['description']}>{entry.description}</p>}
      <dl className={styles['facts']}>
        {facts.map(({ key, label, cell }) => (
          <div key={key} className={styles['fact']}>
            <dt>{label[locale]}</dt>
            <dd>{cell(entry)}</dd>
          </div>
        ))}
        {entry.usedBy.length > 0 && (
          <div className={styles['fact']}>
            <dt>{i18n.t('Used by')}</dt>
            <dd>
              <Users users={entry.usedBy} />
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Users({ users }: Readonly<{ users: DictionaryEntry['usedBy'] }>) {
  const [params] = useSearchParams()
  const addressOf = (code: string): string => `/dictionary?${withAsked(params, { code }).toString()}`
  return (
    <ul className={styles['users']}>
      {users.map(({ kind, code, name }) => (
        <li key={code}>{kind in CHAPTER_TITLES ? <Link to={addressOf(code)}>{name}</Link> : name}</li>
      ))}
    </ul>
  )
}
