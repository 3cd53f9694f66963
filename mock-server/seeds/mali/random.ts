/** Draws that are the same on every run and do not depend on the order of asking: each is named. */
export type Random = Readonly<{
  /** 0 <= x < 1 for this name. */
  draw: (name: string) => number
  /** Whole number, `least` and `most` included. */
  whole: (name: string, least: number, most: number) => number
  /** How many of `count` happen, each with this probability (a normal approximation, cut to 0..count). */
  share: (name: string, count: number, probability: number) => number
}>

/** `seed` names what is drawn for, such as an organisation unit. */
export function randomOf(seed: string): Random {
  const base = hash(seed, 0x811c9dc5)
  const draw = (name: string): number => mixed(hash(name, base)) / 2 ** 32
  return {
    draw,
    whole: (name, least, most) => least + Math.floor(draw(name) * (most - least + 1)),
    share: (name, count, probability) => {
      const spread = Math.sqrt(count * probability * (1 - probability))
      const bits = hash(name, base)
      const deviate = (mixed(bits) + mixed(bits ^ 0x5bd1e995) + mixed(bits ^ 0x9e3779b9)) / 2 ** 32 - 1.5
      return Math.min(count, Math.max(0, Math.round(count * probability + 2 * spread * deviate)))
    },
  }
}

/** FNV-1a over the UTF-16 units, from `start`. */
function hash(text: string, start: number): number {
  let value = start
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/** Spreads neighbouring hashes (murmur3's last steps). */
function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
