/** Where a node stood in the text: offsets, `end` exclusive. */
export type TextRange = Readonly<{ start: number; end: number }>

export type BinaryOperator = '^' | '*' | '/' | '%' | '+' | '-' | '<' | '>' | '<=' | '>=' | '==' | '!=' | '&&' | '||'
export type UnaryOperator = '-' | '+' | '!'

export type FunctionName =
  | 'contains'
  | 'containsItems'
  | 'firstNonNull'
  | 'greatest'
  | 'if'
  | 'is'
  | 'isNotNull'
  | 'isNull'
  | 'least'
  | 'log'
  | 'log10'
  | 'removeZeros'
  | 'subExpression'

export type ReportingRateMetric =
  'REPORTING_RATE' | 'REPORTING_RATE_ON_TIME' | 'ACTUAL_REPORTS' | 'ACTUAL_REPORTS_ON_TIME' | 'EXPECTED_REPORTS'

/** `deGroup:uid`, `co:uid&uid`, `coGroup:uid&uid`; tag null = a plain uid. */
export type TaggedIds = Readonly<{ tag: 'deGroup' | 'co' | 'coGroup' | null; ids: readonly string[] }>

/** What has a value only through data: asked for, cell by cell, and possibly missing. */
export type DataReference = Readonly<
  | { kind: 'dataElement'; id: string }
  /** `null` = any (`*`). At least one of the two combos is there. */
  | {
      kind: 'operand'
      dataElement: string
      categoryOptionCombo: string | null
      attributeOptionCombo: string | null
    }
  /** Groups and options instead of an element and its combos. */
  | { kind: 'taggedData'; element: TaggedIds; categories: TaggedIds | null; attributes: TaggedIds | null }
  | { kind: 'reportingRate'; dataSet: string; metric: ReportingRateMetric }
  | { kind: 'programIndicator'; id: string }
  | { kind: 'programDataElement'; program: string; dataElement: string }
  | { kind: 'programAttribute'; program: string; attribute: string }
  | { kind: 'indicator'; id: string }
>

/** What is always there: a constant, the members of a group below the organisation unit, facts of the period. */
export type FixedReference = Readonly<
  | { kind: 'constant'; id: string }
  | { kind: 'orgUnitGroup'; id: string }
  | { kind: 'days' }
  | { kind: 'periodInYear' }
  | { kind: 'yearlyPeriodCount' }
>

export type Reference = DataReference | FixedReference

/** `.periodOffset(-1)` and its like: changes every item inside. */
export type Modifier = Readonly<
  | { kind: 'periodOffset'; periods: number }
  | { kind: 'yearToDate' }
  | { kind: 'aggregationType'; type: string }
  /** ISO dates, inclusive. */
  | { kind: 'minDate'; date: string }
  | { kind: 'maxDate'; date: string }
>

export type OrgUnitTest = 'ancestor' | 'dataSet' | 'group' | 'program'

/** An expression as a tree. Brackets are in its shape; numbers are never negative (a minus is an operator). */
export type ExpressionNode = Readonly<
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'item'; item: Reference; at: TextRange }
  | { kind: 'unary'; operator: UnaryOperator; operand: ExpressionNode }
  | { kind: 'binary'; operator: BinaryOperator; left: ExpressionNode; right: ExpressionNode }
  | { kind: 'call'; name: FunctionName; args: readonly ExpressionNode[] }
  /** `orgUnit.group(uid, ..)`: is the organisation unit in any of them? */
  | { kind: 'orgUnitTest'; test: OrgUnitTest; ids: readonly string[]; at: TextRange }
  | { kind: 'modified'; expression: ExpressionNode; modifier: Modifier }
>

export type OrgUnitTestNode = Extract<ExpressionNode, { kind: 'orgUnitTest' }>
