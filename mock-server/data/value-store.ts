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

const MOST_UNITS = 2 ** 20
const MOST_COMBOS = 2 ** 14
const MOST_ATTRIBUTES = 2 ** 12

/** Pairs of option combos met, numbered: few, so that a slot stays a small integer, which V8 keeps without a box. */
class PairInterner {
  private readonly numbers = new Map<number, number>()
  readonly combos: number[] = []
  readonly attributes: number[] = []

  number(combo: number, attribute: number): number {
    const known = this.find(combo, attribute)
    if (known !== undefined) return known
    const next = this.combos.length
    this.numbers.set(combo * MOST_ATTRIBUTES + attribute, next)
    this.combos.push(combo)
    this.attributes.push(attribute)
    return next
  }

  find(combo: number, attribute: number): number | undefined {
    return this.numbers.get(combo * MOST_ATTRIBUTES + attribute)
  }
}

/**
 * Data values by data element, period and (org unit, category option combo, attribute option combo).
 * A bucket is copied when first written after a snapshot, so snapshot and restore cost the number of buckets,
 * not the number of values (stack.md §1). Values stay strings, as on the wire.
 */
export class ValueStore {
  private elements = new Map<string, Map<string, Map<number, StoredValue>>>()
  private owned = new WeakSet<object>()
  private readonly orgUnits = new Interner(MOST_UNITS)
  private readonly combos = new Interner(MOST_COMBOS)
  private readonly attributes = new Interner(MOST_ATTRIBUTES)
  private readonly pairs = new PairInterner()

  get(key: DataValueKey): StoredValue | undefined {
    const slot = this.findSlot(key)
    return slot === undefined ? undefined : this.elements.get(key.dataElement)?.get(key.period)?.get(slot)
  }

  put(key: DataValueKey, value: StoredValue): void {
    this.writableBucket(key.dataElement, key.period).set(this.slot(key), value)
  }

  /** Puts rows of one element, period and pair of option combos, by org unit: for the many of a seed. */
  putAll(key: Omit<DataValueKey, 'orgUnit'>, rows: Iterable<readonly [orgUnit: string, value: StoredValue]>): void {
    const bucket = this.writableBucket(key.dataElement, key.period)
    const pair = this.pairOf(key)
    for (const [orgUnit, value] of rows) bucket.set(pair * MOST_UNITS + this.orgUnits.number(orgUnit), value)
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
    const pair = Math.floor(slot / MOST_UNITS)
    return {
      orgUnit: this.orgUnits.uids[slot % MOST_UNITS] as string,
      categoryOptionCombo: this.combos.uids[this.pairs.combos[pair] as number] as string,
      attributeOptionCombo: this.attributes.uids[this.pairs.attributes[pair] as number] as string,
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
    const { combos, attributes } = this.pairs
    this.bucket(dataElement, period)?.forEach((row, slot) => {
      const pair = Math.floor(slot / MOST_UNITS)
      visit(row, slot % MOST_UNITS, combos[pair] as number, attributes[pair] as number)
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
    return this.pairOf(key) * MOST_UNITS + this.orgUnits.number(key.orgUnit)
  }

  private pairOf(key: Omit<DataValueKey, 'orgUnit'>): number {
    return this.pairs.number(
      this.combos.number(key.categoryOptionCombo),
      this.attributes.number(key.attributeOptionCombo),
    )
  }

  private findSlot(key: DataValueKey): number | undefined {
    const unit = this.orgUnits.find(key.orgUnit)
    const combo = this.combos.find(key.categoryOptionCombo)
    const attribute = this.attributes.find(key.attributeOptionCombo)
    if (unit === undefined || combo === undefined || attribute === undefined) return undefined
    const pair = this.pairs.find(combo, attribute)
    return pair === undefined ? undefined : pair * MOST_UNITS + unit
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
