import { complex, derivedProperty, flag, integer, inverse, number, oneOf, owned, reference, text } from './property'
import { schema, type Schema } from './schema'
import { JAVA, rights } from './shared'
import { VALUE_TYPES } from './values'

/** Types that custom attributes can be assigned to, each by a flag (`dataElementAttribute`). */
const ATTRIBUTE_TYPES = [
  'category categoryOption categoryOptionCombo categoryOptionGroup categoryOptionGroupSet constant dataElement',
  'dataElementGroup dataElementGroupSet dataSet document eventChart eventReport indicator indicatorGroup legendSet map',
  'option optionSet organisationUnit organisationUnitGroup organisationUnitGroupSet program programIndicator',
  'programStage relationshipType section sqlView trackedEntityAttribute trackedEntityType user userGroup',
  'validationRule validationRuleGroup visualization',
].flatMap((line) => line.split(' '))

/** What other types refer to: custom attributes, options, legends, constants. */
export const BASIC_SCHEMAS: readonly Schema[] = [
  schema({
    plural: 'attributes',
    klass: 'org.hisp.dhis.attribute.Attribute',
    order: 90,
    writeAuthorities: rights('ATTRIBUTE'),
    role: 'none',
    nameable: 'optional',
    uniqueName: true,
    properties: {
      valueType: oneOf(VALUE_TYPES, { required: true, javaClass: JAVA.valueType }),
      mandatory: flag(false),
      unique: flag(false),
      sortOrder: integer(),
      objectTypes: complex(),
      ...Object.fromEntries(ATTRIBUTE_TYPES.map((type) => [`${type}Attribute`, flag(false)])),
      optionSet: reference('optionSets'),
    },
  }),
  schema({
    plural: 'optionSets',
    klass: 'org.hisp.dhis.option.OptionSet',
    order: 1050,
    uniqueName: true,
    writeAuthorities: rights('OPTIONSET'),
    properties: {
      description: text(),
      valueType: oneOf(VALUE_TYPES, { required: true, javaClass: JAVA.valueType }),
      version: integer({ default: 0 }),
      options: inverse('options', 'optionSet', 'sortOrder'),
    },
  }),
  schema({
    plural: 'options',
    klass: 'org.hisp.dhis.option.Option',
    order: 1060,
    sharing: null,
    properties: {
      code: text(230, { required: true }),
      description: text(),
      formName: text(),
      sortOrder: integer(),
      style: complex(),
      optionSet: reference('optionSets'),
      displayFormName: derivedProperty,
    },
  }),
  schema({
    plural: 'legendSets',
    klass: 'org.hisp.dhis.legend.LegendSet',
    order: 1080,
    uniqueName: true,
    writeAuthorities: rights('LEGEND_SET'),
    properties: { legends: owned(), symbolizer: text() },
  }),
  schema({
    plural: 'constants',
    klass: 'org.hisp.dhis.constant.Constant',
    order: 1070,
    writeAuthorities: ['F_CONSTANT_ADD'],
    anyoneCreates: true,
    role: 'none',
    nameable: 'required',
    uniqueName: true,
    properties: { value: number({ required: true, javaClass: 'java.lang.Double' }) },
  }),
]
