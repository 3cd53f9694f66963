import { WebMessageError } from '../../http'
import type { MockState } from '../../state'
import { isRecord } from '../shape'
import { SCHEMAS } from '../schema/catalogue'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import { candidateOf, type Candidate } from './candidate'
import { checkOptionCombos } from './option-combo-sets'
import type { CheckContext } from './check'
import { checkAll } from './checks'
import { commitCandidate, isDefaultObject } from './commit'
import type { ImportParameters } from './parameters'
import { deleteRefusal, removeObject } from './remove'
import { refuseUnstorable } from './unstorable'
import { addStats, NO_STATS, type ImportReport, type ObjectReport, type Stats, type TypeReport } from './report'

type Author = Readonly<{ user: MetadataObject | null; state: MockState }>

/** All candidates of a type. */
type Batch = Readonly<{ schema: Schema; candidates: readonly Candidate[] }>

/**
 * Imports a payload: reads, checks, and stores what the mode allows. Nothing is stored with VALIDATE, nor when one
 * object of an ALL import is refused.
 * @throws {WebMessageError} where the server gives up on the payload as a whole.
 */
export function importPayload(payload: unknown, parameters: ImportParameters, author: Author): ImportReport {
  const batches = batchesOf(payload, parameters, author.state)
  const context: CheckContext = { ...author, parameters, sent: sentObjects(batches) }
  for (const { candidates } of batches) checkAll(candidates, context)
  if (parameters.importStrategy !== 'DELETE') checkOptionCombos(batches, author.state)
  const isLost = hasErrors(batches) && parameters.atomicMode === 'ALL'
  if (!isLost && parameters.importMode === 'COMMIT') commitAll(batches, parameters, author)
  const isRefused = hasErrors(batches)
  const reports = batches.map((batch) => typeReport(batch, parameters, isLost))
  return {
    responseType: 'ImportReport',
    status: isLost ? 'ERROR' : isRefused ? 'WARNING' : 'OK',
    stats: reports.reduce((total, { stats }) => addStats(total, stats), NO_STATS),
    typeReports: reports.filter(({ stats }) => stats.total > 0),
  }
}

function batchesOf(payload: unknown, parameters: ImportParameters, state: MockState): readonly Batch[] {
  if (!isRecord(payload)) return []
  return SCHEMAS.flatMap((schema) => {
    const list = payload[schema.plural]
    if (!Array.isArray(list)) return []
    const find = finder(schema, parameters, state)
    const candidates = list.map((raw: unknown, index) => candidateOf(schema, raw, index, find, state.quirks))
    return [{ schema, candidates: candidates.filter((candidate) => !isDefaultObject(candidate)) }]
  })
}

const NULL_DATA_ELEMENT =
  'Cannot invoke "org.hisp.dhis.dataelement.DataElement.getValueType()" because "dePreheat" is null'

function finder(schema: Schema, { identifier }: ImportParameters, state: MockState) {
  let codes: ReadonlyMap<unknown, MetadataObject> | undefined
  const byCode = (): ReadonlyMap<unknown, MetadataObject> =>
    (codes ??= new Map(state.metadata.all(schema.plural).map((object) => [object['code'], object])))
  return (raw: Readonly<Record<string, unknown>>): MetadataObject | undefined => {
    const byId = typeof raw['id'] === 'string' ? state.metadata.get(schema.plural, raw['id']) : undefined
    if (byId || identifier === 'UID') return byId
    const code = raw['code']
    const found = typeof code === 'string' && code !== '' ? byCode().get(code) : undefined
    // DHIS2 looks the old value type up by the uid of the payload and trips over its own null (observed on 2.42).
    if (found && schema.plural === 'dataElements') throw new WebMessageError(500, NULL_DATA_ELEMENT)
    return found
  }
}

const NOTHING_SENT: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map()

function sentObjects(batches: readonly Batch[]): CheckContext['sent'] {
  const byType = new Map(
    batches.map(({ schema, candidates }) => [schema.plural, new Map(candidates.map(({ id, raw }) => [id, raw]))]),
  )
  return (plural) => byType.get(plural) ?? NOTHING_SENT
}

const hasErrors = (batches: readonly Batch[]): boolean =>
  batches.some(({ candidates }) => candidates.some(({ errors }) => errors.length > 0))

function commitAll(batches: readonly Batch[], parameters: ImportParameters, author: Author): void {
  if (parameters.importStrategy === 'DELETE') {
    deleteAll(batches, author.state)
    return
  }
  const candidates = batches.flatMap((batch) => batch.candidates)
  refuseUnstorable(candidates, parameters, author.state)
  for (const candidate of candidates) if (candidate.errors.length === 0) commitCandidate(candidate, parameters, author)
}

/** What still stands on an object is found out when it is deleted: the others go all the same. */
function deleteAll(batches: readonly Batch[], state: MockState): void {
  for (const { schema, candidates } of [...batches].reverse()) {
    for (const candidate of candidates) {
      if (candidate.errors.length > 0) continue
      const refusal = deleteRefusal(schema, candidate.id, state)
      if (refusal) candidate.errors.push(refusal)
      else removeObject(schema, candidate.id, state)
    }
  }
}

function typeReport({ schema, candidates }: Batch, parameters: ImportParameters, isLost: boolean): TypeReport {
  const stats = candidates.map((candidate) => statsOf(candidate, parameters, isLost)).reduce(addStats, NO_STATS)
  return { klass: schema.klass, stats, objectReports: objectReports(candidates, parameters) }
}

function statsOf(candidate: Candidate, { importStrategy }: ImportParameters, isLost: boolean): Stats {
  const isRefused = candidate.errors.length > 0
  const twice = isRefused && candidate.countedTwice ? 1 : 0
  if (isRefused || isLost) return { ...NO_STATS, ignored: 1 + twice, total: 1 + twice }
  if (importStrategy === 'DELETE') return { ...NO_STATS, deleted: 1, total: 1 }
  return candidate.existing ? { ...NO_STATS, updated: 1, total: 1 } : { ...NO_STATS, created: 1, total: 1 }
}

function objectReports(
  candidates: readonly Candidate[],
  { importReportMode }: ImportParameters,
): readonly ObjectReport[] {
  const isFull = importReportMode === 'FULL' || importReportMode === 'DEBUG'
  return candidates
    .filter(({ errors }) => isFull || errors.length > 0)
    .map(({ schema, index, id, errors }) => ({
      klass: schema.klass,
      index: index + (errors.some(({ errorCode }) => FOUND_LATE.has(errorCode)) ? 1 : 0),
      uid: id,
      errorReports: errors,
    }))
}

/** DHIS2 has counted on when it notices these: the index is one too high (recorded). */
const FOUND_LATE = new Set(['E5000', 'E4030'])
