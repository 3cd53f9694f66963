import { WebMessageError } from '../http'

/** Refusals of analytics queries, as DHIS2's ErrorCode.java words them. */
const MESSAGES = {
  E7101: 'At least one dimension must be specified',
  E7102: 'At least one data dimension item or data element group set dimension item must be specified',
  E7103: 'Dimensions cannot be specified as dimension and filter simultaneously: `{0}`',
  E7104: 'At least one period as dimension or filter, or start and dates, must be specified',
  E7105: 'Periods and start and end dates cannot be specified simultaneously',
  E7106: 'Start date is after end date: `{0}`, `{1}`',
  E7107: 'Start and end dates cannot be specified for reporting rates',
  E7108: 'Only a single indicator can be specified as filter',
  E7109: 'Only a single reporting rate can be specified as filter',
  E7110: 'Category option combos cannot be specified as filter',
  E7111: 'Dimensions cannot be specified more than once: `{0}`',
  E7112: 'Reporting rates can only be specified together with dimensions of type: `{0}`',
  E7113: 'Assigned categories cannot be specified when data elements are not specified',
  E7114: 'Assigned categories can only be specified together with data elements, not indicators or reporting rates',
  E7115: 'Data elements must be of a value and aggregation type that allow aggregation: `{0}`',
  E7120: 'User: `{0}` is not allowed to view org unit: `{1}`',
  E7121: 'User: `{0}` is not allowed to read data for `{1}`: `{2}`',
  E7124: 'Dimension is present in query without any valid dimension options: `{0}`',
  E7125: 'Dimension identifier does not reference any dimension: `{0}`',
  E7126: 'Column must be present as dimension in query: `{0}`',
  E7127: 'Row must be present as dimension in query: `{0}`',
  E7128: 'Query result set exceeded max limit: `{0}`',
  E7143: 'Organisation unit or organisation unit level is not valid',
  E7144:
    'Query failed because a referenced table does not exist. Please ensure analytics job was run (SqlState: 42P01)',
  E7145: 'A start date was not specified in periods, dimensions, filters',
  E7146: 'A end date was not specified in periods, dimensions, filters',
  E7152: 'Indicators with periodOffset cannot be used with a period filter',
  E7611: 'Period not valid: `{0}`',
} as const

export type AnalyticsErrorCode = keyof typeof MESSAGES

/** Names the code and its arguments; `toResponse` words them. Files are refused in other words (formats.ts). */
export class AnalyticsError extends WebMessageError {
  constructor(
    readonly code: AnalyticsErrorCode,
    ...args: readonly string[]
  ) {
    super(409, worded(code, args), { errorCode: code })
  }

  /** As DHIS2 words it where nobody fills in the arguments. */
  get unfilled(): string {
    return `${this.code}: ${MESSAGES[this.code]}`
  }
}

function worded(code: AnalyticsErrorCode, args: readonly string[]): string {
  return MESSAGES[code].replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '')
}

/** A parameter of a wrong shape: 400, before anything else is looked at. */
export function badParameter(message: string): WebMessageError {
  return new WebMessageError(400, message)
}
