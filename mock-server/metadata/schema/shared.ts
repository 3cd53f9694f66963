import { text } from './property'

/** The authorities DHIS2 makes of a type's name. */
export const rights = (name: string): readonly string[] => [`F_${name}_PUBLIC_ADD`, `F_${name}_PRIVATE_ADD`]
export const DIMENSION_TYPES = ['DISAGGREGATION', 'ATTRIBUTE'] as const
export const periodType = text(undefined, { required: true, javaClass: 'org.hisp.dhis.period.PeriodType' })
/** Java classes that refusals name. */
export const JAVA = {
  valueType: 'org.hisp.dhis.common.ValueType',
  aggregationType: 'org.hisp.dhis.analytics.AggregationType',
  domainType: 'org.hisp.dhis.dataelement.DataElementDomain',
  dataDimensionType: 'org.hisp.dhis.common.DataDimensionType',
  indicatorType: 'org.hisp.dhis.indicator.IndicatorType',
  operator: 'org.hisp.dhis.expression.Operator',
  expression: 'org.hisp.dhis.expression.Expression',
} as const
