import { describeExpression } from '../../src/dhis2/expression/describe'
import { collectItems } from '../../src/dhis2/expression/items'
import { ExpressionError, parseExpression } from '../../src/dhis2/expression/parse'
import { webMessage, type Handler, type MockRequest, type MockResponse, type Route } from '../http'
import { displayNameOf } from '../metadata/display'
import type { MockState } from '../state'

/** Expressions in words. Predictors have functions of their own, which are not emulated. */
export const expressionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/indicators/expression/description',
    handle: describing((text) => text),
    about: 'an indicator expression in words',
  },
  {
    method: 'POST',
    path: '/validationRules/expression/description',
    handle: describing(withoutIndicators),
    about: 'a side of a validation rule in words',
  },
]

/** Always 200; `status` tells whether it is an expression. `check` gives the text back or throws. */
function describing(check: (text: string) => string): Handler {
  return (request, state) => {
    try {
      const description = describeExpression(check(request.body.toString('utf8')), names(request, state))
      return answer('OK', 'Valid', { description })
    } catch (error) {
      if (error instanceof ExpressionError) return answer('ERROR', 'Expression is not well-formed')
      throw error
    }
  }
}

function names({ user }: MockRequest, state: MockState) {
  return (type: string, id: string): string | null => {
    const object = state.metadata.get(type, id)
    return object ? displayNameOf(object, user, state) : null
  }
}

/** Rules compare data; only indicators may name other indicators. @throws {ExpressionError} */
function withoutIndicators(text: string): string {
  const named = collectItems(parseExpression(text)).some(
    (item) => item.kind === 'data' && item.reference.kind === 'indicator',
  )
  if (named) throw new ExpressionError('Item N{ not supported for this type of expression', text.indexOf('N{'))
  return text
}

function answer(status: 'OK' | 'ERROR', message: string, more: Readonly<{ description?: string }> = {}): MockResponse {
  return { status: 200, body: { ...webMessage(200, { status, message }), ...more } }
}
