const ZERO_BELOW = 1e-9

/** Number → coefficient in an equation whose terms add up to zero. */
type Row<T> = Map<T, number>

/**
 * The unknowns that have one solution only, each with the known numbers it is computed from: Gauss-Jordan elimination of
 * sparse rows. Where there are several ways to compute one, the first found is told. Meant for coefficients of 1 and -1,
 * where rounding does not add up.
 */
export function determinedBy<T>(
  equations: readonly ReadonlyMap<T, number>[],
  isUnknown: (number: T) => boolean,
): ReadonlyMap<T, readonly T[]> {
  const solved = new Map<T, Row<T>>()
  for (const equation of equations) {
    const row = new Map(equation)
    for (const number of equation.keys()) {
      const pivotRow = solved.get(number)
      if (pivotRow) subtract(row, pivotRow, row.get(number) ?? 0)
    }
    const pivot = [...row.keys()].find(isUnknown)
    if (pivot === undefined) continue
    scale(row, 1 / (row.get(pivot) ?? 1))
    for (const other of solved.values()) subtract(other, row, other.get(pivot) ?? 0)
    solved.set(pivot, row)
  }
  const alone = [...solved].filter(([, row]) => [...row.keys()].filter(isUnknown).length === 1)
  return new Map(alone.map(([unknown, row]) => [unknown, [...row.keys()].filter((one) => one !== unknown)]))
}

function subtract<T>(row: Row<T>, other: ReadonlyMap<T, number>, times: number): void {
  if (times === 0) return
  for (const [number, coefficient] of other) {
    const left = (row.get(number) ?? 0) - times * coefficient
    if (Math.abs(left) < ZERO_BELOW) row.delete(number)
    else row.set(number, left)
  }
}

function scale<T>(row: Row<T>, factor: number): void {
  for (const [number, coefficient] of row) row.set(number, coefficient * factor)
}
