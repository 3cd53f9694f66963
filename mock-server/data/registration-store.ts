/** A data set reported as complete (or not) for a place and period. Times are epoch milliseconds. */
export type Registration = Readonly<{
  dataSet: string
  period: string
  orgUnit: string
  attributeOptionCombo: string
  /** When it was completed. */
  date: number
  storedBy: string
  completed: boolean
  lastUpdated: number
}>

export type RegistrationKey = Pick<Registration, 'dataSet' | 'period' | 'orgUnit' | 'attributeOptionCombo'>

export type RegistrationSnapshot = ReadonlyMap<string, Registration>

const keyOf = ({ dataSet, period, orgUnit, attributeOptionCombo }: RegistrationKey): string =>
  `${dataSet} ${period} ${orgUnit} ${attributeOptionCombo}`

/** Completeness registrations. Copied when first written after a snapshot. */
export class RegistrationStore {
  private registrations: Map<string, Registration> = new Map()
  private isShared = false

  get(key: RegistrationKey): Registration | undefined {
    return this.registrations.get(keyOf(key))
  }

  put(registration: Registration): void {
    this.writable().set(keyOf(registration), registration)
  }

  remove(key: RegistrationKey): boolean {
    return this.get(key) !== undefined && this.writable().delete(keyOf(key))
  }

  all(): readonly Registration[] {
    return [...this.registrations.values()]
  }

  snapshot(): RegistrationSnapshot {
    this.isShared = true
    return this.registrations
  }

  restore(snapshot: RegistrationSnapshot): void {
    this.registrations = snapshot as Map<string, Registration>
    this.isShared = true
  }

  private writable(): Map<string, Registration> {
    if (this.isShared) {
      this.registrations = new Map(this.registrations)
      this.isShared = false
    }
    return this.registrations
  }
}
