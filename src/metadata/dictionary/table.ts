import type { Locale, Text } from '../kinds/definition'
import type { DictionaryEntry } from './dictionary'

export type DictionaryColumn = Readonly<{ key: string; label: Text; cell: (entry: DictionaryEntry) => string }>

const column = (key: keyof Omit<DictionaryEntry, 'usedBy'>, fr: string, en: string): DictionaryColumn => ({
  key,
  label: { fr, en },
  cell: (entry) => entry[key],
})

/** The dictionary as a table: the same columns for every kind, empty where they do not apply. */
export const DICTIONARY_COLUMNS: readonly DictionaryColumn[] = [
  column('code', 'Code', 'Code'),
  column('name', 'Nom', 'Name'),
  column('shortName', 'Nom court', 'Short name'),
  column('description', 'Description', 'Description'),
  column('unit', 'Unité', 'Unit'),
  column('formula', 'Formule, agrégation ou valeur', 'Formula, aggregation or value'),
  column('parts', 'Répartition, contenu', 'Split, content'),
  column('timing', 'Périodicité, niveau', 'Timing, level'),
  {
    key: 'usedBy',
    label: { fr: 'Utilisé par', en: 'Used by' },
    cell: ({ usedBy }) => usedBy.map(({ code, name }) => `${code} ${name}`).join(' ; '),
  },
  column('id', 'UID', 'UID'),
]

export const DICTIONARY_TITLE: Text = { fr: 'Dictionnaire SEC et CMU', en: 'SEC and CMU dictionary' }

export const headerOf = (locale: Locale): readonly string[] => DICTIONARY_COLUMNS.map(({ label }) => label[locale])
