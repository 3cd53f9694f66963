import { randomUUID } from 'node:crypto'
import { randomUid } from '../random-uid'
import type { Clock } from '../clock'

/** A line of `/api/system/tasks`, as DHIS2 words it. */
export type JobNotification = Readonly<{
  uid: string
  level: 'INFO' | 'ERROR' | 'DEBUG' | 'WARN' | 'LOOP'
  category: string
  /** Epoch milliseconds. */
  time: number
  message: string
  completed: boolean
}>

/** What the work of a job may do while it runs. */
export type JobRun = {
  notify: (message: string, level?: JobNotification['level']) => void
  /** Kept for `/api/system/taskSummaries`. */
  setSummary: (summary: unknown) => void
}

export type Job = Readonly<{
  id: string
  uuid: string
  type: string
  name: string
  created: number
  parameters: unknown
  createdBy: string | null
  status: 'SCHEDULED' | 'RUNNING' | 'COMPLETED' | 'FAILED'
  /** Oldest first. */
  notifications: readonly JobNotification[]
  summary: unknown
}>

export type JobOptions = Readonly<{
  parameters?: unknown
  createdBy?: string | null
  startMessage?: string
  endMessage?: string
}>

/**
 * Jobs of this server run. Work begins after the answer that started it was sent, one job after the other as they
 * were started, so a later one sees what an earlier one stored.
 */
export class JobList {
  private jobs = new Map<string, Job>()
  private queue: Promise<void> = Promise.resolve()

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** Queues the work and gives the job as it stands before it ran. An error thrown by the work fails the job. */
  start(type: string, work: (job: JobRun) => void | Promise<void>, options: JobOptions = {}): Job {
    const id = randomUid()
    const job: Job = {
      id,
      uuid: randomUUID(),
      type,
      name: `${type}_${id}`,
      created: this.now(),
      parameters: options.parameters,
      createdBy: options.createdBy ?? null,
      status: 'SCHEDULED',
      notifications: [],
      summary: undefined,
    }
    this.jobs.set(id, job)
    this.queue = this.queue.then(() => this.run(id, work, options))
    return job
  }

  get(id: string): Job | undefined {
    return this.jobs.get(id)
  }

  all(): readonly Job[] {
    return [...this.jobs.values()]
  }

  /** Resolves when nothing is queued or running. */
  async idle(): Promise<void> {
    let seen: Promise<void>
    do {
      seen = this.queue
      await seen
    } while (seen !== this.queue)
  }

  /** Forgets finished jobs; wait for `idle()` first. */
  clear(): void {
    this.jobs = new Map()
  }

  private async run(id: string, work: (job: JobRun) => void | Promise<void>, options: JobOptions): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.update(id, { status: 'RUNNING' })
    this.notify(id, options.startMessage ?? 'Process started', 'INFO', false)
    try {
      await work({
        notify: (message, level = 'INFO') => this.notify(id, message, level, false),
        setSummary: (summary) => this.update(id, { summary }),
      })
      this.update(id, { status: 'COMPLETED' })
      this.notify(id, options.endMessage ?? 'Process completed', 'INFO', true)
    } catch (error) {
      this.update(id, { status: 'FAILED' })
      this.notify(id, error instanceof Error ? error.message : String(error), 'ERROR', true)
    }
  }

  private notify(id: string, message: string, level: JobNotification['level'], completed: boolean): void {
    const job = this.jobs.get(id)
    if (!job) return
    const line = { uid: randomUid(), level, category: job.type, time: this.now(), message, completed }
    this.update(id, { notifications: [...job.notifications, line] })
  }

  private update(id: string, change: Partial<Job>): void {
    const job = this.jobs.get(id)
    if (job) this.jobs.set(id, { ...job, ...change })
  }

  private now(): number {
    return this.clock.now().getTime()
  }
}
