const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** A drawn picture as the text of a file of its own. */
export function svgFileText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', SVG_NAMESPACE)
  return new XMLSerializer().serializeToString(copy)
}
