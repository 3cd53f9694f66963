import { webMessageResponse, type MockResponse } from '../http'
import { randomFrom } from '../random-from'

/**
 * A failure to inject. `path` is matched against path and query, `*` standing for any text. `afterwards`: the request
 * is carried out and only its answer is lost (a partial failure). Without count or probability it always happens.
 */
export type Fault = Readonly<{
  method?: string
  path: string
  /** Answers with this status instead. */
  status?: number
  /** Waits before anything else, milliseconds. */
  latency?: number
  /** Cuts the connection. */
  drop?: boolean
  afterwards?: boolean
  /** How many times it still happens. */
  count?: number
  /** 0 to 1. */
  probability?: number
}>

const FIELDS: Readonly<Record<keyof Fault, string>> = {
  method: 'string',
  path: 'string',
  status: 'number',
  latency: 'number',
  drop: 'boolean',
  afterwards: 'boolean',
  count: 'number',
  probability: 'number',
}

/** @throws {TypeError} not a list of faults, naming what is wrong. */
export function parseFaults(json: unknown): readonly Fault[] {
  if (!Array.isArray(json)) throw new TypeError('faults: a list is expected')
  return json.map((item: unknown, at) => {
    if (typeof item !== 'object' || item === null) throw new TypeError(`faults[${at}]: an object is expected`)
    for (const [name, value] of Object.entries(item)) {
      const type = (FIELDS as Record<string, string>)[name]
      if (type === undefined) throw new TypeError(`faults[${at}]: ${name} is not known`)
      if (typeof value !== type) throw new TypeError(`faults[${at}].${name}: a ${type} is expected`)
    }
    if (typeof (item as { path?: unknown }).path !== 'string') throw new TypeError(`faults[${at}]: path is missing`)
    return item as Fault
  })
}

/** Faults in force. Chance comes from a generator with a fixed start, so a run can be repeated. */
export class FaultBook {
  private faults: Fault[] = []
  private random = randomFrom(1)

  all(): readonly Fault[] {
    return this.faults
  }

  /** Replaces all faults and starts chance anew. */
  set(faults: readonly Fault[]): void {
    this.faults = [...faults]
    this.random = randomFrom(1)
  }

  /** The first fault that strikes this request; counts it. */
  strike(method: string, url: string): Fault | undefined {
    const at = this.faults.findIndex((fault) => fits(fault, method, url) && this.chance(fault))
    const fault = this.faults[at]
    if (fault?.count !== undefined) {
      if (fault.count <= 1) this.faults.splice(at, 1)
      else this.faults[at] = { ...fault, count: fault.count - 1 }
    }
    return fault
  }

  private chance(fault: Fault): boolean {
    return fault.probability === undefined || this.random() < fault.probability
  }
}

/** Carries out a request under a fault. */
export async function underFault(fault: Fault | undefined, work: () => Promise<MockResponse>): Promise<MockResponse> {
  if (!fault) return work()
  if (fault.latency !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.latency))
  const broken = brokenAnswer(fault)
  if (!broken) return work()
  if (fault.afterwards) await work()
  return broken
}

function brokenAnswer(fault: Fault): MockResponse | undefined {
  if (fault.drop) return { status: 0 }
  if (fault.status === undefined) return undefined
  return webMessageResponse(fault.status, { message: 'Fault injected by the mock server' })
}

function fits(fault: Fault, method: string, url: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false
  const pattern = fault.path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(url)
}
