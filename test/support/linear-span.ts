/** Unknown → whole coefficient. */
export type Functional = ReadonlyMap<string, bigint>

/**
 * Whether someone who knows the given sums of unknowns can compute the wanted one: exact elimination over whole numbers,
 * slow and plain, to check the faster one of src against.
 */
export function isComputable(wanted: Functional, known: readonly Functional[]): boolean {
  const basis: (readonly [string, Functional])[] = []
  for (const row of known) {
    const left = reduced(row, basis)
    const [pivot] = left.keys()
    if (pivot !== undefined) basis.push([pivot, left])
  }
  return reduced(wanted, basis).size === 0
}

/** What is left of a row once every pivot is eliminated, in the order the pivots were found. */
function reduced(row: Functional, basis: readonly (readonly [string, Functional])[]): Functional {
  return basis.reduce<Functional>((left, [pivot, other]) => {
    const [own, theirs] = [left.get(pivot) ?? 0n, other.get(pivot) ?? 0n]
    if (own === 0n) return left
    const unknowns = [...new Set([...left.keys(), ...other.keys()])]
    const terms = unknowns.map(
      (unknown) => [unknown, (left.get(unknown) ?? 0n) * theirs - (other.get(unknown) ?? 0n) * own] as const,
    )
    return new Map(terms.filter(([, coefficient]) => coefficient !== 0n))
  }, row)
}
