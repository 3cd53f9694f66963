import { gunzipSync } from 'node:zlib'
import { readZip } from './apps/zip'

/**
 * The body without its compression. As DHIS2 does, gzip and zip are known by their first bytes, not by a header: a
 * zip's only entry is the body.
 */
export function decompress(body: Buffer): Buffer {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body)
  if (body.subarray(0, 4).equals(ZIP_START)) return [...readZip(body).values()][0] ?? body
  return body
}

const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04])
