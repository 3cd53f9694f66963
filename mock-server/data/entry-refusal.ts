import type { ImportConflict } from './import-summary'

/** A refusal of 2.43: the code, its arguments and their wording. */
export class EntryRefusal extends Error {
  constructor(
    readonly code: string,
    readonly args: readonly string[],
    message: string,
  ) {
    super(message)
    this.name = 'EntryRefusal'
  }

  toConflict(indexes: readonly number[]): ImportConflict {
    return { objects: { args: this.args.join('-') }, value: this.message, errorCode: this.code, indexes }
  }
}

/** Words a period that is none as 2.43 does; the place is the first that does not fit. */
export function invalidPeriodMessage(text: string): string {
  const found = /^\d{0,4}/.exec(text)?.[0].length ?? 0
  return `Invalid Period \`${text}\`, expected a digit at position ${found} but found: \`${text[found] ?? ''}\``
}
