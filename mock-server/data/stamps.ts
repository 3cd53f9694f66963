import type { Stamp } from './value-store'

/** The stamps of one import: rows made by the same hand share one, so that a large import makes few. */
export class StampBook {
  private readonly fresh = new Map<string, Stamp>()
  private readonly freshStamps = new Set<Stamp>()
  private readonly later = new Map<Stamp, Map<string, Stamp>>()

  constructor(private readonly now: number) {}

  created(storedBy: string): Stamp {
    const known = this.fresh.get(storedBy)
    if (known) return known
    const stamp = { storedBy, created: this.now, lastUpdated: this.now }
    this.fresh.set(storedBy, stamp)
    this.freshStamps.add(stamp)
    return stamp
  }

  /** The time of creation stays. */
  changed(old: Stamp, storedBy: string): Stamp {
    const ofOld = this.later.get(old) ?? new Map<string, Stamp>()
    this.later.set(old, ofOld)
    const known = ofOld.get(storedBy)
    if (known) return known
    const stamp = { storedBy, created: old.created, lastUpdated: this.now }
    ofOld.set(storedBy, stamp)
    return stamp
  }

  /** True for rows this import created. */
  isNew(stamp: Stamp): boolean {
    return this.freshStamps.has(stamp)
  }
}
