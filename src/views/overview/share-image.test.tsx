/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { download } from '../../exports/download'
import { greyPngFile } from '../../exports/png'
import { ExportProblem } from '../../ui/export-problem'
import { ShareImage } from './share-image'

jest.mock('../../exports/png')
jest.mock('../../exports/download')

const png = jest.mocked(greyPngFile)
const DRAWING = { text: '<svg/>', width: 540, height: 900 }

/** A PNG of so many bytes at each scale. */
const sizes = (bytes: Readonly<Record<number, number>>): void => {
  png.mockImplementation((_, scale = 2) => Promise.resolve(new Blob(['x'.repeat(bytes[scale] ?? 0)])))
}

async function share(): Promise<void> {
  render(<ShareImage drawing={() => DRAWING} fileName="sec-cmu_synthese_Mali_2015.png" />)
  await userEvent.click(screen.getByRole('button', { name: 'Share the image' }))
}

afterEach(() => jest.resetAllMocks())

test.each([
  ['sharp when it is small enough', { 2: 150_000, 1.5: 90_000, 1: 50_000 }, 150_000],
  ['less sharp above 150 kB', { 2: 150_001, 1.5: 90_000, 1: 50_000 }, 90_000],
  ['as it is drawn when that is still too much', { 2: 300_000, 1.5: 200_000, 1: 50_000 }, 50_000],
])('%s', async (_, bytes, kept) => {
  sizes(bytes)
  await share()
  expect(await screen.findByText('The image is in your downloads, ready to be sent.')).toBeTruthy()
  const [file, name] = jest.mocked(download).mock.calls[0] ?? []
  expect([file?.size, name]).toEqual([kept, 'sec-cmu_synthese_Mali_2015.png'])
})

test('what went wrong is told', async () => {
  png.mockRejectedValue(new ExportProblem('notDrawn'))
  await share()
  expect((await screen.findByRole('status')).textContent).toContain('could not draw the picture')
  expect(download).not.toHaveBeenCalled()
})
