import i18n from '@dhis2/d2-i18n'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { dictionary } from '../../metadata/dictionary/dictionary'
import { CHAPTER_TITLES } from '../../metadata/dictionary/labels'
import type { Locale } from '../../metadata/kinds/definition'
import { useLocale } from '../../ui/locale'
import { Entry } from './entry'
import styles from './page.module.css'
import { searchDictionary, withAsked } from './search'

/** What every object of the programme means. Address: `?code=` opens one object, `?q=` and `?kind=` search. */
export function DictionaryPage() {
  const [params, setParams] = useSearchParams()
  const locale: Locale = useLocale().startsWith('fr') ? 'fr' : 'en'
  const chapters = useMemo(() => dictionary(locale), [locale])
  const [text, kind, code] = ['q', 'kind', 'code'].map((name) => params.get(name) ?? '') as [string, string, string]
  const found = useMemo(() => searchDictionary(chapters, { text, kind }), [chapters, text, kind])
  const count = found.reduce((total, { entries }) => total + entries.length, 0)
  // Searching closes the object that was asked for by its address.
  const search = (name: 'q' | 'kind', value: string): void =>
    setParams((current) => withAsked(current, { q: text, kind, [name]: value }), { replace: true })
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{i18n.t('Dictionary')}</h1>
      <div className={styles['form']} role="search">
        <label className={styles['field']}>
          {i18n.t('Search in names, codes and descriptions')}
          <input type="search" value={text} onChange={(event) => search('q', event.target.value)} />
        </label>
        <label className={styles['field']}>
          {i18n.t('Kind of object')}
          <select value={kind} onChange={(event) => search('kind', event.target.value)}>
            <option value="">{i18n.t('All kinds')}</option>
            {Object.entries(CHAPTER_TITLES).map(([name, title]) => (
              <option key={name} value={name}>
                {title[locale]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={styles['count']} role="status">
        {foundWords(count)}
      </p>
      {found.map(({ kind: name, title, entries }) => (
        <section key={name} aria-label={title}>
          <h2 className={styles['chapter']}>{title}</h2>
          {entries.map((entry) => (
            // Asked for or no longer, it starts anew: unfolded or folded.
            <Entry
              key={entry.code === code ? `${code} asked` : entry.code}
              entry={entry}
              locale={locale}
              isAsked={entry.code === code}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

function foundWords(count: number): string {
  if (count === 0) return i18n.t('No object has all these words.')
  return i18n.t('{{count}} objects found', {
    count,
    defaultValue: '{{count}} object found',
    defaultValue_plural: '{{count}} objects found',
  })
}
