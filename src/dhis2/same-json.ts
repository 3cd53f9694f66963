import { isWireObject } from './wire-parse'

/** Whether two JSON values say the same. The order of an object's keys does not count: servers change it. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => sameJson(value, other[index]))
  }
  if (isWireObject(one) && isWireObject(other)) {
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
    )
  }
  return Object.is(one, other) || one === other
}
