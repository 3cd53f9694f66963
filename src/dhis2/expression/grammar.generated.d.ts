// Written by `npm run grammar` from grammar.peggy. Do not edit.
import type { ExpressionNode } from './ast'

/** @throws {SyntaxError} */
export function parse(text: string): ExpressionNode

export class SyntaxError extends globalThis.SyntaxError {
  readonly location: Readonly<{ start: Readonly<{ offset: number }> }>
}
