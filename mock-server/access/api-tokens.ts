import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { webMessageResponse, type MockResponse } from '../http'
import type { MockState } from '../state'

const PREFIX = 'd2pat_'
const SHAPE = /^d2pat_[A-Za-z0-9]{32}[0-9]{10}$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

const checksum = (code: string): string => String(crc32(`${PREFIX}${code}`)).padStart(10, '0')

/** A new personal access token: prefix, 32 characters, CRC32 of both in ten digits. */
export function newToken(): string {
  const code = Array.from(randomBytes(32), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${PREFIX}${code}${checksum(code)}`
}

/** The owner of a token, or the refusal: 400 for one that cannot be right, 401 for one that is not known. */
export function findToken(token: string, state: MockState): { userId: string } | { answer: MockResponse } {
  const code = token.slice(PREFIX.length, -10)
  if (!SHAPE.test(token) || checksum(code) !== token.slice(-10)) {
    return { answer: webMessageResponse(400, { message: 'Checksum validation failed' }) }
  }
  const known = state.accounts.token(token)
  if (known && known.expires > state.clock.now().getTime()) return { userId: known.userId }
  const message = known ? 'Failed to authenticate API token, token has expired.' : 'The API token does not exists'
  return { answer: webMessageResponse(401, { message }, { 'www-authenticate': 'ApiToken' }) }
}
