/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServerError } from '../dhis2/errors'
import type { OrgUnit, OrgUnitRef, Server } from '../dhis2/ports'
import { fakeServer } from '../testing/fake-server'
import { OrgUnitSelector, type OrgUnitSelectorProps } from './org-unit-selector'
import { ServerProvider } from './server-context'

const MALI = { id: 'MaliMaliM01', name: 'Mali', path: '/MaliMaliM01', level: 1 }
const SIKASSO = { id: 'SikassoSik1', name: 'Sikasso', path: `${MALI.path}/SikassoSik1`, level: 2 }
const SEGOU = { id: 'SegouSegou1', name: 'Ségou', path: `${MALI.path}/SegouSegou1`, level: 2 }
const KADIOLO = { id: 'KadioloKad1', name: 'Kadiolo', path: `${SIKASSO.path}/KadioloKad1`, level: 3 }

const CHILDREN: Readonly<Record<string, readonly (OrgUnitRef & { isLeaf?: boolean })[]>> = {
  [MALI.id]: [SEGOU, SIKASSO],
  [SIKASSO.id]: [{ ...KADIOLO, isLeaf: true }],
}

const SERVER = fakeServer({
  currentUser: () => Promise.resolve({ id: 'UserUserUs1', name: 'A', roots: [MALI], orgUnits: [MALI] }),
  searchOrgUnits: (text) => {
    const units = text === 'kad' ? [{ ...KADIOLO, code: null, ancestors: [MALI, SIKASSO] }] : []
    return Promise.resolve({ units, total: units.length })
  },
  orgUnit: (id) => {
    const place = [MALI, SIKASSO, SEGOU, KADIOLO].find((unit) => unit.id === id)
    if (place === undefined) return Promise.reject(new ServerError('notFound', id))
    const unit: OrgUnit = { ...place, ancestors: [], children: CHILDREN[id] ?? [] }
    return Promise.resolve(unit)
  },
})

function selector(props: Partial<OrgUnitSelectorProps> = {}, server: Server = SERVER) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false } },
    logger: { ...console, error: () => undefined },
  })
  const onSelect = jest.fn()
  render(
    <QueryClientProvider client={client}>
      <ServerProvider server={server}>
        <OrgUnitSelector orgUnits={[SIKASSO.id]} onSelect={onSelect} {...props} />
        <button type="button">elsewhere</button>
      </ServerProvider>
    </QueryClientProvider>,
  )
  return { onSelect, user: userEvent.setup() }
}

const opener = () => screen.findByRole('button', { name: 'Organisation unit Sikasso' })
const item = (name: string) => screen.findByRole('treeitem', { name })

test('says what is chosen and opens the tree down to it', async () => {
  const { user } = selector()
  const button = await opener()
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(await item('Sikasso')).toHaveAttribute('aria-selected', 'true')
  expect(await item('Mali')).toHaveAttribute('aria-expanded', 'true')
  expect(screen.queryByRole('treeitem', { name: 'Kadiolo' })).not.toBeInTheDocument()
})

test('a click on a name chooses and closes; a click on the arrow only opens', async () => {
  const { user, onSelect } = selector()
  await user.click(await opener())
  await user.click(
    within(await item('Sikasso'))
      .getByText('Sikasso')
      .parentElement!.querySelector('[data-test="toggle"]')!,
  )
  expect(onSelect).not.toHaveBeenCalled()
  await user.click(within(await item('Kadiolo')).getByText('Kadiolo'))
  expect(onSelect).toHaveBeenCalledWith(KADIOLO.id)
  expect(screen.queryByRole('tree')).not.toBeInTheDocument()
})

test('by keyboard alone: one tab stop, arrows open and move, a letter finds, Enter chooses, the focus comes back', async () => {
  const { user, onSelect } = selector()
  const button = await opener()
  button.focus()
  await user.keyboard('{Enter}')
  await item('Sikasso')
  await user.tab()
  expect(screen.getByRole('searchbox')).toHaveFocus()
  await user.tab()
  expect(await item('Sikasso')).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(await item('Kadiolo')).toHaveAttribute('aria-level', '3')
  await user.keyboard('{ArrowRight}')
  expect(await item('Kadiolo')).toHaveFocus()
  expect(await item('Kadiolo')).not.toHaveAttribute('aria-expanded')
  await user.keyboard('{ArrowLeft}')
  expect(await item('Sikasso')).toHaveFocus()
  await user.keyboard('{ArrowLeft}')
  expect(screen.queryByRole('treeitem', { name: 'Kadiolo' })).not.toBeInTheDocument()
  await user.keyboard('{Home}')
  expect(await item('Mali')).toHaveFocus()
  await user.keyboard('s')
  expect(await item('Ségou')).toHaveFocus()
  await user.keyboard('{End}{ArrowUp}{Enter}')
  expect(onSelect).toHaveBeenCalledWith(SEGOU.id)
  expect(button).toHaveFocus()
})

test('Escape and leaving close it without choosing', async () => {
  const { user, onSelect } = selector()
  const button = await opener()
  await user.click(button)
  await item('Sikasso')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('tree')).not.toBeInTheDocument()
  expect(button).toHaveFocus()
  await user.click(button)
  await item('Sikasso')
  await user.click(screen.getByRole('button', { name: 'elsewhere' }))
  expect(screen.queryByRole('tree')).not.toBeInTheDocument()
  expect(onSelect).not.toHaveBeenCalled()
})

