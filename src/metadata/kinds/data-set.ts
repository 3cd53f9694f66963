import type { Operand } from '../expressions'
import type { Collection, DataElement } from './data-element'
import {
  checkedText,
  DefinitionError,
  described,
  formNameOf,
  identity,
  type Described,
  type DescribedInput,
  type Identity,
  type Text,
} from './definition'
import type { UserGroup } from './user-group'

/** A block of the form, in the order of the paper one. */
export type Section = Identity<'section'> & Readonly<{ description: Text; dataElements: readonly DataElement[] }>

type Timing = Readonly<{
  collection: Collection
  /** Days after the end of the period until which it may be entered. */
  expiryDays: number
  /** Days after the end of the period within which a report is on time. */
  timelyDays: number
  /** How many periods that have not ended yet are open. */
  openFuturePeriods: number
}>

export type DataSet = Described<'dataSet'> &
  Timing &
  Readonly<{
    formName: Text
    /** Levels of the organisation unit tree that report it (assigned on the server, not by the package). */
    levels: readonly number[]
    sections: readonly Section[]
    /** Operands without which a report is not complete. */
    compulsory: readonly Operand[]
    enteredBy: readonly UserGroup[]
  }>

export type DataSetInput = DescribedInput &
  Timing &
  Readonly<{
    formName?: Text
    levels: readonly number[]
    sections: readonly Readonly<{ code: string; name: Text; description: Text; dataElements: readonly DataElement[] }>[]
    compulsory: readonly Operand[]
    enteredBy: readonly UserGroup[]
  }>

/** @throws {DefinitionError} when an element is entered twice, at another time, or compulsory without being asked. */
/* @__NO_SIDE_EFFECTS__ */
export function dataSet(given: DataSetInput): DataSet {
  const { code, collection } = given
  const sections = given.sections.map((section) => ({
    ...identity('section', section),
    description: checkedText(section.code, 'description', section.description),
    dataElements: section.dataElements,
  }))
  const elements = sections.flatMap((section) => section.dataElements)
  if (new Set(elements).size < elements.length) throw new DefinitionError(code, 'sections', 'ask an element twice')
  const stranger = elements.find((element) => element.collection !== collection)
  if (stranger)
    throw new DefinitionError(code, 'sections', `${stranger.code} is collected by ${stranger.collection.code}`)
  const unasked = given.compulsory.find((pair) => !elements.includes(pair.dataElement))
  if (unasked) throw new DefinitionError(code, 'compulsory', `${unasked.dataElement.code} is not in a section`)
  const formName = formNameOf(given)
  return { ...given, ...described('dataSet', given), formName, sections }
}

export function elementsOf(given: DataSet): readonly DataElement[] {
  return given.sections.flatMap((section) => section.dataElements)
}
