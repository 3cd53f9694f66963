import { inflateSync } from 'node:zlib'

/** Colours that a PDF paints with, as `#rrggbb`: what stays of a page when it is printed. */
export function colorsPrinted(pdf: Buffer): ReadonlySet<string> {
  const content = streamsOf(pdf).join('\n')
  const fills = content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)
  return new Set([...fills].map(([, red, green, blue]) => `#${[red, green, blue].map(hexOf).join('')}`))
}

function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
}

const hexOf = (part: string | undefined): string =>
  Math.round(Number(part) * 255)
    .toString(16)
    .padStart(2, '0')
