import type { ExpressionNode, FunctionName } from './ast'
import type { Run, Step } from './evaluate'
import { OPERATORS, toBoolean, toNumber, type Scalar } from './operators'

type CallNode = Extract<ExpressionNode, { kind: 'call' }>

/** Compiles an argument; `zeroForMissing` false: a missing item stays missing inside it. */
type CompileArgument = (node: ExpressionNode, zeroForMissing?: boolean) => Step

type Compute = (args: readonly Scalar[]) => Scalar

/** Functions of values that are there; missing and NaN arguments are the result. */
const STRICT: Readonly<Partial<Record<FunctionName, Compute>>> = {
  log: ([value = null, base = Math.E]) => Math.log(toNumber(value) ?? NaN) / Math.log(toNumber(base) ?? NaN),
  log10: ([value = null]) => Math.log10(toNumber(value) ?? NaN),
  removeZeros: ([value = null]) => (toNumber(value) === 0 ? null : value),
  is: ([value = null, ...choices]) => choices.some((choice) => OPERATORS['=='](value, choice) === true),
  contains: ([value = null, ...parts]) => parts.every((part) => String(value).includes(String(part))),
  containsItems: ([value = null, ...parts]) => {
    const items = String(value).split(',')
    return parts.every((part) => items.includes(String(part)))
  },
}

/** A call of a function by its name. `subExpression` is an item, not a call. */
export function callStep(node: CallNode, compile: CompileArgument): Step {
  switch (node.name) {
    case 'if':
      return ifStep(node.args.map((arg) => compile(arg)))
    case 'isNull':
      return nullTest(compileFirst(node, compile), true)
    case 'isNotNull':
      return nullTest(compileFirst(node, compile), false)
    case 'firstNonNull':
      return firstNonNull(node.args.map((arg) => compile(arg, false)))
    case 'greatest':
      return extreme(
        node.args.map((arg) => compile(arg)),
        1,
      )
    case 'least':
      return extreme(
        node.args.map((arg) => compile(arg)),
        -1,
      )
    default:
      return strict(
        node.args.map((arg) => compile(arg)),
        STRICT[node.name] ?? (() => null),
      )
  }
}

function compileFirst(node: CallNode, compile: CompileArgument): Step {
  const [first] = node.args
  return first === undefined ? () => null : compile(first, false)
}

/** Only the branch that is taken is computed, and counted. */
function ifStep([condition, then, otherwise]: readonly Step[]): Step {
  return (run) => {
    const holds = toBoolean(condition?.(run) ?? null)
    if (holds === null) return null
    return (holds ? then : otherwise)?.(run) ?? null
  }
}

function nullTest(argument: Step, ifNull: boolean): Step {
  return (run) => (argument(run) === null) === ifNull
}

function firstNonNull(args: readonly Step[]): Step {
  return (run) => {
    for (const arg of args) {
      const value = arg(run)
      if (value !== null) return value
    }
    return null
  }
}

/** Missing arguments do not take part; null when all are missing. */
function extreme(args: readonly Step[], direction: 1 | -1): Step {
  return (run) => {
    let found: number | null = null
    for (const arg of args) {
      const value = toNumber(arg(run))
      if (found === null || (value !== null && (value - found) * direction > 0)) found = value
    }
    return found
  }
}

function strict(args: readonly Step[], compute: Compute): Step {
  return (run: Run) => {
    const values: Scalar[] = []
    for (const arg of args) {
      const value = arg(run)
      if (value === null || Number.isNaN(value)) return value
      values.push(value)
    }
    return compute(values)
  }
}
