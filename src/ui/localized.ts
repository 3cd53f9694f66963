/** A text of the definition in the reader's language: French, or English for everybody else. */
export function wordsIn(text: Readonly<{ fr: string; en: string }>, locale: string): string {
  return locale.startsWith('fr') ? text.fr : text.en
}
