import { restReader } from '../../src/analytics/remainder'
import type { DataItem } from '../../src/analytics/request'
import type { ScopedFigures } from '../../src/analytics/scoped-figures'
import { NO_DATA, type Figure } from '../../src/dhis2/figure'
import type { OrgUnit, OrgUnitRef } from '../../src/dhis2/ports'

export const count = (value: number): Figure => ({ state: 'value', value })

/** A percentage as the server answers it: rounded to one decimal, with what it stands on. */
export const percent = (numerator: number, denominator: number): Figure => ({
  state: 'value',
  value: Math.round((1000 * numerator) / denominator) / 10,
  rate: { numerator, denominator },
})

export const ref = (name: string): OrgUnitRef => ({ id: `ou${name}`.padEnd(11, '0').slice(0, 11), name })

/** A unit one level under Mali. */
export function aUnit(name: string, children: readonly OrgUnitRef[] = []): OrgUnit {
  const { id } = ref(name)
  const mali = ref('Mali')
  return { id, name, path: `/${mali.id}/${id}`, level: 2, ancestors: [mali], children }
}

/** Item → figure; an item that is left out has no data. */
export type Cells = readonly (readonly [DataItem, Figure])[]

const reader = (cells: Cells) => {
  const figures = new Map(cells.map(([item, figure]) => [item.id, figure]))
  return (item: DataItem): Figure => figures.get(item.id) ?? NO_DATA
}

/** What a server would have said about a unit and its parts. `unit: null` means several units taken together. */
export function figuresOf(given: {
  unit?: OrgUnit | null
  whole: Cells
  parts?: readonly (readonly [OrgUnitRef, Cells])[]
  before?: Cells
}): ScopedFigures {
  const parts = given.parts ?? []
  const partReaders = new Map(parts.map(([orgUnit, cells]) => [orgUnit.id, reader(cells)]))
  const figures: Pick<ScopedFigures, 'whole' | 'parts' | 'part'> = {
    whole: reader(given.whole),
    parts: parts.map(([orgUnit]) => orgUnit),
    part: (item, orgUnit) => partReaders.get(orgUnit.id)?.(item) ?? NO_DATA,
  }
  return {
    ...figures,
    unit: given.unit === undefined ? aUnit('Sikasso') : given.unit,
    rest: restReader(figures),
    periods: [{ id: '2015', name: '2015' }],
    nameOf: () => null,
    hasData: given.whole.length > 0,
    lastWithData: null,
    partsAre: 'orgUnits',
    before: given.before
      ? { periods: [{ id: '2014', name: '2014' }], whole: reader(given.before), part: () => NO_DATA, rest: () => null }
      : null,
    reporting: null,
    analyticsBuilt: '2020-02-01T00:00:00.000',
    serverDate: '2020-03-01T00:00:00.000',
    generatedFrom: null,
  }
}
