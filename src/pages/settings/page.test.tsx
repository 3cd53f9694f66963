/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Outlet, Route, Routes } from 'react-router-dom'
import { GuardedLink } from '../../app/guarded-link'
import { ServerError } from '../../dhis2/errors'
import type { Server, SettingsAccess, SettingsToSave } from '../../dhis2/ports'
import { ascNorm, monthlyPay } from '../../metadata/constants'
import { administrators } from '../../metadata/user-groups'
import { speak } from '../../../test/support/language'
import { fakeServer } from '../../testing/fake-server'
import { LeaveGuardProvider } from '../../ui/leave-guard'
import { ServerProvider } from '../../ui/server-context'
import { SettingsPage } from './page'

type Given = Readonly<{
  stored?: unknown
  access?: SettingsAccess
  groups?: readonly string[]
  authorities?: readonly string[]
  normsMayChange?: boolean
  answers?: Partial<Server>
}>

beforeAll(() => speak('en'))

const CLOSED: SettingsAccess = {
  mayChange: true,
  isOpen: false,
  changedAt: '2026-11-20T10:00:00.000',
  changedBy: 'Awa',
}

/** The page on a server that keeps what is saved. */
function openPage(given: Given = {}) {
  const { access = CLOSED, groups = [administrators.id], authorities = [], normsMayChange = true } = given
  const saved: SettingsToSave[] = []
  let stored: unknown = given.stored ?? null
  const norms = new Map([
    [ascNorm.id, { value: 700, mayChange: normsMayChange }],
    [monthlyPay.id, { value: 75_000, mayChange: normsMayChange }],
  ])
  const server = fakeServer({
    appNotes: () => Promise.resolve({ demonstration: null, settings: stored }),
    settingsAccess: () => Promise.resolve(access),
    userRights: () => Promise.resolve({ authorities: new Set(authorities), groups }),
    constantStates: () => Promise.resolve(new Map(norms)),
    updateConstant: (id, value) => {
      norms.set(id, { value, mayChange: true })
      return Promise.resolve('saved')
    },
    saveSettings: (asked) => {
      saved.push(asked)
      stored = asked.value
      return Promise.resolve({ state: 'saved', isOpen: false })
    },
    ...given.answers,
  })
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
    logger: { ...console, error: () => undefined },
  })
  const frame = (
    <>
      <GuardedLink to={{ pathname: '/coverage', search: '' }}>elsewhere</GuardedLink>
      <Outlet />
    </>
  )
  render(
    <QueryClientProvider client={client}>
      <ServerProvider server={server}>
        <MemoryRouter initialEntries={['/settings']} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
          <LeaveGuardProvider>
            <Routes>
              <Route path="/" element={frame}>
                <Route path="settings" element={<SettingsPage />} />
                <Route path="coverage" element={<p>coverage</p>} />
              </Route>
            </Routes>
          </LeaveGuardProvider>
        </MemoryRouter>
      </ServerProvider>
    </QueryClientProvider>,
  )
  return { saved, norms, setStored: (value: unknown) => void (stored = value) }
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })
const completeness = 'Completeness that is enough'

async function type(name: string, text: string): Promise<void> {
  const input = await screen.findByRole('textbox', { name })
  await userEvent.clear(input)
  if (text !== '') await userEvent.type(input, text)
}

const save = async (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }))
const changes = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'What will change' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\u00a0/g, ' '))

test('without stored settings the page shows the defaults and the norms of the server; nothing to save', async () => {
  openPage()
  expect(await screen.findByRole('textbox', { name: completeness })).toHaveValue('80')
  expect(field(completeness)).toHaveAccessibleDescription('% default 80\u00a0%')
  expect(field('Norm: inhabitants per ASC')).toHaveValue('700')
  expect(field('Hide counts of people below')).toHaveValue('')
  const coverage = screen.getByRole('group', { name: 'Coverage' })
  const borders = within(coverage).getAllByRole<HTMLInputElement>('textbox')
  expect(borders.map(({ value }) => value)).toEqual(['50', '80'])
  expect(screen.getByRole('button', { name: 'Save the settings' })).toBeDisabled()
})

