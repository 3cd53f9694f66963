import { report, type Check } from './check'

type Format = Readonly<{ code: string; called: string; holds: RegExp }>

const EMAIL: Format = { code: 'E4003', called: 'email address', holds: /^[^@\s]+@[^@\s]+\.[^@\s.]+$/ }
const URL: Format = { code: 'E4004', called: 'URL', holds: /^(https?|ftp):\/\/[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/i }

/** Properties DHIS2's schema calls an address; a document's `url` is any text. */
const FORMATS: Readonly<Record<string, Readonly<Record<string, Format>>>> = {
  users: { email: EMAIL },
  organisationUnits: { email: EMAIL, url: URL },
  dataElements: { url: URL },
  indicators: { url: URL },
}

/** Addresses that are none (E4003, E4004). */
export const checkFormats: Check = (candidate) =>
  Object.entries(FORMATS[candidate.schema.plural] ?? {}).flatMap(([name, { code, called, holds }]) => {
    const value = candidate.raw[name]
    if (typeof value !== 'string' || value === '' || holds.test(value)) return []
    const message = `Property \`${name}\` requires a valid ${called}, was given \`${value}\``
    return [report(candidate, code, message, [name, value], { errorKlass: 'java.lang.String', errorProperty: name })]
  })
