/** One stored value. `json` is the text as DHIS2 keeps it, parsed; times are epoch milliseconds. */
export type DataStoreEntry = Readonly<{
  id: string
  value: unknown
  created: number
  lastUpdated: number
  /** User id of who made it. */
  createdBy: string
  lastUpdatedBy: string
  /** DHIS2's sharing object; the user data store has none. */
  sharing?: unknown
}>

type Namespaces = ReadonlyMap<string, ReadonlyMap<string, DataStoreEntry>>
export type DataStoreSnapshot = Readonly<{ shared: Namespaces; users: ReadonlyMap<string, Namespaces> }>

/** Keys of namespaces, shared by all (owner null) or of one user. Maps are replaced on write, so a snapshot is free. */
export class DataStore {
  private shared: Namespaces = new Map()
  private users: ReadonlyMap<string, Namespaces> = new Map()

  namespaces(owner: string | null): readonly string[] {
    return [...this.of(owner).keys()]
  }

  /** The keys of a namespace, or undefined where none was ever written. */
  entries(owner: string | null, namespace: string): ReadonlyMap<string, DataStoreEntry> | undefined {
    return this.of(owner).get(namespace)
  }

  get(owner: string | null, namespace: string, key: string): DataStoreEntry | undefined {
    return this.of(owner).get(namespace)?.get(key)
  }

  put(owner: string | null, namespace: string, key: string, entry: DataStoreEntry): void {
    this.replace(owner, namespace, new Map([...(this.entries(owner, namespace) ?? []), [key, entry]]))
  }

  /** Takes the key out; a namespace goes with its last key. */
  remove(owner: string | null, namespace: string, key: string): void {
    const rest = new Map(this.entries(owner, namespace) ?? [])
    rest.delete(key)
    this.replace(owner, namespace, rest)
  }

  removeNamespace(owner: string | null, namespace: string): void {
    this.replace(owner, namespace, new Map())
  }

  snapshot(): DataStoreSnapshot {
    return { shared: this.shared, users: this.users }
  }

  restore(snapshot: DataStoreSnapshot): void {
    this.shared = snapshot.shared
    this.users = snapshot.users
  }

  private of(owner: string | null): Namespaces {
    return owner === null ? this.shared : (this.users.get(owner) ?? new Map())
  }

  private replace(owner: string | null, namespace: string, keys: ReadonlyMap<string, DataStoreEntry>): void {
    const next = new Map(this.of(owner))
    if (keys.size === 0) next.delete(namespace)
    else next.set(namespace, keys)
    if (owner === null) this.shared = next
    else this.users = new Map([...this.users, [owner, next]])
  }
}
