import i18n from '@dhis2/d2-i18n'

/**
 * Why a view could not be exported:
 * - `noPicture`: no picture is drawn (tables are shown, or there is nothing to draw);
 * - `tooLarge`: the browser cannot hold so large an image;
 * - `notDrawn`: the browser did not draw it;
 * - `notFetched`: a part of the program did not come.
 */
export type ExportProblemCode = 'noPicture' | 'tooLarge' | 'notDrawn' | 'notFetched'

export class ExportProblem extends Error {
  override readonly name = 'ExportProblem'

  constructor(
    readonly code: ExportProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** What to tell a reader: what happened and what can be done. */
export function exportProblemWords(error: unknown): string {
  switch (error instanceof ExportProblem ? error.code : null) {
    case 'noPicture':
      return i18n.t('No picture is shown. Choose the chart instead of the table, then export again.')
    case 'tooLarge':
      return i18n.t('The picture is too large for this browser. Export it as SVG, or show fewer units.')
    case 'notDrawn':
      return i18n.t('This browser could not draw the picture. Export it as SVG instead.')
    case 'notFetched':
      return i18n.t('The export could not be loaded. Check the connection, then try again; CSV works without it.')
    case null:
      return i18n.t('The file could not be made. Nothing else has changed; try again.')
  }
}
