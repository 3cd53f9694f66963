import i18n from '@dhis2/d2-i18n'
import { useId, useState } from 'react'
import { FigureTable } from '../../ui/figure-table'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { useVisible } from '../../ui/use-visible'
import type { ReadyView } from '../../view-kit/view-shell'
import { ContributionMarks } from './contribution-marks'
import type { CoFunding } from './compute'
import { debtColumns, payerRows, placeColumns, placeDebts, placeOfRow, placeRows } from './debt-rows'
import { debtsOf } from './debts'
import type { CoFundingRow } from './funding-row'
import { canWrite, type LetterSubject } from './letter'
import { LetterPanel } from './letter-panel'
import { areHealthAreas, useCommunes } from './use-communes'
import styles from './view.module.css'
import { beneficiaryWords } from './words'

type Props = Readonly<{ ready: ReadyView; coFunding: CoFunding }>
type Write = (letter: Pick<LetterSubject, 'to' | 'row'>) => void

/** A page would not hold all rows of a district. */
const FIRST_ROWS = 12

/** "Qui doit combien": by payer, then place by place, with a letter to each who owes. */
export function WhoOwes({ ready, coFunding }: Props) {
  const id = useId()
  const locale = useLocale()
  const { ref, isVisible } = useVisible()
  const communes = useCommunes(ready, isVisible)
  const [letter, setLetter] = useState<Pick<LetterSubject, 'to' | 'row'> | null>(null)
  const { whole } = coFunding
  const debts = debtsOf(whole)
  const toAll = { to: 'community', row: whole } as const
  if (debts.payers.length === 0) return null
  return (
    <section ref={ref} aria-labelledby={id} className={styles['section']}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {i18n.t('Who owes how much')}
        </h2>
        {ready.interactive && canWrite(toAll) && (
          <button type="button" className={styles['button']} onClick={() => setLetter(toAll)}>
            {i18n.t('Letter about {{place}}', { place: whole.orgUnit.name })}
          </button>
        )}
      </div>
      <FigureTable
        caption={beneficiaryWords(whole, ready.period, locale)}
        rowHeading={i18n.t('Payer')}
        columns={debtColumns()}
        rows={payerRows(debts, locale)}
        sortable={ready.interactive}
      />
      <p className={styles['note']}>
        {i18n.t(
          'Remaining = promised less paid; what is not known as paid counts as not paid. Late, in ASC-months = remaining ÷ the pay of one ASC for a month, as it was due.',
        )}
      </p>
      {areHealthAreas(ready) ? (
        <Loaded query={communes}>
          {(found) => (
            <>
              <ContributionMarks communes={found} coFunding={coFunding} />
              <ByPlace ready={ready} coFunding={coFunding} communes={found} write={setLetter} />
            </>
          )}
        </Loaded>
      ) : (
        <ByPlace ready={ready} coFunding={coFunding} communes={null} write={setLetter} />
      )}
      {letter !== null && <LetterPanel ready={ready} subject={letter} onClose={() => setLetter(null)} />}
    </section>
  )
}

type ByPlaceProps = Props & Readonly<{ communes: readonly CoFundingRow[] | null; write: Write }>

function ByPlace({ ready, coFunding, communes, write }: ByPlaceProps) {
  const locale = useLocale()
  const { figures, interactive, openPart, period } = ready
  const isOrgUnits = figures.partsAre === 'orgUnits'
  const places = { parts: coFunding.rows, communes: communes?.length === 0 ? null : communes }
  const debts = placeDebts(places, isOrgUnits)
  if (debts.length === 0) return null
  return (
    <div className={styles['byPlace']}>
      <h3 className={styles['subtitle']}>{i18n.t('Place by place')}</h3>
      <FigureTable
        caption={i18n.t('Who owes how much, place by place, {{period}}', { period })}
        rowHeading={communes === null ? i18n.t('Organisation unit') : i18n.t('Commune or health area')}
        columns={placeColumns()}
        rows={placeRows(debts, locale, interactive ? ({ letter }) => letter && write(letter) : null)}
        sortable={interactive}
        firstRows={FIRST_ROWS}
        onSelect={openPart && ((row) => openPart(placeOfRow(row)))}
      />
    </div>
  )
}
