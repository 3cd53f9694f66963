import { svgFileText } from '../charts/svg-text'

/** A picture of the page, as it is drawn now. */
export type Picture = Readonly<{
  title: string
  description: string
  /** A whole SVG file. */
  text: string
  width: number
  height: number
}>

/**
 * The pictures under an element, in reading order. A picture is an SVG with a title of its own, which every chart has and
 * no icon: none where the tables are shown instead.
 */
export function picturesIn(root: ParentNode): readonly Picture[] {
  return [...root.querySelectorAll('svg')].flatMap((svg) => {
    const title = ownText(svg, 'title')
    if (title === null) return []
    const [width, height] = [lengthOf(svg, 'width'), lengthOf(svg, 'height')]
    if (!(width > 0 && height > 0)) return []
    return [{ title, description: ownText(svg, 'desc') ?? '', text: svgFileText(svg), width, height }]
  })
}

function ownText(svg: SVGSVGElement, tag: 'title' | 'desc'): string | null {
  return [...svg.children].find((child) => child.localName === tag)?.textContent ?? null
}

/** Charts are drawn for a number of pixels. */
const lengthOf = (svg: SVGSVGElement, side: 'width' | 'height'): number => Number(svg.getAttribute(side))
