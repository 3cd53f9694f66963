import { WebMessageError } from '../http'

/** What DHIS2 answers to a key it does not have. */
export function unknownSetting(key: string): WebMessageError {
  return new WebMessageError(404, `Setting does not exist: ${key}`, { errorCode: 'E1005' })
}
