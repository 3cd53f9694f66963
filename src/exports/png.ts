import { ExportProblem } from '../ui/export-problem'
import { greyPng } from './grey-png'

/** Sharp on paper and in a report. */
const SHARP = 2

/** No browser has a longer canvas. Chromium, Firefox: 16,384 or more; Safari also gives up on large areas, which is seen below. */
const LONGEST_SIDE = 16_384

export type Drawing = Readonly<{
  /** A whole SVG file. */
  text: string
  /** In pixels of the screen. */
  width: number
  height: number
}>

/** `scale`: pixels of the file per pixel of the screen. @throws {ExportProblem} tooLarge, notDrawn */
export async function pngFile(drawing: Drawing, scale: number = SHARP): Promise<Blob> {
  return blobOf((await drawn(drawing, scale)).canvas)
}

/**
 * As pngFile in sixteen greys, a fraction of its size; in colours where the browser cannot compress.
 * @throws {ExportProblem} tooLarge, notDrawn
 */
export async function greyPngFile(drawing: Drawing, scale: number = SHARP): Promise<Blob> {
  if (typeof CompressionStream === 'undefined') return pngFile(drawing, scale)
  const { canvas, context } = await drawn(drawing, scale)
  return greyPng(context.getImageData(0, 0, canvas.width, canvas.height))
}

async function drawn(
  { text, width, height }: Drawing,
  scale: number,
): Promise<Readonly<{ canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }>> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  if (Math.max(canvas.width, canvas.height) > LONGEST_SIDE) throw new ExportProblem('tooLarge')
  const context = canvas.getContext('2d')
  if (context === null || canvas.width === 0 || canvas.height === 0) throw new ExportProblem('notDrawn')
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = await loaded(address)
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    // A canvas larger than the browser can hold takes everything and keeps nothing: not even the white ground.
    if (context.getImageData(0, 0, 1, 1).data[3] !== 255) throw new ExportProblem('tooLarge')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { canvas, context }
  } finally {
    URL.revokeObjectURL(address)
  }
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new ExportProblem('notDrawn'))
    image.src = address
  })
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new ExportProblem('tooLarge')) : resolve(blob)), 'image/png')
  })
}
