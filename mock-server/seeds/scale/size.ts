/** How large the `scale` seed is. */
export type ScaleSize = Readonly<{
  /** Organisation units, all levels together. */
  units: number
  /** Data values, as nearly as whole series allow. */
  values: number
}>

/** A national server: every site of every health area, three years of monthly reports. */
export const DEFAULT_SCALE: ScaleSize = { units: 25_000, values: 3_000_000 }
