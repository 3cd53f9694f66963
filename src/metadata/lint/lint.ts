import type { MetadataPackage } from '../package'
import { ACCESS_CHECKS } from './access-checks'
import { ANALYSIS_CHECKS } from './analysis-checks'
import type { Check, Finding } from './check'
import { CODE_CHECKS } from './code-checks'
import { DATA_MODEL_CHECKS } from './data-model-checks'
import { EXPRESSION_CHECKS } from './expression-checks'
import { readPackage, textOf } from './package-reader'
import { REFERENCE_CHECKS } from './reference-checks'
import { TEXT_CHECKS } from './text-checks'

export const CHECKS: readonly Check[] = [
  ...TEXT_CHECKS,
  ...CODE_CHECKS,
  ...REFERENCE_CHECKS,
  ...EXPRESSION_CHECKS,
  ...DATA_MODEL_CHECKS,
  ...ACCESS_CHECKS,
  ...ANALYSIS_CHECKS,
]

/** Everything wrong with a package, check by check. An empty list is what a release needs. */
export function lint(given: MetadataPackage): readonly Finding[] {
  const read = readPackage(given)
  return CHECKS.flatMap(({ id, find }) =>
    find(read).map(({ collection, object, problem }) => ({
      check: id,
      object: typeof object === 'string' ? object : `${collection} ${textOf(object, 'code') || object.id}`,
      problem,
    })),
  )
}
