import { writeFile } from 'node:fs/promises'

/** What a command may do to the world: tests give another one. */
export type CommandIo = Readonly<{
  /** Results, for people or machines. */
  out: (text: string | Uint8Array) => void
  /** Progress and messages. */
  err: (text: string) => void
  writeFile: (path: string, content: string | Uint8Array) => Promise<void>
}>

export const processIo: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(`${text}\n`),
  writeFile,
}
