const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** What the style sheet of the page says about a drawn picture. */
const PAGE_STYLE = 'font-variant-numeric:tabular-nums'

/** Only of use on the page: classes, what reacts, what a screen reader is told of rows that are not in the file. */
const PAGE_ATTRIBUTES = ['class', 'tabindex', 'focusable']

/**
 * A drawn picture as the text of an SVG file that looks as on the screen: title, description, patterns and size are
 * kept, all that reacts is left out. The picture itself is not changed.
 */
export function svgFileText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const element of copy.querySelectorAll('script, foreignObject, [data-row]')) element.remove()
  for (const element of [copy, ...copy.querySelectorAll('*')]) stripForFile(element)
  // The serialiser writes the namespace of the element; React's attribute of that name would come twice.
  copy.removeAttribute('xmlns')
  copy.setAttribute('role', 'img')
  copy.setAttribute('style', PAGE_STYLE)
  const text = new XMLSerializer().serializeToString(copy)
  return text.includes(`xmlns="${SVG_NAMESPACE}"`) ? text : text.replace('<svg', `<svg xmlns="${SVG_NAMESPACE}"`)
}

function stripForFile(element: Element): void {
  for (const name of element.getAttributeNames())
    if (PAGE_ATTRIBUTES.includes(name) || name.startsWith('on') || name.startsWith('data-'))
      element.removeAttribute(name)
}
