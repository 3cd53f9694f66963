import { useCallback, type RefObject } from 'react'
import type { ExportKind } from '../ui/export-menu'
import { useLocale } from '../ui/locale'
import { csvText } from './csv'
import { download } from './download'
import type { ExportedView } from './exported-view'
import { fileName } from './file-name'
import { pictureFile } from './picture-file'
import { picturesIn } from './pictures'
import { pngFile } from './png'
import { xlsxFile } from './xlsx'

/**
 * What the export menu of a view does. `viewNow` is asked when something is exported; `drawn` holds the pictures, those
 * drawn at that moment are taken. Rejects with an ExportProblem, or an error of our own code.
 */
export function useViewExports(
  viewNow: () => ExportedView,
  drawn: RefObject<HTMLElement | null>,
): (kind: ExportKind) => Promise<void> {
  const locale = useLocale()
  return useCallback(
    async (kind) => {
      const view = viewNow()
      download(await fileOf(kind, view, drawn.current, locale), fileName(view, kind))
    },
    [viewNow, drawn, locale],
  )
}

async function fileOf(kind: ExportKind, view: ExportedView, root: ParentNode | null, locale: string): Promise<Blob> {
  const picture = () => pictureFile(root === null ? [] : picturesIn(root), view, locale)
  switch (kind) {
    case 'csv':
      return new Blob([csvText(view, locale)], { type: 'text/csv;charset=utf-8' })
    case 'xlsx':
      return xlsxFile(view, locale)
    case 'svg':
      return new Blob([picture().text], { type: 'image/svg+xml;charset=utf-8' })
    case 'png':
      return pngFile(picture())
  }
}
