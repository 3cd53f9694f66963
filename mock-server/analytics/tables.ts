/** What an analytics run built. */
export type AnalyticsTables = Readonly<{ builtAt: number }>
