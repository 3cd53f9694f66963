import i18n from '@dhis2/d2-i18n'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { parsePeriod } from '../../dhis2/period'
import { ModalPanel } from '../../ui/modal-panel'
import { usePrinting } from '../../ui/use-printing'
import type { ReadyView } from '../../view-kit/view-shell'
import { isUnderKadioloAgreement, type LetterSubject } from './letter'
import styles from './letter.module.css'
import { LetterSheet, type LetterSheetProps } from './letter-sheet'

type Props = Readonly<{ ready: ReadyView; subject: Pick<LetterSubject, 'to' | 'row'>; onClose: () => void }>

/** A letter to read before it is printed. While it is open, printing prints the letter and nothing else. */
export function LetterPanel({ ready, subject, onClose }: Props) {
  const isPrinting = usePrinting()
  useOnlyLetterOnPaper()
  const sheet: LetterSheetProps = {
    from: ready.place,
    serverDate: ready.figures.serverDate,
    analyticsBuilt: ready.figures.analyticsBuilt,
    generatedFrom: ready.figures.generatedFrom,
    subject: { ...subject, period: ready.period, underAgreement: underAgreement(ready, subject) },
  }
  return (
    <ModalPanel title={subject.row.orgUnit.name} about={i18n.t('Letter')} onClose={onClose}>
      <div className={styles['preview']}>
        <LetterSheet {...sheet} />
      </div>
      <button type="button" className={styles['print']} onClick={() => window.print()}>
        {i18n.t('Print the letter')}
      </button>
      {isPrinting &&
        createPortal(
          <div className={styles['paper']}>
            <LetterSheet {...sheet} />
          </div>,
          document.body,
        )}
    </ModalPanel>
  )
}

/** Read by the style sheet: everything beside the letter is left out on paper. */
function useOnlyLetterOnPaper(): void {
  useEffect(() => {
    document.body.dataset['printed'] = 'letter'
    return () => {
      delete document.body.dataset['printed']
    }
  }, [])
}

function underAgreement({ figures }: ReadyView, { row }: Props['subject']): boolean {
  const places = [...(figures.unit === null ? [] : [figures.unit, ...figures.unit.ancestors]), row.orgUnit]
  const [first] = figures.periods
  return isUnderKadioloAgreement(
    places.map(({ name }) => name),
    first === undefined ? null : (parsePeriod(first.id)?.start ?? null),
  )
}
