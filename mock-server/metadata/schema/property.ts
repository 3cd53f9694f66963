/** What a property of a DHIS2 object holds, and what an import asks of it. */
export type Property = Readonly<
  {
    /** Missing or empty is E4000. */
    required?: true
    /** Taken values are E5003. */
    unique?: true
    /** Characters; longer is E4001. */
    maxLength?: number
    /** What DHIS2 stores when the payload leaves it out. */
    default?: unknown
    /** Java class of E4000. */
    javaClass?: string
  } & (
    | { kind: 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'complex' }
    | { kind: 'enum'; values: readonly string[] }
    | { kind: 'reference'; type: string }
    /** `ordered`: a list whose order is kept and whose repeats are refused; otherwise a set. */
    | { kind: 'references'; type: string; ordered?: true }
    /**
     * Objects that live in this one (legends, sections' greyed fields): stored whole, given a uid when `identified`.
     * `item`: they are described by a schema of their own (`ITEM_SCHEMAS`).
     */
    | { kind: 'embedded'; identified?: true; references?: Readonly<Record<string, string>>; item?: string }
    /** Read only: the objects of a type that point here by a property of theirs. */
    | { kind: 'inverse'; type: string; by: string; order?: string }
    /** Read only: computed from the object (`query/derived.ts`). */
    | { kind: 'derived' }
  )
>

export type Properties = Readonly<Record<string, Property>>

type Extra = Pick<Property, 'required' | 'unique' | 'maxLength' | 'default' | 'javaClass'>

export const text = (maxLength?: number, extra: Extra = {}): Property => ({
  kind: 'text',
  ...(maxLength !== undefined && { maxLength }),
  ...extra,
})
export const number = (extra: Extra = {}): Property => ({ kind: 'number', ...extra })
export const integer = (extra: Extra = {}): Property => ({ kind: 'integer', ...extra })
export const flag = (value?: boolean): Property => ({ kind: 'boolean', ...(value !== undefined && { default: value }) })
export const date = (extra: Extra = {}): Property => ({ kind: 'date', ...extra })
export const oneOf = (values: readonly string[], extra: Extra = {}): Property => ({ kind: 'enum', values, ...extra })
export const reference = (type: string, extra: Extra = {}): Property => ({ kind: 'reference', type, ...extra })
export const setOf = (type: string): Property => ({ kind: 'references', type })
export const listOf = (type: string): Property => ({ kind: 'references', type, ordered: true })
export const complex = (value?: unknown): Property => ({
  kind: 'complex',
  ...(value !== undefined && { default: value }),
})
export const embedded = (references: Readonly<Record<string, string>> = {}): Property => ({
  kind: 'embedded',
  default: [],
  references,
})
export const owned = (references: Readonly<Record<string, string>> = {}): Property => ({
  kind: 'embedded',
  identified: true,
  default: [],
  references,
})
export const itemsOf = (item: string, references: Readonly<Record<string, string>>): Property => ({
  kind: 'embedded',
  identified: true,
  default: [],
  references,
  item,
})
export const inverse = (type: string, by: string, order?: string): Property => ({
  kind: 'inverse',
  type,
  by,
  ...(order !== undefined && { order }),
})
export const derivedProperty: Property = { kind: 'derived' }

/** Whether the payload of an import sets it. */
export function isOwned(property: Property): boolean {
  return property.kind !== 'inverse' && property.kind !== 'derived'
}
