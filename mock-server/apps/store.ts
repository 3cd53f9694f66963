/** An installed app: its manifest as uploaded and its files by path inside the zip. */
export type InstalledApp = Readonly<{
  key: string
  /** DHIS2 stores an app under the name of the uploaded zip. */
  folderName: string
  manifest: Readonly<Record<string, unknown>>
  files: ReadonlyMap<string, Buffer>
}>

export type AppSnapshot = ReadonlyMap<string, InstalledApp>

/** Installed apps by key. */
export class AppStore {
  private apps = new Map<string, InstalledApp>()

  all(): readonly InstalledApp[] {
    return [...this.apps.values()]
  }

  get(key: string): InstalledApp | undefined {
    return this.apps.get(key)
  }

  put(app: InstalledApp): void {
    this.apps.set(app.key, app)
  }

  remove(key: string): boolean {
    return this.apps.delete(key)
  }

  snapshot(): AppSnapshot {
    return new Map(this.apps)
  }

  restore(snapshot: AppSnapshot): void {
    this.apps = new Map(snapshot)
  }
}