test('a keyword stands for the user’s units', async () => {
  selector({ orgUnits: ['USER_ORGUNIT'] })
  expect(await screen.findByRole('button', { name: 'Organisation unit My organisation units' })).toBeInTheDocument()
})

test('units below that do not come are told, the rest stays', async () => {
  const { user } = selector(
    {},
    {
      ...SERVER,
      orgUnit: (id) => (id === MALI.id ? Promise.reject(new ServerError('network', '')) : SERVER.orgUnit(id)),
    },
  )
  await user.click(await opener())
  expect(await screen.findByText('The units below could not be loaded')).toBeInTheDocument()
  expect(await item('Mali')).toBeInTheDocument()
})

test('when the user cannot be read, it says what to do', async () => {
  const { user } = selector({}, { ...SERVER, currentUser: () => Promise.reject(new ServerError('network', '')) })
  await user.click(await opener())
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached')
})

test('found by name: the list stands in place of the tree and says where each unit lies', async () => {
  const { user, onSelect } = selector()
  await user.click(await opener())
  const search = screen.getByRole('searchbox', { name: 'Search an organisation unit' })
  await user.type(search, 'xyz')
  expect(await screen.findByText('No organisation unit with this name')).toBeInTheDocument()
  expect(screen.queryByRole('tree')).not.toBeInTheDocument()
  await user.clear(search)
  expect(screen.getByRole('tree')).toBeInTheDocument()
  await user.type(search, 'kad')
  await user.click(await screen.findByRole('button', { name: 'Kadiolo Mali › Sikasso' }))
  expect(onSelect).toHaveBeenCalledWith(KADIOLO.id)
})

test('a search that fails leaves the tree to choose in', async () => {
  const { user } = selector({}, { ...SERVER, searchOrgUnits: () => Promise.reject(new ServerError('network', '')) })
  await user.click(await opener())
  await user.type(screen.getByRole('searchbox'), 'kad')
  expect(await screen.findByText(/The search did not work/)).toBeInTheDocument()
})

test.each([
  [23_400, 'The first 1 of 23400'],
  [null, 'The first 1. Type more of the name to find others.'],
])('when more were found (%s), it says so', async (total, words) => {
  const units = [{ ...KADIOLO, code: null, ancestors: [] }]
  const { user } = selector({}, { ...SERVER, searchOrgUnits: () => Promise.resolve({ units, total }) })
  await user.click(await opener())
  await user.type(screen.getByRole('searchbox'), 'kad')
  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('while one types on, no more is asked, and what was asked is given up', async () => {
  const asked: { text: string; signal: AbortSignal | undefined }[] = []
  const searchOrgUnits: Server['searchOrgUnits'] = (text, _roots, signal) => {
    asked.push({ text, signal })
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('cut'))))
  }
  const { user } = selector({}, { ...SERVER, searchOrgUnits })
  await user.click(await opener())
  await user.type(screen.getByRole('searchbox'), 'kadio')
  await waitFor(() => expect(asked.map(({ text }) => text)).toEqual(['kadio']))
  await user.type(screen.getByRole('searchbox'), 'lo')
  await waitFor(() => expect(asked.map(({ text }) => text)).toEqual(['kadio', 'kadiolo']))
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false])
})

describe('a parent of a thousand units', () => {
  const THOUSAND = Array.from({ length: 1000 }, (_, index) => ({
    id: `Site${String(index).padStart(7, '0')}`,
    name: `Site ${index}`,
    isLeaf: true,
  }))
  const crowded: Server = {
    ...SERVER,
    orgUnit: async (id) => ({ ...(await SERVER.orgUnit(id)), ...(id === SIKASSO.id && { children: THOUSAND }) }),
  }

  // Roles of a thousand items take seconds to work out.
  const treeItem = (text: HTMLElement) => text.closest('[role="treeitem"]')

  test('is drawn bit by bit; each unit knows its place among all of them', async () => {
    const { user } = selector({}, crowded)
    await user.click(await opener())
    const sikasso = await item('Sikasso')
    sikasso.focus()
    await user.keyboard('{ArrowRight}')
    expect(treeItem(await screen.findByText('Site 0'))).toHaveAttribute('aria-setsize', '1000')
    const drawnAtFirst = screen.getAllByText(/^Site \d+$/).length
    expect(drawnAtFirst).toBeLessThan(1000)
    await waitFor(() => expect(screen.getAllByText(/^Site \d+$/)).toHaveLength(1000), { timeout: 10_000 })
    expect(treeItem(screen.getByText('Site 999'))).toHaveAttribute('aria-posinset', '1000')
  }, 20_000)

  test('letters typed together go to the name that begins so', async () => {
    const { user } = selector({}, crowded)
    await user.click(await opener())
    ;(await item('Sikasso')).focus()
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(screen.getAllByText(/^Site \d+$/)).toHaveLength(1000), { timeout: 10_000 })
    await user.keyboard('site 99')
    expect(document.activeElement).toHaveAttribute('aria-label', 'Site 99')
  }, 20_000)
})
