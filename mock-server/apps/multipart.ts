/** A file of a `multipart/form-data` body. */
export type UploadedFile = Readonly<{ fileName: string; content: Buffer }>

/** The file sent under a field name; undefined when there is none, or the body is no form. */
export function uploadedFile(body: Buffer, contentType: string | undefined, field: string): UploadedFile | undefined {
  const boundary = /^multipart\/form-data\s*;.*?boundary=("?)([^";]+)\1/i.exec(contentType ?? '')?.[2]
  if (boundary === undefined) return undefined
  for (const part of partsOf(body, `--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n')
    if (end < 0) continue
    const head = part.subarray(0, end).toString('utf8')
    if (parameter(head, 'name') !== field) continue
    return { fileName: parameter(head, 'filename') ?? '', content: part.subarray(end + 4) }
  }
  return undefined
}

/** What stands between boundaries, without the line ends that belong to these. */
function partsOf(body: Buffer, boundary: string): readonly Buffer[] {
  const parts: Buffer[] = []
  let start = body.indexOf(boundary)
  while (start >= 0) {
    const next = body.indexOf(boundary, start + boundary.length)
    if (next < 0) break
    parts.push(body.subarray(start + boundary.length + 2, next - 2))
    start = next
  }
  return parts
}

function parameter(head: string, name: string): string | undefined {
  return new RegExp(`^content-disposition:.*[;\\s]${name}="([^"]*)"`, 'im').exec(head)?.[1]
}
