import { ValueStore } from '../../data/value-store'
import { fillScaleValues } from './values'

const plan = {
  orgUnits: ['unitA', 'unitB', 'unitC'],
  series: [
    { dataElement: 'elementX', categoryOptionCombo: 'combo' },
    { dataElement: 'elementY', categoryOptionCombo: 'combo' },
  ],
  periods: ['202501', '202502'],
  count: 6,
  attributeOptionCombo: 'default',
  stamp: { storedBy: 'admin', created: 0, lastUpdated: 0 },
}

test('as many values as asked for, the same series every month, the same values every time', () => {
  const [first, second] = [new ValueStore(), new ValueStore()]
  expect(fillScaleValues(first, plan)).toBe(6)
  fillScaleValues(second, plan)
  expect(first.size()).toBe(6)
  expect([...first.rows()]).toEqual([...second.rows()])
  const months = (element: string): readonly string[] => first.periods(element)
  expect([months('elementX'), months('elementY')]).toEqual([plan.periods, plan.periods])
})
