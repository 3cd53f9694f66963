import type { Seed } from '../seed'

export const maliSeed: Seed = () => {
  throw new Error('the seed mali is not there yet')
}
