const ZERO_BELOW = 1e-9

/** Unknown → coefficient, as a reader would write one equation down. What it adds up to does not matter here. */
type Row<Unknown> = Map<Unknown, number>

/**
 * The unknowns that have one solution only, whatever the equations add up to: Gauss-Jordan elimination of sparse rows.
 * Meant for coefficients of 1 and -1, where rounding does not add up.
 */
export function determinedBy<Unknown>(equations: readonly ReadonlyMap<Unknown, number>[]): ReadonlySet<Unknown> {
  const solved = new Map<Unknown, Row<Unknown>>()
  for (const equation of equations) {
    const row = new Map(equation)
    for (const unknown of equation.keys()) {
      const pivotRow = solved.get(unknown)
      if (pivotRow) subtract(row, pivotRow, row.get(unknown) ?? 0)
    }
    const [pivot] = row.keys()
    if (pivot === undefined) continue
    scale(row, 1 / (row.get(pivot) ?? 1))
    for (const other of solved.values()) subtract(other, row, other.get(pivot) ?? 0)
    solved.set(pivot, row)
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([unknown]) => unknown))
}

function subtract<Unknown>(row: Row<Unknown>, other: ReadonlyMap<Unknown, number>, times: number): void {
  if (times === 0) return
  for (const [unknown, coefficient] of other) {
    const left = (row.get(unknown) ?? 0) - times * coefficient
    if (Math.abs(left) < ZERO_BELOW) row.delete(unknown)
    else row.set(unknown, left)
  }
}

function scale<Unknown>(row: Row<Unknown>, factor: number): void {
  for (const [unknown, coefficient] of row) row.set(unknown, coefficient * factor)
}
