/** The server's idea of now. Runs like the real one until a test sets it; then it runs on from there. */
export class Clock {
  private offset = 0

  now(): Date {
    return new Date(Date.now() + this.offset)
  }

  /** `2026-11-24`, in the server's zone (UTC). */
  today(): string {
    return this.now().toISOString().slice(0, 10)
  }

  set(now: Date): void {
    this.offset = now.getTime() - Date.now()
  }

  reset(): void {
    this.offset = 0
  }
}

/** DHIS2's wire form, without zone: `2026-08-21T07:09:36.000`. */
export function wireTime(date: Date): string {
  return date.toISOString().slice(0, 23)
}
