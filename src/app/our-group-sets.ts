import {
  cercleSet,
  communeSet,
  decentralisationSet,
  kayesProjectSet,
  normSet,
  phaseSet,
  region2023Set,
  typeSet,
} from '../metadata/org-unit-groups'

/** Before those the server has for other programmes. */
export const OUR_GROUP_SETS: readonly string[] = [
  ...[communeSet, cercleSet, region2023Set, phaseSet],
  ...[decentralisationSet, kayesProjectSet, normSet, typeSet],
].map(({ id }) => id)
