import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import { download } from '../../exports/download'
import { greyPngFile, type Drawing } from '../../exports/png'
import { exportProblemWords } from '../../ui/export-problem'
import styles from './view.module.css'

/** What goes through a chat on a slow link without being made smaller. */
const MOST_BYTES = 150_000
/** Sharp first; then at the size it is drawn, which a phone shows well. */
const SCALES = [2, 1.5, 1] as const

export type ShareImageProps = Readonly<{
  /** Drawn when it is asked for. */
  drawing: () => Drawing
  fileName: string
}>

type Outcome = 'none' | 'making' | 'made' | Readonly<{ failed: unknown }>

/** The brief as one image, small enough for a phone. */
export function ShareImage({ drawing, fileName }: ShareImageProps) {
  const [outcome, setOutcome] = useState<Outcome>('none')
  const make = async (): Promise<void> => {
    setOutcome('making')
    try {
      download(await smallPng(drawing()), fileName)
      setOutcome('made')
    } catch (failed) {
      setOutcome({ failed })
    }
  }
  return (
    <div className={styles['share']}>
      <button type="button" className={styles['button']} disabled={outcome === 'making'} onClick={() => void make()}>
        {i18n.t('Share the image')}
      </button>
      <span role="status" className={styles['outcome']}>
        {outcomeWords(outcome)}
      </span>
    </div>
  )
}

/** The sharpest file that is small enough; the smallest where none is. @throws {ExportProblem} */
async function smallPng(drawing: Drawing): Promise<Blob> {
  for (const scale of SCALES.slice(0, -1)) {
    const file = await greyPngFile(drawing, scale)
    if (file.size <= MOST_BYTES) return file
  }
  return greyPngFile(drawing, SCALES[SCALES.length - 1])
}

function outcomeWords(outcome: Outcome): string {
  if (typeof outcome === 'object') return exportProblemWords(outcome.failed)
  switch (outcome) {
    case 'none':
      return ''
    case 'making':
      return i18n.t('The image is being made')
    case 'made':
      return i18n.t('The image is in your downloads, ready to be sent.')
  }
}
