import fc from 'fast-check'
import { borderLimits, THRESHOLD_LIMITS, type Limits } from './limits'
import { formatSettings, parseSettings } from './parse-settings'
import { DEFAULT_SETTINGS, LEGEND_SETS, type Settings, type Thresholds } from './settings'

const read = (stored: unknown) => parseSettings(stored).settings

test.each([null, undefined, {}, { version: 1 }])(
  'nothing stored (%j) is the defaults, without a complaint',
  (stored) => {
    expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, issues: [], isNewer: false })
  },
)

test('the defaults are those of the definition', () => {
  expect(DEFAULT_SETTINGS.legends).toEqual({
    LS_COUVERTURE: [50, 80],
    LS_COFIN: [25, 50],
    LS_PART_PTF: [50, 75],
    LS_GENRE: [30, 40, 60, 70],
    LS_HAB_ASC: [700, 1500],
    LS_CMU: [12, 28],
    LS_RUPTURE: [5, 20],
  })
  expect(DEFAULT_SETTINGS.thresholds).toEqual({
    completeness: 80,
    timeliness: 80,
    notableChange: 5,
    analyticsAgeDays: 30,
  })
})

test('each part is read', () => {
  const target = { indicator: 'SEC_COUV_POP', level: 3, from: '2026', to: '2027Q2', value: 60 }
  const stored = {
    version: 1,
    targets: [target, { indicator: 'CMU_COUV_PCT', value: 40.5 }],
    thresholds: { timeliness: 70 },
    legends: { LS_COUVERTURE: [40, 75.5] },
    hiding: { below: 5 },
  }
  expect(parseSettings(stored)).toEqual({
    settings: {
      targets: [target, { indicator: 'CMU_COUV_PCT', level: null, from: null, to: null, value: 40.5 }],
      thresholds: { ...DEFAULT_SETTINGS.thresholds, timeliness: 70 },
      legends: { ...DEFAULT_SETTINGS.legends, LS_COUVERTURE: [40, 75.5] },
      hiding: { below: 5 },
    },
    issues: [],
    isNewer: false,
  })
})

test.each<[string, unknown, string, unknown]>([
  ['what is no object', 'x', 'settings', 'x'],
  ['a version that is none', { version: 'two' }, 'version', 'two'],
  ['a threshold over 100', { thresholds: { completeness: 101 } }, 'thresholds.completeness', 101],
  ['half a day', { thresholds: { analyticsAgeDays: 1.5 } }, 'thresholds.analyticsAgeDays', 1.5],
  ['too few borders', { legends: { LS_COUVERTURE: [50] } }, 'legends.LS_COUVERTURE', [50]],
  ['borders that fall', { legends: { LS_COUVERTURE: [80, 50] } }, 'legends.LS_COUVERTURE', [80, 50]],
  ['a border that is a text', { legends: { LS_COFIN: [25, '50'] } }, 'legends.LS_COFIN', [25, '50']],
  ['a number too small to hide', { hiding: { below: 1 } }, 'hiding.below', 1],
  ['targets that are no list', { targets: {} }, 'targets', {}],
  ['a target without a value', { targets: [{ indicator: 'A' }] }, 'targets[0]', { indicator: 'A' }],
  [
    'a target of no period',
    { targets: [{ indicator: 'A', value: 1, from: 'soon' }] },
    'targets[0]',
    { indicator: 'A', value: 1, from: 'soon' },
  ],
])('%s is told, and the default stands', (_about, stored, path, found) => {
  expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, issues: [{ path, found }], isNewer: false })
})

test('one bad part costs no other', () => {
  const stored = { thresholds: { completeness: 'high', timeliness: 60 }, hiding: { below: 4 } }
  expect(parseSettings(stored)).toMatchObject({
    settings: { thresholds: { completeness: 80, timeliness: 60 }, hiding: { below: 4 } },
    issues: [{ path: 'thresholds.completeness' }],
  })
})

test('settings of a later version are read as far as they go, and marked', () => {
  expect(parseSettings({ version: 2, hiding: { below: 3 }, more: 1 })).toMatchObject({
    settings: { hiding: { below: 3 } },
    isNewer: true,
    issues: [],
  })
})

describe('what is written', () => {
  test('holds only what differs from the defaults', () => {
    expect(formatSettings(DEFAULT_SETTINGS, null)).toEqual({
      version: 1,
      targets: [],
      thresholds: {},
      legends: {},
      hiding: {},
    })
  })

  test('keeps what it does not know, at every depth', () => {
    const stored = {
      version: 1,
      colours: ['red'],
      targets: [{ indicator: 'SEC_COUV_POP', value: 60, decidedBy: 'DGSHP' }],
      thresholds: { completeness: 70, stockOut: 3 },
      legends: { LS_COUVERTURE: [40, 70], LS_OTHER: [1] },
      hiding: { below: 5, groups: true },
    }
    const settings = { ...read(stored), hiding: { below: null } }
    expect(formatSettings(settings, stored)).toEqual({
      ...stored,
      targets: [{ indicator: 'SEC_COUV_POP', level: null, from: null, to: null, value: 60, decidedBy: 'DGSHP' }],
      hiding: { groups: true },
    })
  })
})

const numberIn = ({ min, max, isWhole }: Limits): fc.Arbitrary<number> =>
  isWhole ? fc.integer({ min, max }) : fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10)

const thresholds = fc.record<Thresholds>({
  completeness: numberIn(THRESHOLD_LIMITS.completeness),
  timeliness: numberIn(THRESHOLD_LIMITS.timeliness),
  notableChange: numberIn(THRESHOLD_LIMITS.notableChange),
  analyticsAgeDays: numberIn(THRESHOLD_LIMITS.analyticsAgeDays),
})

const legends = fc.record(
  Object.fromEntries(
    LEGEND_SETS.map((set) => {
      const count = set.legends.length - 1
      const borders = fc.uniqueArray(numberIn(borderLimits(set)), { minLength: count, maxLength: count })
      return [set.code, borders.map((some) => [...some].sort((a, b) => a - b))]
    }),
  ),
)

const period = fc.constantFrom(null, '2026', '2026Q3', '202611')
const settingsOfAnyKind: fc.Arbitrary<Settings> = fc.record({
  targets: fc.array(
    fc.record({
      indicator: fc.constantFrom('SEC_COUV_POP', 'CMU_COUV_PCT'),
      level: fc.option(fc.integer({ min: 1, max: 20 })),
      from: period,
      to: period,
      value: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    }),
  ),
  thresholds,
  legends,
  hiding: fc.record({ below: fc.option(fc.integer({ min: 2, max: 1000 })) }),
})

test('what is written is read back, through the text the server keeps', () => {
  fc.assert(
    fc.property(settingsOfAnyKind, fc.jsonValue(), (settings, before) => {
      const stored: unknown = JSON.parse(JSON.stringify(formatSettings(settings, before)))
      expect(parseSettings(stored)).toEqual({ settings, issues: [], isNewer: false })
    }),
  )
})

test('whatever is stored, something is read', () => {
  const named = fc.record(
    { version: fc.anything(), targets: fc.anything(), thresholds: fc.anything(), legends: fc.anything() },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), named), (stored) => {
      const { settings } = parseSettings(stored)
      expect(Object.keys(settings.legends)).toHaveLength(LEGEND_SETS.length)
      expect(Number.isFinite(settings.thresholds.completeness)).toBe(true)
    }),
  )
})
