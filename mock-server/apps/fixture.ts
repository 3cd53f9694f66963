import { crc32 } from 'node:zlib'
import type { IncomingRequest } from '../http'
import { ADMIN } from '../seeds/seed'

/** An app as its zip holds it: text by path. */
export type AppFiles = Readonly<Record<string, string>>

/** A zip of stored files. */
function zipOf(files: AppFiles): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    local.copy(entry, 16, 14, 26)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), content)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

export const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, short_name: name, version: '1.0.0', launch_path: 'index.html', ...more })
export const PAGE = '<meta name="dhis2-base-url" content="__DHIS2_BASE_URL__">'
export const OURS = {
  'manifest.webapp': manifest('my-app', {
    plugin_launch_path: 'plugin.html',
    activities: {
      dhis: {
        href: '*',
        namespace: 'my-space',
        additionalNamespaces: [{ namespace: 'also', readAuthorities: ['F_READ'] }],
      },
    },
  }),
  'index.html': PAGE,
  'plugin.html': PAGE,
}

/** The request that installs an app, as a form in a browser sends it. */
export function uploadOf(files: AppFiles): IncomingRequest {
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="zip-name.zip"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), zipOf(files), Buffer.from('\r\n--cut--\r\n')])
  const headers = { ...ADMIN, host: 'localhost', 'content-type': 'multipart/form-data; boundary=cut' }
  return { method: 'POST', url: '/api/apps', headers, body }
}
