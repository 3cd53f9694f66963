/** An object as stored: the owned (persisted) properties only, references as `{ id }`. Never changed in place. */
export type MetadataObject = Readonly<{ id: string } & Record<string, unknown>>

/** What a snapshot keeps: the maps are shared until either side writes. */
export type MetadataSnapshot = ReadonlyMap<string, ReadonlyMap<string, MetadataObject>>

/**
 * Objects by type (DHIS2's plural name: `dataElements`) and uid, in order of creation. Knows nothing of schemas or
 * rights: import, queries and access live beside it. Copy on write per type, so a snapshot or restore costs nothing.
 */
export class MetadataStore {
  private types = new Map<string, ReadonlyMap<string, MetadataObject>>()
  private owned = new Set<string>()
  private revisions = new Map<string, number>()
  private counter = 0

  get(type: string, id: string): MetadataObject | undefined {
    return this.types.get(type)?.get(id)
  }

  all(type: string): readonly MetadataObject[] {
    return [...(this.types.get(type)?.values() ?? [])]
  }

  count(type: string): number {
    return this.types.get(type)?.size ?? 0
  }

  typesInUse(): readonly string[] {
    return [...this.types.keys()]
  }

  put(type: string, object: MetadataObject): void {
    this.writable(type).set(object.id, object)
    this.touch(type)
  }

  remove(type: string, id: string): boolean {
    if (!this.types.get(type)?.has(id)) return false
    this.writable(type).delete(id)
    this.touch(type)
    return true
  }

  /** Grows with each write to the type (0 = never written): derived indexes are kept under it. */
  revision(type: string): number {
    return this.revisions.get(type) ?? 0
  }

  snapshot(): MetadataSnapshot {
    this.owned.clear()
    return new Map(this.types)
  }

  restore(snapshot: MetadataSnapshot): void {
    for (const type of new Set([...this.types.keys(), ...snapshot.keys()])) {
      if (this.types.get(type) !== snapshot.get(type)) this.touch(type)
    }
    this.types = new Map(snapshot)
    this.owned.clear()
  }

  private writable(type: string): Map<string, MetadataObject> {
    const current = this.types.get(type)
    if (current && this.owned.has(type)) return current as Map<string, MetadataObject>
    const copy = new Map(current ?? [])
    this.types.set(type, copy)
    this.owned.add(type)
    return copy
  }

  private touch(type: string): void {
    this.counter += 1
    this.revisions.set(type, this.counter)
  }
}

/**
 * A value derived from the store and kept until one of the named types is written.
 * `const tree = derived(['organisationUnits'], buildTree)`, then `tree(store)`.
 */
export function derived<T>(types: readonly string[], build: (store: MetadataStore) => T): (store: MetadataStore) => T {
  const cache = new WeakMap<MetadataStore, { revisions: readonly number[]; value: T }>()
  return (store) => {
    const known = cache.get(store)
    if (known && types.every((type, at) => known.revisions[at] === store.revision(type))) return known.value
    const revisions = types.map((type) => store.revision(type))
    const value = build(store)
    cache.set(store, { revisions, value })
    return value
  }
}
