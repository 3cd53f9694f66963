import { rowsByName, rowsByPlace } from './csv'

test('places have meanings up to 2.42, whatever the header says', () => {
  const text =
    'a,b,c,d,e,f\r\n"de1","202401","ou1",,,"1,5 ""x"""\r\n\r\nde2,202402,ou2,coc,aoc,2,me,2024-01-01,Vu,true\n'
  expect(rowsByPlace(text, true)).toEqual([
    { dataElement: 'de1', period: '202401', orgUnit: 'ou1', value: '1,5 "x"' },
    {
      dataElement: 'de2',
      period: '202402',
      orgUnit: 'ou2',
      categoryOptionCombo: 'coc',
      attributeOptionCombo: 'aoc',
      value: '2',
      storedBy: 'me',
      lastUpdated: '2024-01-01',
      comment: 'Vu',
      followup: 'true',
    },
  ])
  expect(rowsByPlace('de1,202401,ou1,,,1', false)).toEqual([
    { dataElement: 'de1', period: '202401', orgUnit: 'ou1', value: '1' },
  ])
})

test.each([
  ['names in any case and order', 'VALUE,orgunit,Period,dataElement\n1,ou1,202401,de1', {}],
  ['nothing for null', 'value,orgunit,period,dataelement,comment\n1,ou1,202401,de1,null', {}],
  ['no stored by', 'value,orgunit,period,dataelement,storedby\n1,ou1,202401,de1,me', {}],
  ['categories', 'value,orgunit,period,dataelement,Sex\n1,ou1,202401,de1,F', { categoryOptions: { Sex: 'F' } }],
  [
    'no categories beside option combos',
    'value,orgunit,period,dataelement,categoryOptionCombo,Sex\n1,ou1,202401,de1,coc,F',
    { categoryOptionCombo: 'coc' },
  ],
])('since 2.43: %s', (_what, text, more) => {
  const row = { dataElement: 'de1', period: '202401', orgUnit: 'ou1', value: '1' }
  expect(rowsByName(text)).toEqual([{ ...row, ...more }])
})
