import type { BinaryOperator } from './ast'

/** What an expression or part of it comes to. NaN = divided by zero; null = missing. */
export type Scalar = number | string | boolean | null

/** A value of the wrong type, or a remainder of a division by zero. DHIS2 then logs a warning and takes the expression for 0. */
export class ComputeError extends Error {}

/** Java's `Double.parseDouble` is close enough to a JavaScript number that is written out. @throws {ComputeError} */
export function toNumber(value: Scalar): number | null {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value)) return Number(value)
  throw new ComputeError(`Could not cast '${value}' to a number`)
}

/** Whole numbers are true unless 0; texts `true`, `false` in any case. @throws {ComputeError} */
export function toBoolean(value: Scalar): boolean | null {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number' && value % 1 === 0) return value !== 0
  if (typeof value === 'string') {
    const text = value.toLowerCase()
    if (text === 'true' || text === 'false') return text === 'true'
  }
  throw new ComputeError(`Could not cast '${value}' to true or false`)
}

type Apply = (left: Scalar, right: Scalar) => Scalar

/** Both sides are there and no NaN: missing and not-a-number win over every operator before it is asked. */
export const OPERATORS: Readonly<Record<Exclude<BinaryOperator, '&&' | '||'>, Apply>> = {
  '^': arithmetic((left, right) => left ** right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => (right === 0 ? NaN : left / right)),
  '%': arithmetic(remainder),
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '<': (left, right) => compare(left, right) < 0,
  '>': (left, right) => compare(left, right) > 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>=': (left, right) => compare(left, right) >= 0,
  '==': (left, right) => compare(left, right) === 0,
  '!=': (left, right) => compare(left, right) !== 0,
}

function arithmetic(compute: (left: number, right: number) => number): Apply {
  return (left, right) => {
    // The common case without the detour over texts.
    if (typeof left === 'number' && typeof right === 'number') return compute(left, right)
    const a = toNumber(left)
    const b = toNumber(right)
    return a === null || b === null ? null : compute(a, b)
  }
}

/**
 * The sign of the dividend, computed on the decimal digits as the server does (BigDecimal): 0.3 % 0.1 is 0, not 0.1.
 * @throws {ComputeError} for a divisor of 0
 */
function remainder(left: number, right: number): number {
  if (right === 0) throw new ComputeError('Division by zero')
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return (left % right) + 0
  const scale = Math.max(decimalsOf(left), decimalsOf(right))
  return Number(scaled(left, scale) % scaled(right, scale)) / 10 ** scale
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

function scaled(value: number, decimals: number): bigint {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const shift = decimals + Number(exponent) - fraction.length
  return BigInt(whole + fraction) * 10n ** BigInt(shift)
}

/** As Java compares a Double (or, failing one, a text or boolean) with what the other side can be cast to. */
function compare(left: Scalar, right: Scalar): number {
  if (typeof left === 'number' || typeof right === 'number') return order(toNumber(left) ?? 0, toNumber(right) ?? 0)
  if (typeof left === 'string') return order(left, String(right))
  return order(Number(toBoolean(left)), Number(toBoolean(right)))
}

const order = <T extends number | string>(left: T, right: T): number => (left < right ? -1 : left > right ? 1 : 0)
