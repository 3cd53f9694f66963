/** Bits per pixel: sixteen greys draw smooth letters, in an eighth of the room of colours. */
const DEPTH = 4
const GREYS = 2 ** DEPTH - 1
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What a canvas holds: red, green, blue and opacity of each pixel, row by row. */
export type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>

/** A PNG file in sixteen greys, for text that has to travel on a slow link. Needs `CompressionStream`. */
export async function greyPng(pixels: Pixels): Promise<Blob> {
  const packed = await deflated(rowsOf(pixels))
  const parts = [Uint8Array.from(SIGNATURE), chunk('IHDR', header(pixels)), chunk('IDAT', packed), chunk('IEND')]
  return new Blob(parts, { type: 'image/png' })
}

/** Size, depth, grey, and the only ways there are to compress, to filter, and not to interlace. */
function header({ width, height }: Pixels): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...bytesOf(width), ...bytesOf(height), DEPTH, 0, 0, 0, 0])
}

/** Each row begins with its filter, none, and holds two pixels to a byte. */
function rowsOf({ data, width, height }: Pixels): Uint8Array<ArrayBuffer> {
  const rowBytes = 1 + Math.ceil(width / 2)
  const rows = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * rowBytes + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | (greyAt(data, (y * width + x) * 4) << (x % 2 === 0 ? DEPTH : 0))
    }
  }
  return rows
}

/** As light as the eye sees the colour, 0 to 15. */
function greyAt(data: Uint8ClampedArray, at: number): number {
  const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  return Math.round((light / 255) * GREYS)
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Length, name, content, and a sum over name and content. */
function chunk(name: string, content: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const named = Uint8Array.from([...new TextEncoder().encode(name), ...content])
  return Uint8Array.from([...bytesOf(content.length), ...named, ...bytesOf(crc32(named))])
}

const bytesOf = (number: number): readonly number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
