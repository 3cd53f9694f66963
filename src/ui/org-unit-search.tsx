import i18n from '@dhis2/d2-i18n'
import { useEffect, useState } from 'react'
import { foldText } from '../dhis2/fold-text'
import type { FoundOrgUnits, OrgUnitPlace } from '../dhis2/ports'
import styles from './org-unit-search.module.css'
import { useServerQuery } from './server-context'

export type OrgUnitSearchProps = Readonly<{
  text: string
  onChange: (text: string) => void
  roots: readonly OrgUnitPlace[]
  onSelect: (id: string) => void
}>

const FEWEST_LETTERS = 2
const PAUSE_MS = 250

/** Whether the text is long enough to look for: the tree makes room for what is found. */
export function isSearch(text: string): boolean {
  return foldText(text).length >= FEWEST_LETTERS
}

/** Finds units by name or code, whatever the case and accents: quicker than the tree where there are thousands. */
export function OrgUnitSearch({ text, onChange, roots, onSelect }: OrgUnitSearchProps) {
  const asked = useSettled(text.trim())
  return (
    <div className={styles['search']}>
      <input
        type="search"
        className={styles['input']}
        aria-label={i18n.t('Search an organisation unit')}
        placeholder={i18n.t('Search')}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {isSearch(text) && isSearch(asked) && <Found text={asked} roots={roots} onSelect={onSelect} />}
    </div>
  )
}

function Found({ text, roots, onSelect }: Pick<OrgUnitSearchProps, 'text' | 'roots' | 'onSelect'>) {
  const { data, isError } = useServerQuery(['org-unit-search', text, roots.map((root) => root.id)], (server, signal) =>
    server.searchOrgUnits(text, roots, signal),
  )
  return (
    <>
      <p role="status" className={styles['note']}>
        {isError ? i18n.t('The search did not work. Choose in the tree, or try again.') : foundWords(data)}
      </p>
      {data !== undefined && data.units.length > 0 && (
        <ul className={styles['list']}>
          {data.units.map((unit) => (
            <li key={unit.id}>
              <button type="button" className={styles['found']} onClick={() => onSelect(unit.id)}>
                {unit.name}{' '}
                <span className={styles['place']}>{unit.ancestors.map(({ name }) => name).join(' › ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function foundWords(found: FoundOrgUnits | undefined): string {
  if (found === undefined) return i18n.t('Searching')
  const { units, total } = found
  if (units.length === 0 && total !== 0) return i18n.t('Too many units look alike. Type more of the name.')
  if (units.length === 0) return i18n.t('No organisation unit with this name')
  if (total === null)
    return i18n.t('The first {{shown}}. Type more of the name to find others.', { shown: units.length })
  if (total > units.length) return i18n.t('The first {{shown}} of {{total}}', { shown: units.length, total })
  return i18n.t('{{count}} units found', {
    count: total,
    defaultValue: '{{count}} unit found',
    defaultValue_plural: '{{count}} units found',
  })
}

/** The text once it has been left alone for a moment: not every letter is a question to the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
