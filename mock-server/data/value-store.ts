/** Where a value stands. All are uids but the period, which is the canonical ISO id. */
export type DataValueKey = Readonly<{
  dataElement: string
  period: string
  orgUnit: string
  categoryOptionCombo: string
  attributeOptionCombo: string
}>

/** Who and when; one object is shared by all rows of one import that were created by it. Times are epoch milliseconds. */
export type Stamp = Readonly<{ storedBy: string; created: number; lastUpdated: number }>

/** One stored row. `deleted` rows stay (DHIS2 deletes softly) and are invisible to reads that do not ask for them. */
export type StoredValue = Readonly<{
  value: string
  stamp: Stamp
  comment?: string
  followUp?: true
  deleted?: true
}>

/** Rows of one data element in one period, keyed by interned org unit and option combos. */
export type Bucket = ReadonlyMap<number, StoredValue>

export type ValueSnapshot = ReadonlyMap<string, ReadonlyMap<string, Bucket>>

/** Interned uids: uid → small number → uid. Grows only, shared by all snapshots. */
class Interner {
  private readonly numbers = new Map<string, number>()
  readonly uids: string[] = []

  constructor(private readonly limit: number) {}

  number(uid: string): number {
    const known = this.numbers.get(uid)
    if (known !== undefined) return known
    const next = this.uids.length
    if (next >= this.limit) throw new RangeError(`more than ${this.limit} distinct uids in one dimension`)
    this.numbers.set(uid, next)
    this.uids.push(uid)
    return next
  }

  find(uid: string): number | undefined {
    return this.numbers.get(uid)
  }
}

const COMBO_BITS = 2 ** 14
const ATTRIBUTE_BITS = 2 ** 12

/**
 * Data values by data element, period and (org unit, category option combo, attribute option combo).
 * A bucket is copied when first written after a snapshot, so snapshot and restore cost the number of buckets,
 * not the number of values (stack.md §1). Values stay strings, as on the wire.
 */
export class ValueStore {
  private elements = new Map<string, Map<string, Map<number, StoredValue>>>()
  private owned = new WeakSet<object>()
  private readonly orgUnits = new Interner(2 ** 26)
  private readonly combos = new Interner(COMBO_BITS)
  private readonly attributes = new Interner(ATTRIBUTE_BITS)

  get(key: DataValueKey): StoredValue | undefined {
    const slot = this.findSlot(key)
    return slot === undefined ? undefined : this.elements.get(key.dataElement)?.get(key.period)?.get(slot)
  }

  put(key: DataValueKey, value: StoredValue): void {
    this.writableBucket(key.dataElement, key.period).set(this.slot(key), value)
  }

  /** Takes a row out for good (what a purge does); an import's delete stores `deleted: true` instead. */
  purge(key: DataValueKey): boolean {
    if (!this.get(key)) return false
    return this.writableBucket(key.dataElement, key.period).delete(this.slot(key))
  }

  dataElements(): readonly string[] {
    return [...this.elements.keys()]
  }

  periods(dataElement: string): readonly string[] {
    return [...(this.elements.get(dataElement)?.keys() ?? [])]
  }

  bucket(dataElement: string, period: string): Bucket | undefined {
    return this.elements.get(dataElement)?.get(period)
  }

  /** Uids of a bucket's slot. */
  unpack(slot: number): Readonly<{ orgUnit: string; categoryOptionCombo: string; attributeOptionCombo: string }> {
    const attribute = slot % ATTRIBUTE_BITS
    const rest = Math.floor(slot / ATTRIBUTE_BITS)
    return {
      orgUnit: this.orgUnits.uids[Math.floor(rest / COMBO_BITS)] as string,
      categoryOptionCombo: this.combos.uids[rest % COMBO_BITS] as string,
      attributeOptionCombo: this.attributes.uids[attribute] as string,
    }
  }

  /** Uids by the numbers that `visitBucket` gives. They grow only; copy what must not. */
  interned(): Readonly<Record<'orgUnits' | 'combos' | 'attributes', readonly string[]>> {
    return { orgUnits: this.orgUnits.uids, combos: this.combos.uids, attributes: this.attributes.uids }
  }

  /** Rows of a bucket by numbers instead of uids, for those who read millions. */
  visitBucket(
    dataElement: string,
    period: string,
    visit: (row: StoredValue, orgUnit: number, combo: number, attribute: number) => void,
  ): void {
    this.bucket(dataElement, period)?.forEach((row, slot) => {
      const rest = Math.floor(slot / ATTRIBUTE_BITS)
      visit(row, Math.floor(rest / COMBO_BITS), rest % COMBO_BITS, slot % ATTRIBUTE_BITS)
    })
  }

  /** All rows, deleted ones included, bucket by bucket. */
  *rows(): Generator<readonly [DataValueKey, StoredValue]> {
    for (const [dataElement, periods] of this.elements) {
      for (const [period, bucket] of periods) {
        for (const [slot, row] of bucket) yield [{ dataElement, period, ...this.unpack(slot) }, row]
      }
    }
  }

  /** Number of rows, deleted ones included. */
  size(): number {
    let total = 0
    for (const periods of this.elements.values()) for (const bucket of periods.values()) total += bucket.size
    return total
  }

  snapshot(): ValueSnapshot {
    this.owned = new WeakSet()
    return new Map(this.elements)
  }

  restore(snapshot: ValueSnapshot): void {
    this.owned = new WeakSet()
    this.elements = new Map(snapshot) as typeof this.elements
  }

  private slot(key: DataValueKey): number {
    const unit = this.orgUnits.number(key.orgUnit)
    const combo = this.combos.number(key.categoryOptionCombo)
    return (unit * COMBO_BITS + combo) * ATTRIBUTE_BITS + this.attributes.number(key.attributeOptionCombo)
  }

  private findSlot(key: DataValueKey): number | undefined {
    const unit = this.orgUnits.find(key.orgUnit)
    const combo = this.combos.find(key.categoryOptionCombo)
    const attribute = this.attributes.find(key.attributeOptionCombo)
    if (unit === undefined || combo === undefined || attribute === undefined) return undefined
    return (unit * COMBO_BITS + combo) * ATTRIBUTE_BITS + attribute
  }

  private writableBucket(dataElement: string, period: string): Map<number, StoredValue> {
    let periods = this.elements.get(dataElement)
    if (!periods || !this.owned.has(periods)) {
      periods = new Map(periods ?? [])
      this.elements.set(dataElement, periods)
      this.owned.add(periods)
    }
    let bucket = periods.get(period)
    if (!bucket || !this.owned.has(bucket)) {
      bucket = new Map(bucket ?? [])
      periods.set(period, bucket)
      this.owned.add(bucket)
    }
    return bucket
  }
}