test('a change is told, saved, and there afterwards; only what differs from the defaults is written', async () => {
  const { saved } = openPage()
  await type(completeness, '85,5')
  await type('Hide counts of people below', '5')
  expect(changes()).toEqual([`${completeness}: 80 % → 85.5 %`, 'Hide counts of people below: none → 5 persons'])
  await save('Save 2 changes')
  expect(await screen.findByText('The settings are saved')).toBeInTheDocument()
  expect(saved).toEqual([
    {
      value: { version: 1, targets: [], thresholds: { completeness: 85.5 }, legends: {}, hiding: { below: 5 } },
      loaded: null,
      editors: administrators.id,
    },
  ])
  await waitFor(() => expect(field(completeness)).toHaveValue('85.5'))
  expect(screen.queryByText('Changes are not saved yet.')).not.toBeInTheDocument()
})

test('a norm is changed on the server, not in the settings', async () => {
  const { saved, norms } = openPage()
  await type('Monthly pay of an ASC (FCFA)', '80,000')
  expect(changes()).toEqual(['Monthly pay of an ASC (FCFA): 75,000 FCFA a month → 80,000 FCFA a month'])
  await save('Save 1 change')
  expect(await screen.findByText('The settings are saved')).toBeInTheDocument()
  expect(norms.get(monthlyPay.id)?.value).toBe(80_000)
  expect(saved).toEqual([])
})

test.each([
  ['more than all', completeness, '101', 'Write a number from 0 to 100.'],
  ['no number', completeness, 'many', 'Write a number, in digits only.'],
  ['nothing', completeness, '', 'Fill this in.'],
  ['half a day', 'Age from which analytics are old', '1.5', 'Write a whole number.'],
  ['a number too small to hide', 'Hide counts of people below', '1', 'Write a number from 2 to 1,000.'],
])('%s is refused at the field, which gets the focus', async (_about, name, text, problem) => {
  const { saved } = openPage()
  await type(name, text)
  expect(field(name)).toBeInvalid()
  expect(field(name)).toHaveAccessibleDescription(expect.stringContaining(problem))
  expect(screen.getByText(/1 field is to be corrected/)).toBeInTheDocument()
  await save('Save the settings')
  await waitFor(() => expect(field(name)).toHaveFocus())
  expect(saved).toEqual([])
})

test('borders have to grow; a default is put back', async () => {
  openPage()
  await screen.findByRole('group', { name: 'Coverage' })
  const coverage = within(screen.getByRole('group', { name: 'Coverage' }))
  const upper = coverage.getByRole('textbox', { name: 'Between “Medium” and “Good”' })
  await userEvent.clear(upper)
  await userEvent.type(upper, '50')
  expect(upper).toBeInvalid()
  expect(coverage.getByText('Write a number greater than that of the border before.')).toBeInTheDocument()
  await userEvent.click(coverage.getByRole('button', { name: 'Reset to the default: Between “Medium” and “Good”' }))
  expect(upper).toHaveValue('80')
  expect(upper).toBeValid()
})

test('a target is added, says what it lacks when it is saved, and is saved once complete', async () => {
  const { saved } = openPage()
  await userEvent.click(await screen.findByRole('button', { name: 'Add a target' }))
  expect(screen.queryByText('Fill this in.')).not.toBeInTheDocument()
  await save('Save the settings')
  expect(await screen.findAllByText('Fill this in.')).toHaveLength(2)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Indicator of target 1' }), 'SEC_COUV_POP')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Level of target 1' }), 'Level 3 (district)')
  await type('First period of target 1', '2027')
  await type('Last period of target 1', '2026Q4')
  await type('Value of target 1', '60')
  expect(screen.getByText('The end lies before the beginning: choose a later period.')).toBeInTheDocument()
  await type('Last period of target 1', '2027')
  expect(changes()).toHaveLength(1)
  await save('Save 1 change')
  expect(await screen.findByText('The settings are saved')).toBeInTheDocument()
  expect(saved[0]?.value['targets']).toEqual([
    { indicator: 'SEC_COUV_POP', level: 3, from: '2027', to: '2027', value: 60 },
  ])
})

