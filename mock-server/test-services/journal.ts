/** A request seen. `unexpected`: no row of the mock fits it, or the mock broke. Times: ISO and milliseconds. */
export type JournalEntry = Readonly<{
  time: string
  method: string
  url: string
  user: string | null
  status: number
  milliseconds: number
  unexpected: boolean
}>

const KEPT = 2000

/** The last requests, oldest first. Outlives a reset. */
export class Journal {
  private entries: JournalEntry[] = []

  add(entry: JournalEntry): void {
    this.entries.push(entry)
    if (this.entries.length > KEPT) this.entries.splice(0, this.entries.length - KEPT)
  }

  all(): readonly JournalEntry[] {
    return this.entries
  }

  clear(): void {
    this.entries = []
  }
}
