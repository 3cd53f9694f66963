/** @jest-environment jsdom */
import { pngFile } from './png'

const DRAWING = { text: '<svg/>', width: 300, height: 100 }

const drawImage = jest.fn()
const revoke = jest.fn()

const PNG = new Blob(['png'])

type Browser = Readonly<{ alpha?: number; loads?: boolean; file?: Blob | null }>

/** A browser that draws: jsdom has neither canvas nor images. `alpha` is what the canvas keeps of its ground. */
function browser({ alpha = 255, loads = true, file = PNG }: Browser = {}): void {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    fillRect: jest.fn(),
    drawImage,
    getImageData: () => ({ data: [255, 255, 255, alpha] }),
  } as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(file))
  jest.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLImageElement) {
    setTimeout(() => this.dispatchEvent(new Event(loads ? 'load' : 'error')))
  })
}

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:svg', revokeObjectURL: revoke })
})

afterEach(() => {
  jest.restoreAllMocks()
  drawImage.mockReset()
  revoke.mockReset()
})

test('the picture is drawn at twice its size, and its address given back', async () => {
  browser()
  const file = await pngFile(DRAWING)
  expect(file.size).toBe(3)
  expect(drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, 600, 200)
  expect(revoke.mock.calls).toEqual([['blob:svg']])
})

test.each([
  ['a picture that does not load', { loads: false }, 'notDrawn'],
  ['a canvas that keeps nothing', { alpha: 0 }, 'tooLarge'],
  ['a canvas that gives no file', { file: null }, 'tooLarge'],
])('%s is refused, and the address given back', async (_, fault, code) => {
  browser(fault)
  await expect(pngFile(DRAWING)).rejects.toMatchObject({ name: 'ExportProblem', code })
  expect(revoke).toHaveBeenCalledTimes(1)
})

test('a picture too long for any canvas is refused before it is drawn', async () => {
  browser()
  // 8,193 × 2 = 16,386, beyond 16,384.
  await expect(pngFile({ ...DRAWING, height: 8_193 })).rejects.toMatchObject({ code: 'tooLarge' })
  expect(drawImage).not.toHaveBeenCalled()
})

test('nothing to draw is told, not saved', async () => {
  browser()
  await expect(pngFile({ ...DRAWING, width: 0 })).rejects.toMatchObject({ code: 'notDrawn' })
})
