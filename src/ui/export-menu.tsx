import i18n from '@dhis2/d2-i18n'
import { useId, useState } from 'react'
import styles from './export-menu.module.css'
import { exportProblemWords } from './export-problem'
import { MenuButton, type MenuItem } from './menu-button'

/** Also the extension of the file. */
export type ExportKind = 'csv' | 'xlsx' | 'svg' | 'png'

export type ExportMenuProps = Readonly<{
  /** Settles once the file is handed to the browser. */
  onExport: (kind: ExportKind) => Promise<void>
  onPrint: () => void
  /** Settles once the address is on the clipboard. */
  onCopyLink: () => Promise<void>
  /** Why there is nothing to export or print yet, in words: the figures are loading, or did not come. */
  disabled?: string | undefined
}>

/** What became of the last thing asked for. */
type Outcome = 'none' | 'making' | 'made' | 'copied' | 'notCopied' | Readonly<{ failed: unknown }>

/** Takes a view elsewhere: as a file, on paper, as a link. What becomes of it is told in words. */
export function ExportMenu({ onExport, onPrint, onCopyLink, disabled }: ExportMenuProps) {
  const [outcome, setOutcome] = useState<Outcome>('none')
  const reasonId = useId()
  const make = async (kind: ExportKind): Promise<void> => {
    setOutcome('making')
    try {
      await onExport(kind)
      setOutcome('made')
    } catch (failed) {
      setOutcome({ failed })
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await onCopyLink()
      setOutcome('copied')
    } catch {
      setOutcome('notCopied')
    }
  }
  const making = outcome === 'making' ? outcomeWords(outcome) : undefined
  return (
    <div className={styles['row']}>
      <MenuButton
        label={i18n.t('Export')}
        items={kinds()}
        onChoose={(kind) => void make(kind)}
        blocked={disabled ?? making}
      />
      <button
        type="button"
        className={styles['button']}
        aria-disabled={disabled !== undefined}
        aria-describedby={reasonId}
        title={disabled}
        onClick={() => disabled === undefined && onPrint()}
      >
        {i18n.t('Print')}
      </button>
      <span id={reasonId} hidden>
        {disabled}
      </span>
      {/* Never blocked: the link leads to the place and period, whatever became of the figures. */}
      <button
        type="button"
        className={styles['button']}
        aria-label={i18n.t('Copy the link')}
        onClick={() => void copy()}
      >
        {i18n.t('Link')}
      </button>
      <p role="status" className={isBad(outcome) ? styles['failed'] : styles['outcome']}>
        {outcomeWords(outcome)}
      </p>
    </div>
  )
}

const isBad = (outcome: Outcome): boolean => typeof outcome === 'object' || outcome === 'notCopied'

function kinds(): readonly MenuItem<ExportKind>[] {
  return [
    { id: 'csv', label: i18n.t('Table (CSV)') },
    { id: 'xlsx', label: i18n.t('Excel workbook (XLSX)') },
    { id: 'svg', label: i18n.t('Picture to enlarge (SVG)') },
    { id: 'png', label: i18n.t('Picture (PNG)') },
  ]
}

function outcomeWords(outcome: Outcome): string {
  if (typeof outcome === 'object') return exportProblemWords(outcome.failed)
  switch (outcome) {
    case 'none':
      return ''
    case 'making':
      return i18n.t('The file is being made')
    case 'made':
      return i18n.t('The file is in your downloads.')
    case 'copied':
      return i18n.t('The link is copied.')
    case 'notCopied':
      return i18n.t('The link could not be copied. Copy it from the address bar.')
  }
}
