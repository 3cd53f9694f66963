import type { MockState } from '../../state'
import { simpleName } from '../schema/schema'
import type { MetadataObject } from '../store'
import type { Candidate } from './candidate'
import type { ImportParameters } from './parameters'
import { identifierText, type ErrorReport } from './report'

export type CheckContext = Readonly<{
  state: MockState
  user: MetadataObject | null
  parameters: ImportParameters
  /** Objects of the payload as they were sent, by id, in their order. */
  sent: (plural: string) => ReadonlyMap<string, Readonly<Record<string, unknown>>>
}>

export type Check = (candidate: Candidate, context: CheckContext) => readonly ErrorReport[]

/** How messages name the object of the payload. */
export const textOf = (candidate: Candidate): string =>
  identifierText({ ...candidate.raw, id: candidate.raw['id'] ?? candidate.id }, simpleName(candidate.schema.klass))

/** A refusal of a candidate. */
export const report = (
  candidate: Candidate,
  errorCode: string,
  message: string,
  args: readonly string[],
  extra: Partial<ErrorReport> = {},
): ErrorReport => ({ message, mainKlass: candidate.schema.klass, errorCode, errorProperties: args, args, ...extra })
