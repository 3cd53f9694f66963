import { isWithin, orgUnitTree } from './org-unit-tree'
import { MetadataStore } from './store'

function storeOf(...pairs: readonly (readonly [string, string?])[]): MetadataStore {
  const store = new MetadataStore()
  for (const [id, parent] of pairs) store.put('organisationUnits', parent ? { id, parent: { id: parent } } : { id })
  return store
}

describe('orgUnitTree', () => {
  test('numbers a subtree as one range, children after parents, whatever the order of arrival', () => {
    const tree = orgUnitTree(
      storeOf(['area', 'district'], ['region', 'root'], ['root'], ['other', 'root'], ['district', 'region']),
    )
    expect(tree.uids).toEqual(['root', 'region', 'district', 'area', 'other'])
    expect([...tree.end]).toEqual([5, 4, 4, 4, 5])
    expect([...tree.level]).toEqual([1, 2, 3, 4, 2])
    expect(tree.paths[3]).toBe('/root/region/district/area')
  })

  test('is kept until a unit is written', () => {
    const store = storeOf(['root'])
    const before = orgUnitTree(store)
    expect(orgUnitTree(store)).toBe(before)
    store.put('organisationUnits', { id: 'child', parent: { id: 'root' } })
    expect(orgUnitTree(store).size).toBe(2)
  })

  test.each([
    ['area', 'region', true],
    ['region', 'region', true],
    ['region', 'area', false],
    ['other', 'region', false],
    ['nowhere', 'region', false],
  ])('%s within %s: %s', (unit, ancestor, expected) => {
    const tree = orgUnitTree(storeOf(['root'], ['region', 'root'], ['area', 'region'], ['other', 'root']))
    expect(isWithin(tree, unit, ancestor)).toBe(expected)
  })
})
