/** Which of the figures asked for count people, and how those numbers follow from one another. */
export type SensitiveItems = Readonly<{
  counts: readonly PeopleCount[]
  sums: readonly PeopleSum[]
  /**
   * Item → the items it is computed from in another way than by adding people up (ASC times their pay): whoever reads
   * the one reads the others. An item it names that was not asked for cannot be judged.
   */
  computed: ReadonlyMap<string, readonly string[]>
}>

/** A number of people that a figure shows: its value, a side of its rate, or who is in the denominator only. */
export type PeopleCount = Readonly<{
  id: string
  /** The item that is asked for. */
  item: string
  shownAs: 'value' | 'numerator' | 'denominator' | 'others'
  /** The groups of people it adds up (one for each category option combo). Groups never overlap. */
  groups: readonly string[]
}>

/**
 * `total` counts everyone whom `parts` count, nobody twice, and perhaps others that nothing asked for counts. All are
 * ids of counts.
 */
export type PeopleSum = Readonly<{ total: string; parts: readonly string[] }>
