import { isRecord } from '../shape'
import { report, type Check } from './check'

const TRANSLATION = 'org.hisp.dhis.translation.Translation'

/** Two words for the same property and language (E1106), and parts left out (E4000). */
export const checkTranslations: Check = (candidate, { parameters }) => {
  const list = candidate.raw['translations']
  if (!Array.isArray(list) || parameters.skipTranslation) return []
  const { klass } = candidate.schema
  const name = klass.slice(klass.lastIndexOf('.') + 1)
  const extra = { mainKlass: TRANSLATION, errorKlass: klass }
  const seen = new Set<string>()
  return list.filter(isRecord).flatMap((translation) => {
    const [property, locale] = [String(translation['property']), String(translation['locale'])]
    const isSecond = seen.has(`${property}_${locale}`)
    seen.add(`${property}_${locale}`)
    const message = `There are duplicate translation records for property \`${property}\` and locale \`${locale}\` on ${name} \`${candidate.id}\``
    const args = [property, locale, name, candidate.id]
    const left = ['locale', 'property', 'value'].filter((part) => (translation[part] ?? null) === null)
    return [
      ...(isSecond ? [report(candidate, 'E1106', message, args, extra)] : []),
      ...left.map((part) => report(candidate, 'E4000', `Missing required property \`${part}\``, [part], extra)),
    ]
  })
}
