import { randomBytes } from 'node:crypto'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ALPHABET = `${LETTERS}0123456789`

/** A new uid as DHIS2 hands them out: a letter, then ten letters or digits. */
export function randomUid(): string {
  const bytes = randomBytes(11)
  return Array.from(bytes, (byte, at) => pick(at === 0 ? LETTERS : ALPHABET, byte)).join('')
}

function pick(base: string, byte: number): string {
  return base[byte % base.length] as string
}
