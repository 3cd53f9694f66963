import type { ExpressionNode } from './ast'
import { parse, SyntaxError as GrammarError } from './grammar.generated'

/** A text that is no expression, or one whose items cannot be resolved. `position` is an offset in the text. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message)
  }
}

/**
 * The tree of an indicator or validation rule expression. Predictor, program indicator and rule functions are refused by name.
 * @throws {ExpressionError}
 */
export function parseExpression(text: string): ExpressionNode {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof GrammarError) throw new ExpressionError(error.message, error.location.start.offset)
    throw error
  }
}
