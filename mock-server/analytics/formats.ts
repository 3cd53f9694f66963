import type { MockResponse } from '../http'
import type { Grid } from './grid'

export type GridFormat = 'json' | 'csv' | 'xml' | 'html'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)

/** A grid as a file of another format than JSON. */
export function gridFile(format: Exclude<GridFormat, 'json'>, grid: Grid): MockResponse {
  switch (format) {
    case 'csv':
      return { status: 200, contentType: 'application/csv;charset=UTF-8', body: csv(grid) }
    case 'xml':
      return { status: 200, contentType: 'application/xml;charset=UTF-8', body: xml(grid) }
    case 'html':
      return { status: 200, contentType: 'text/html;charset=UTF-8', body: html(grid) }
  }
}

/** The content type of a file in which an error is told. */
export function textFile(format: Exclude<GridFormat, 'json'>, body: string): MockResponse {
  return { ...gridFile(format, { headers: [], rows: [] }), body }
}

function csv({ headers, rows }: Grid): string {
  const lines = [headers.map(({ name, column }) => column ?? name), ...rows]
  return lines.map((line) => `${line.map(csvCell).join(',')}\n`).join('')
}

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function xml({ headers, rows }: Grid): string {
  const head = headers
    .map(
      ({ name, column, type, hidden, meta }) =>
        `<header name="${escaped(name)}" column="${escaped(column ?? name)}" type="${type}" hidden="${hidden}" meta="${meta}"/>`,
    )
    .join('')
  const body = rows.map((row) => `<row>${row.map((cell) => `<field>${escaped(cell)}</field>`).join('')}</row>`).join('')
  return (
    `<?xml version='1.0' encoding='UTF-8'?><grid width="${rows[0]?.length ?? 0}" height="${rows.length}">` +
    `<headers>${head}</headers><rows>${body}</rows></grid>`
  )
}

function html({ headers, rows }: Grid): string {
  const shown = headers.map(({ hidden }) => !hidden)
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells
      .filter((_, at) => shown[at])
      .map((cell) => `<${tag}>${escaped(cell)}</${tag}>`)
      .join('')}</tr>`
  const head = line(
    headers.map(({ name, column }) => column ?? name),
    'th',
  )
  return `<div class="gridDiv"><table class="gridTable"><thead>${head}</thead><tbody>${rows
    .map((row) => line(row, 'td'))
    .join('')}</tbody></table></div>`
}
