import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PICTURES } from './sample-pictures'

/** The picture alone, one element a line, so that a change is read in a diff. */
function svgOf(picture: ReactElement): string {
  const markup = renderToStaticMarkup(picture)
  const svg = markup.slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>') + '</svg>'.length)
  return `${svg.replace(/></g, '>\n<')}\n`
}

/** `GOLDEN_UPDATE=true` writes the files anew: read what changed before keeping it. */
test.each(PICTURES)('%s looks as it did', (name, picture) => {
  const file = join(__dirname, '__golden__', `${name}.svg`)
  const drawn = svgOf(picture)
  if (process.env['GOLDEN_UPDATE'] === 'true') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, drawn)
  }
  expect(existsSync(file)).toBe(true)
  expect(drawn).toBe(readFileSync(file, 'utf8'))
})
