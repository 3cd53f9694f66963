import { sha256 } from '@noble/hashes/sha2'

/** A DHIS2 identifier: a letter, then ten letters or digits. */
export type Uid = string

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ALPHABET = `${LETTERS}0123456789`

export const UID_PATTERN = /^[a-zA-Z][a-zA-Z0-9]{10}$/

export function isUid(text: string): boolean {
  return UID_PATTERN.test(text)
}

/**
 * The uid of an object of ours, from its DHIS2 type (singular: `dataElement`) and code. The same for ever: SHA-256 of
 * `sec-cmu:<type>:<code>`, its first 16 bytes as a number written in the base of the uid alphabet.
 */
export function uidFor(type: string, code: string): Uid {
  const digest = sha256(new TextEncoder().encode(`sec-cmu:${type}:${code}`))
  let number = digest.slice(0, 16).reduce((total, byte) => total * 256n + BigInt(byte), 0n)
  const take = (base: string): string => {
    const size = BigInt(base.length)
    const character = base[Number(number % size)] as string
    number /= size
    return character
  }
  let uid = take(LETTERS)
  while (uid.length < 11) uid += take(ALPHABET)
  return uid
}
