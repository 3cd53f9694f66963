/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServerError } from '../dhis2/errors'
import type { Groupings } from '../dhis2/ports'
import { BySelector, type BySelectorProps } from './by-selector'

const GROUPINGS: Groupings = {
  levels: [
    { level: 1, name: 'Pays' },
    { level: 2, name: 'Région' },
    { level: 3, name: 'District' },
    { level: 4, name: 'Aire de santé' },
  ],
  groupSets: [
    {
      id: 'CommuneSet1',
      name: 'Commune',
      groups: [
        { id: 'Diou0000001', name: 'Diou' },
        { id: 'Zegoua00001', name: 'Zégoua' },
      ],
    },
    { id: 'PhaseSet001', name: 'Phase', groups: [{ id: 'Phase000001', name: 'Phase 1' }] },
  ],
}

function selector(props: Partial<BySelectorProps> = {}) {
  const calls = { onSelect: jest.fn(), onFilter: jest.fn(), want: jest.fn(), retry: jest.fn() }
  const { want, retry, ...handlers } = calls
  const groupings = { data: GROUPINGS, error: null, want, retry }
  render(<BySelector by="children" groups={[]} unitLevel={2} groupings={groupings} {...handlers} {...props} />)
  return { ...calls, user: userEvent.setup() }
}

const opener = (value: string) => screen.getByRole('button', { name: `By ${value}` })
const names = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((button) => button.textContent)

test('says how units are cut; offers the levels below the unit and the group sets', async () => {
  const { user, onSelect, want } = selector()
  await user.click(opener('Units directly below'))
  expect(want).toHaveBeenCalledTimes(1)
  expect(names('Level')).toEqual(['District', 'Aire de santé'])
  expect(names('Group set')).toEqual(['Commune', 'Phase'])
  await user.click(screen.getByRole('button', { name: 'Aire de santé' }))
  expect(onSelect).toHaveBeenCalledWith('LEVEL-4')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test.each([
  ['LEVEL-3', GROUPINGS, 'District'],
  ['PhaseSet001', GROUPINGS, 'Phase'],
  ['LEVEL-3', null, 'Level 3'],
  ['LEVEL-7', GROUPINGS, 'Level 7'],
  ['PhaseSet001', null, '…'],
])('%s is called by its name once that is known', (by, data, value) => {
  selector({ by, groupings: { data, error: null, want: jest.fn(), retry: jest.fn() } })
  expect(opener(value)).toBeInTheDocument()
})

test('of several units every level is offered', async () => {
  const { user } = selector({ unitLevel: null })
  await user.click(opener('Units directly below'))
  expect(names('Level')).toEqual(['Pays', 'Région', 'District', 'Aire de santé'])
})

test('when the names cannot be had, the units below stay to choose and one can try again', async () => {
  const retry = jest.fn()
  const error = new ServerError('network', '')
  const { user, onSelect } = selector({ by: 'LEVEL-3', groupings: { data: null, error, want: jest.fn(), retry } })
  await user.click(opener('Level 3'))
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Units directly below' }))
  expect(onSelect).toHaveBeenCalledWith('children')
})

describe('only units of a group', () => {
  const diou = [{ id: 'CommuneSet1', items: ['Diou0000001'] }]

  test('the first group of a set, and another beside it', async () => {
    const { user, onFilter } = selector()
    await user.click(opener('Units directly below'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Only units of a group' }), 'Diou')
    expect(onFilter).toHaveBeenCalledWith(diou)
  })

  test('another of the same set joins it; of another set, it is one more condition; what is chosen is not offered', async () => {
    const { user, onFilter } = selector({ groups: diou })
    await user.click(opener('Units directly below'))
    const box = screen.getByRole('combobox', { name: 'Only units of a group' })
    expect(within(box).queryByRole('option', { name: 'Diou' })).not.toBeInTheDocument()
    await user.selectOptions(box, 'Zégoua')
    await user.selectOptions(box, 'Phase 1')
    expect(onFilter.mock.calls).toEqual([
      [[{ id: 'CommuneSet1', items: ['Diou0000001', 'Zegoua00001'] }]],
      [[...diou, { id: 'PhaseSet001', items: ['Phase000001'] }]],
    ])
  })

  test('a chip takes its group away', async () => {
    const { user, onFilter } = selector({ groups: [{ id: 'CommuneSet1', items: ['Diou0000001', 'Zegoua00001'] }] })
    await user.click(opener('Units directly below'))
    await user.click(screen.getByRole('button', { name: 'Remove Zégoua' }))
    expect(onFilter).toHaveBeenCalledWith(diou)
  })

  test('with the last group its set goes', async () => {
    const { user, onFilter } = selector({ groups: diou })
    await user.click(opener('Units directly below'))
    await user.click(screen.getByRole('button', { name: 'Remove Diou' }))
    expect(onFilter).toHaveBeenCalledWith([])
  })
})
