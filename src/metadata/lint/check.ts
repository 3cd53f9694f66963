import type { WireObject } from '../wire/objects'
import type { PackageReader } from './package-reader'

/** Something wrong with the package, told so that its author can mend it. */
export type Finding = Readonly<{
  /** Which check found it. */
  check: string
  /** `dataElements POP_TOT`. */
  object: string
  problem: string
}>

/** What a check says about one object; the object's collection and code are added by the linter. */
export type Problem = Readonly<{ collection: string; object: WireObject | string; problem: string }>

/** Looks for one thing only. */
export type Check = Readonly<{ id: string; find: (read: PackageReader) => readonly Problem[] }>

/** A check of each object of some collections: `judge` gives what is wrong with it, or null. */
export function eachOf(
  id: string,
  collections: readonly string[],
  judge: (object: WireObject, read: PackageReader) => string | null,
): Check {
  return {
    id,
    find: (read) =>
      collections.flatMap((collection) =>
        read.objects(collection).flatMap((object) => {
          const problem = judge(object, read)
          return problem === null ? [] : [{ collection, object, problem }]
        }),
      ),
  }
}

/** A check that a value is not shared by two objects of a collection; `valueOf` gives null for what is not compared. */
export function uniqueIn(
  id: string,
  collections: readonly string[],
  valueOf: (object: WireObject) => string | null,
): Check {
  return {
    id,
    find: (read) =>
      collections.flatMap((collection) => {
        const seen = new Set<string>()
        return read.objects(collection).flatMap((object) => {
          const value = valueOf(object)
          if (value === null) return []
          if (seen.has(value)) return [{ collection, object, problem: `"${value}" is taken` }]
          seen.add(value)
          return []
        })
      }),
  }
}
