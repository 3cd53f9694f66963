/** Countries of this name take "le" in French: "au Mali", not "à Mali". */
const WITH_ARTICLE: readonly string[] = ['Mali']
const LE = /^Le\s+/i
const LES = /^Les\s+/i
/** Y sounds as a consonant in names of places (de Yélimané), and H is breathed in those of Mali (de Hombori). */
const VOWEL = /^[aeiouàâäéèêëîïôöùûüœæ]/i

/** "de Kayes", "d'Ansongo", "du Mali", "du Guidimé" of "Le Guidimé"; in other languages "of Kayes". */
export function ofPlace(name: string, locale: string): string {
  if (!isFrench(locale)) return `of ${name}`
  if (WITH_ARTICLE.includes(name)) return `du ${name}`
  if (LES.test(name)) return `des ${name.replace(LES, '')}`
  if (LE.test(name)) return `du ${name.replace(LE, '')}`
  return VOWEL.test(name) ? `d'${name}` : `de ${name}`
}

/** "à Sikasso", "au Mali"; in other languages "in Sikasso". */
export function atPlace(name: string, locale: string): string {
  if (!isFrench(locale)) return `in ${name}`
  if (WITH_ARTICLE.includes(name)) return `au ${name}`
  if (LES.test(name)) return `aux ${name.replace(LES, '')}`
  if (LE.test(name)) return `au ${name.replace(LE, '')}`
  return `à ${name}`
}

const isFrench = (locale: string): boolean => locale.startsWith('fr')
