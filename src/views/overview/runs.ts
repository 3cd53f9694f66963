/** A text whose figures stand out: pieces in reading order. */
export type Run = string | Readonly<{ figure: string }>

/** Private letters that no keyboard and no name has: they carry a figure through a translated text. */
const [START, END] = ['\uE000', '\uE001']

/** Marks a figure that is put into a text. */
export function asFigure(text: string): string {
  return START + text + END
}

/** A text with marked figures as runs; it begins with a capital and ends with a stop. */
export function sentenceRuns(text: string, locale: string): readonly Run[] {
  return runsOf(text.charAt(0).toLocaleUpperCase(locale) + text.slice(1) + '.')
}

function runsOf(text: string): readonly Run[] {
  return text.split(/(\uE000[^\uE001]*\uE001)/).flatMap((piece): readonly Run[] => {
    if (piece === '') return []
    return [piece.startsWith(START) ? { figure: piece.slice(1, -1) } : piece]
  })
}

/** Without the difference: for titles and screen readers. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.figure)).join('')
}
