/** One report said to be complete (or taken back: `completed` false). Times are epoch milliseconds. */
export type Registration = Readonly<{
  dataSet: string
  period: string
  orgUnit: string
  attributeOptionCombo: string
  date: number
  storedBy: string
  completed: boolean
  lastUpdated: number
}>

export type RegistrationKey = Pick<Registration, 'dataSet' | 'period' | 'orgUnit' | 'attributeOptionCombo'>

export type RegistrationSnapshot = Readonly<{
  registrations: ReadonlyMap<string, Registration>
  periods: ReadonlySet<string>
}>

/** Completed reports by data set, period, org unit and attribute option combo. Copied when first written after a snapshot. */
export class RegistrationStore {
  private registrations: ReadonlyMap<string, Registration> = new Map()
  private periods: ReadonlySet<string> = new Set()
  private owned: object | null = null

  get(key: RegistrationKey): Registration | undefined {
    return this.registrations.get(textOf(key))
  }

  put(registration: Registration): void {
    this.writable().set(textOf(registration), registration)
  }

  remove(key: RegistrationKey): boolean {
    return this.registrations.has(textOf(key)) && this.writable().delete(textOf(key))
  }

  all(): readonly Registration[] {
    return [...this.registrations.values()]
  }

  /** Periods a registration was sent for, stored or not: DHIS2 keeps the period row of an import that failed. */
  hasMet(period: string): boolean {
    return this.periods.has(period)
  }

  meet(period: string): void {
    if (!this.periods.has(period)) this.periods = new Set([...this.periods, period])
  }

  snapshot(): RegistrationSnapshot {
    this.owned = null
    return { registrations: this.registrations, periods: this.periods }
  }

  restore({ registrations, periods }: RegistrationSnapshot): void {
    this.registrations = registrations
    this.periods = periods
    this.owned = null
  }

  private writable(): Map<string, Registration> {
    if (this.owned === this.registrations) return this.registrations as Map<string, Registration>
    const copy = new Map(this.registrations)
    this.registrations = copy
    this.owned = copy
    return copy
  }
}

function textOf({ dataSet, period, orgUnit, attributeOptionCombo }: RegistrationKey): string {
  return `${dataSet} ${period} ${orgUnit} ${attributeOptionCombo}`
}
