import { emptySeed } from './empty'
import { maliSeed } from './mali/seed'
import { scaleSeed } from './scale/seed'
import type { Seed } from './seed'

export const SEED_NAMES = ['empty', 'mali', 'scale'] as const
export type SeedName = (typeof SEED_NAMES)[number]

export const SEEDS: Readonly<Record<SeedName, Seed>> = {
  empty: emptySeed,
  mali: async (server) => {
    await emptySeed(server)
    await maliSeed(server)
  },
  scale: async (server) => {
    await emptySeed(server)
    await scaleSeed(server)
  },
}

export function isSeedName(name: unknown): name is SeedName {
  return SEED_NAMES.some((known) => known === name)
}
