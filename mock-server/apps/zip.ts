import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** What one entry may grow to: a small upload must not fill the memory. */
const LARGEST_ENTRY = 100 * 1024 * 1024

/** Not a zip file, or one this reader does not know (encrypted, zip64, other compression). */
export class ZipError extends Error {}

/**
 * Files of a zip by path, folders left out, read by its central directory.
 * @throws {ZipError}
 */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  try {
    const end = findEnd(zip)
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipError('directory entry expected')
      const nameLength = zip.readUInt16LE(at + 28)
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      if (!name.endsWith('/')) files.set(name, readEntry(zip, at))
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError(error instanceof Error ? error.message : 'not a zip file')
  }
  return files
}

/** The record stands at the end, before a comment of at most 64 kB. */
function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - 22 - 0xffff)
  for (let at = zip.length - 22; at >= first; at -= 1) if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new ZipError('end of the central directory not found')
}

function readEntry(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const header = zip.readUInt32LE(entry + 42)
  if (zip.readUInt32LE(header) !== LOCAL_HEADER) throw new ZipError('local header expected')
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(start, start + size)
  if (method === STORED) return Buffer.from(packed)
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: LARGEST_ENTRY })
  throw new ZipError(`compression method ${method} is not known`)
}
