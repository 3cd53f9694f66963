/**
 * `npm run grammar`: writes the parser of `grammar.peggy` and its types. Run it after every change of the grammar; both files
 * are kept in the repository, so that nothing has to be built before the tests.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generate } from 'peggy'

const HEADER = '// Written by `npm run grammar` from grammar.peggy. Do not edit.\n'

const TYPES = `${HEADER}import type { ExpressionNode } from './ast'

/** @throws {SyntaxError} */
export function parse(text: string): ExpressionNode

export class SyntaxError extends globalThis.SyntaxError {
  readonly location: Readonly<{ start: Readonly<{ offset: number }> }>
}
`

const grammar = readFileSync(resolve(__dirname, 'grammar.peggy'), 'utf8')
const parser = generate(grammar, { output: 'source', format: 'es', grammarSource: 'grammar.peggy' })
writeFileSync(resolve(__dirname, 'grammar.generated.js'), HEADER + parser)
writeFileSync(resolve(__dirname, 'grammar.generated.d.ts'), TYPES)
console.log('grammar.generated.js and its types are written')
