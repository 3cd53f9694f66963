import { WebMessageError } from '../http'
import type { SettingValue } from './store'

/**
 * A value as sent (text in an address, anything in JSON) in the type of the setting's default.
 * @throws {WebMessageError} 400 where it cannot be one.
 */
export function coerceSetting(key: string, value: unknown, like: SettingValue): SettingValue {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalid(key, value)
  const text = String(value)
  if (typeof like === 'number') {
    const number = Number(text)
    if (text.trim() === '' || !Number.isFinite(number)) throw invalid(key, value)
    return number
  }
  if (typeof like === 'boolean') {
    if (text !== 'true' && text !== 'false') throw invalid(key, value)
    return text === 'true'
  }
  return text
}

function invalid(key: string, value: unknown): WebMessageError {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return new WebMessageError(400, `Not a valid value for setting ${key}: ${text}`, { errorCode: 'E1003' })
}
