/** The same for every command, for ever. */
export const EXIT = {
  done: 0,
  /** Ran and found problems. */
  problems: 1,
  wrongUsage: 2,
  /** Needs a person's decision. */
  conflict: 3,
  /** The server could not be reached, or refused. */
  server: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
