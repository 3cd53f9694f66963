import i18n from '@dhis2/d2-i18n'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { useBox } from '../charts/box'
import type { FigureTableProps } from './figure-table'
import styles from './picture-with-table.module.css'
import { useShownTable } from './shown-tables'
import { usePrinting } from './use-printing'
import { useSize } from './use-size'

export type PictureWithTableProps = Readonly<{
  /** The finding, as a sentence; the heading of the section. */
  title: string
  /** What is drawn: measure, unit, period. */
  description: string
  /** Draws the picture in so many pixels. */
  picture: (width: number) => ReactNode
  /** The same on a map, where the units have a shape. */
  map?: ((width: number) => ReactNode) | undefined
  table: ReactElement<FigureTableProps>
  /** No switch on paper. True when left out. */
  interactive?: boolean
  /** No heading where the place is small or has its own. */
  showTitle?: boolean
  /** Under both: notes on sources and limits. */
  notes?: readonly string[]
}>

type Shown = 'picture' | 'map' | 'table'

/** Where the width cannot be measured (tests, a hidden item). */
const USUAL_WIDTH = 640

/**
 * An A4 page between its margins: a picture drawn for the screen would be shrunk, and its words with it. A box keeps its
 * width on paper.
 */
const PAPER_WIDTH = 764

/** A picture, the same on a map and its table twin, one shown at a time. */
export function PictureWithTable(props: PictureWithTableProps) {
  const { title, description, picture, map, table, interactive = true, showTitle = true, notes = [] } = props
  useShownTable(table.props, title)
  const [chosen, setShown] = useState<Shown>('picture')
  const shown = chosen === 'map' && map === undefined ? 'picture' : chosen
  const draw = shown === 'map' && map !== undefined ? map : picture
  const { ref, size } = useSize()
  const isPrinting = usePrinting()
  const headingId = useId()
  const box = useBox()
  if (box?.mostRows === 0) return null
  const hasBoth = box?.hasTables === true
  const paperWidth = isPrinting && box === null ? PAPER_WIDTH : null
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <div className={styles['head']}>
        <div className={showTitle ? styles['words'] : styles['hidden']}>
          <h2 id={headingId} className={styles['title']}>
            {title}
          </h2>
          <p className={styles['description']}>{description}</p>
        </div>
        {interactive && !hasBoth && <Switch shown={shown} hasMap={map !== undefined} onChange={setShown} />}
      </div>
      <div ref={ref} className={styles['body']}>
        {shown === 'table' && !hasBoth ? table : draw(paperWidth ?? (size?.width || USUAL_WIDTH))}
        {hasBoth && table}
      </div>
      {(box?.hasNotes === false ? [] : notes).map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </section>
  )
}

type SwitchProps = Readonly<{ shown: Shown; hasMap: boolean; onChange: (shown: Shown) => void }>

/** Native radio buttons: arrow keys, names and states come with them. */
function Switch({ shown, hasMap, onChange }: SwitchProps) {
  const name = useId()
  const options: readonly Readonly<{ value: Shown; label: string }>[] = [
    { value: 'picture', label: i18n.t('Chart') },
    ...(hasMap ? [{ value: 'map' as const, label: i18n.t('Map') }] : []),
    { value: 'table', label: i18n.t('Table') },
  ]
  return (
    <fieldset className={styles['switch']}>
      <legend className={styles['hidden']}>{i18n.t('Show as')}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles['option']}>
          <input type="radio" name={name} checked={shown === value} onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
