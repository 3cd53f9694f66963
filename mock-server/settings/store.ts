/** A setting as stored: DHIS2 types them, the store does not. */
export type SettingValue = string | number | boolean

export type SettingsSnapshot = Readonly<{
  system: ReadonlyMap<string, SettingValue>
  users: ReadonlyMap<string, ReadonlyMap<string, SettingValue>>
}>

/** System settings that were set, and user settings by user id. Defaults live in the catalogue, not here. */
export class SettingsStore {
  private system = new Map<string, SettingValue>()
  private users = new Map<string, ReadonlyMap<string, SettingValue>>()

  getSystem(key: string): SettingValue | undefined {
    return this.system.get(key)
  }

  setSystem(key: string, value: SettingValue): void {
    this.system.set(key, value)
  }

  removeSystem(key: string): void {
    this.system.delete(key)
  }

  /** What the user set; undefined means the system's value holds. */
  getUser(userId: string, key: string): SettingValue | undefined {
    return this.users.get(userId)?.get(key)
  }

  setUser(userId: string, key: string, value: SettingValue): void {
    this.users.set(userId, new Map([...(this.users.get(userId) ?? []), [key, value]]))
  }

  removeUser(userId: string, key: string): void {
    const rest = new Map(this.users.get(userId) ?? [])
    rest.delete(key)
    this.users.set(userId, rest)
  }

  snapshot(): SettingsSnapshot {
    return { system: new Map(this.system), users: new Map(this.users) }
  }

  restore(snapshot: SettingsSnapshot): void {
    this.system = new Map(snapshot.system)
    this.users = new Map(snapshot.users)
  }
}
