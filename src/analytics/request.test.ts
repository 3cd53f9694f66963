import { figuresByPart, type FiguresAsked } from './request'

const asked: FiguresAsked = {
  items: [{ id: 'elemAscPost' }],
  periods: ['2015'],
  periodsAre: 'apart',
  orgUnits: ['ouKayes0000'],
  filters: [
    { id: 'cercleSet01', items: ['kayesCercle'] },
    { id: 'statusSet01', items: ['public00001'] },
  ],
  stamp: 'never',
}

test('cut by the group set that is filtered by: asked for once, for those groups', () => {
  const query = figuresByPart(asked, 'cercleSet01')
  expect(query.dimensions.at(-1)).toEqual({ id: 'cercleSet01', items: ['kayesCercle'] })
  expect(query.filters).toEqual([
    { id: 'ou', items: ['ouKayes0000'] },
    { id: 'statusSet01', items: ['public00001'] },
  ])
})

test('cut otherwise: every filter stays one', () => {
  expect(figuresByPart(asked).filters).toEqual(asked.filters)
  expect(figuresByPart(asked, 'otherSet001').dimensions.at(-1)).toEqual({ id: 'otherSet001', items: [] })
})
