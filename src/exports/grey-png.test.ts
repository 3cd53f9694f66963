import { inflateSync } from 'node:zlib'
import { greyPng } from './grey-png'

/** Black, white; mid grey, red: red is 0.299 x 255 = 76 of 255, so 76 / 255 x 15 = 4 of 15; 128 is 8. */
const PIXELS = {
  width: 2,
  height: 2,
  data: Uint8ClampedArray.from([0, 0, 0, 255, 255, 255, 255, 255, 128, 128, 128, 255, 255, 0, 0, 255]),
}

/** Name and content of each chunk. */
function chunksOf(file: Buffer): readonly (readonly [string, Buffer])[] {
  const chunks: (readonly [string, Buffer])[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    chunks.push([file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  return chunks
}

test('a PNG of sixteen greys: size, depth 4, a filter byte and two pixels to a byte in each row', async () => {
  const blob = await greyPng(PIXELS)
  expect(blob.type).toBe('image/png')
  const file = Buffer.from(await blob.arrayBuffer())
  expect([...file.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = chunksOf(file)
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect([...(chunks[0]?.[1] ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 4, 0, 0, 0, 0])
  expect([...inflateSync(chunks[1]?.[1] ?? Buffer.alloc(0))]).toEqual([0, 0x0f, 0, 0x84])
})

test('the sum of the closing chunk is the published one', async () => {
  const file = Buffer.from(await (await greyPng(PIXELS)).arrayBuffer())
  expect(file.subarray(-4).toString('hex')).toBe('ae426082')
})

test('an odd width leaves half a byte empty', async () => {
  const one = { width: 1, height: 1, data: Uint8ClampedArray.from([255, 255, 255, 255]) }
  const file = Buffer.from(await (await greyPng(one)).arrayBuffer())
  expect([...inflateSync(chunksOf(file)[1]?.[1] ?? Buffer.alloc(0))]).toEqual([0, 0xf0])
})
