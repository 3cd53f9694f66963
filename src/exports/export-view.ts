import type { ExportKind } from '../ui/export-menu'
import { csvText } from './csv'
import { download } from './download'
import type { ExportedView } from './exported-view'
import { fileName } from './file-name'
import { pictureFile } from './picture-file'
import { picturesIn } from './pictures'
import { pngFile } from './png'
import { xlsxFile } from './xlsx'

/**
 * Makes the file and hands it to the browser. `drawn` holds the pictures: those drawn now are taken.
 * @throws {ExportProblem} or an error of our own code
 */
export async function exportView(
  kind: ExportKind,
  view: ExportedView,
  drawn: ParentNode | null,
  locale: string,
): Promise<void> {
  download(await fileOf(kind, view, drawn, locale), fileName(view, kind))
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