test('the same target twice is refused, one removed is told', async () => {
  const target = { indicator: 'SEC_COUV_POP', level: null, from: null, to: null, value: 60 }
  openPage({ stored: { version: 1, targets: [target] } })
  await userEvent.click(await screen.findByRole('button', { name: 'Add a target' }))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Indicator of target 2' }), 'SEC_COUV_POP')
  await type('Value of target 2', '70')
  await save('Save the settings')
  expect(await screen.findByText(/This target exists already/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Remove target 1' }))
  expect(screen.queryByText(/This target exists already/)).not.toBeInTheDocument()
  expect(changes()).toEqual([
    expect.stringMatching(/^Target removed: .*60 %$/),
    expect.stringMatching(/^New target: .*70 %$/),
  ])
})

describe('who may not change them', () => {
  test('a reader sees them, with the reason, and no button', async () => {
    openPage({ groups: [], normsMayChange: false })
    expect(await screen.findByText(/SEC-CMU: administration/)).toBeInTheDocument()
    expect(field(completeness)).toHaveAttribute('readonly')
    expect(field('Norm: inhabitants per ASC')).toHaveAttribute('readonly')
    expect(screen.getByText('Your account may not change constants of the server.')).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  test.each<[string, Given, boolean]>([
    ['the server, where sharing was set', { stored: {}, access: { ...CLOSED, mayChange: false } }, false],
    ['the server, for somebody it was shared with', { stored: {}, groups: [] }, true],
    ['not the server, while all may', { stored: {}, access: { ...CLOSED, isOpen: true }, groups: [] }, false],
    ['the superuser right', { groups: [], authorities: ['ALL'] }, true],
  ])('is said by %s', async (_about, given, mayChange) => {
    openPage(given)
    const input = await screen.findByRole('textbox', { name: completeness })
    expect(input.hasAttribute('readonly')).toBe(!mayChange)
  })

  test('settings of a later version are only read', async () => {
    openPage({ stored: { version: 2, thresholds: { completeness: 60 } }, normsMayChange: false })
    expect(await screen.findByText('Written by a later version of the app')).toBeInTheDocument()
    expect(field(completeness)).toHaveValue('60')
    expect(field(completeness)).toHaveAttribute('readonly')
  })
})

test('what cannot be read is told, with where it is', async () => {
  openPage({ stored: { version: 1, thresholds: { completeness: 'high' } } })
  expect(await screen.findByText('thresholds.completeness = "high"')).toBeInTheDocument()
  expect(field(completeness)).toHaveValue('80')
})

describe('when it cannot be saved', () => {
  test('somebody else saved first: their values show, mine stay to be saved again', async () => {
    const page = openPage({
      stored: { version: 1, thresholds: { completeness: 70 } },
      answers: {
        saveSettings: () => {
          page.setStored({ version: 1, thresholds: { completeness: 75, timeliness: 60 } })
          return Promise.resolve({ state: 'changedMeanwhile' })
        },
      },
    })
    await type(completeness, '90')
    await save('Save 1 change')
    expect(await screen.findByText('Somebody else changed the settings meanwhile')).toBeInTheDocument()
    await waitFor(() => expect(changes()).toEqual([`${completeness}: 75 % → 90 %`]))
    expect(field('Reports on time that are enough')).toHaveValue('60')
  })

  test.each([
    ['noAccess', 'The server did not accept the change'],
    ['network', 'The server cannot be reached'],
  ] as const)('%s: the reason, and what was typed stays', async (kind, title) => {
    openPage({ answers: { saveSettings: () => Promise.reject(new ServerError(kind, 'no')) } })
    await type(completeness, '90')
    await save('Save 1 change')
    expect(await screen.findByText(title)).toBeInTheDocument()
    expect(field(completeness)).toHaveValue('90')
  })

  test('saved, but open to all: said', async () => {
    openPage({ answers: { saveSettings: () => Promise.resolve({ state: 'saved', isOpen: true }) } })
    await type(completeness, '90')
    await save('Save 1 change')
    expect(await screen.findByText('Everybody who opens the app may change them')).toBeInTheDocument()
  })
})

test('leaving with unsaved changes asks first', async () => {
  openPage()
  await type(completeness, '90')
  await userEvent.click(screen.getByRole('link', { name: 'elsewhere' }))
  const question = await screen.findByText('If you leave now, your changes are lost.')
  expect(question).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Stay' }))
  expect(field(completeness)).toHaveValue('90')
  await userEvent.click(screen.getByRole('link', { name: 'elsewhere' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }))
  expect(await screen.findByText('coverage')).toBeInTheDocument()
})
