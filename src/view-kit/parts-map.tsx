import i18n from '@dhis2/d2-i18n'
import type { BarLegendWords } from '../charts/bar-legend'
import type { RankedRow } from '../charts/bars'
import { withoutGeometry, type MapShape } from '../charts/map-shapes'
import type { UnitShape } from '../dhis2/ports'
import { UnitMap } from '../charts/unit-map'
import { Loaded } from '../ui/loaded'
import { namesInShort } from '../ui/scope-words'
import { useServerQuery } from '../ui/server-context'
import styles from './parts-map.module.css'

export type PartsMapProps = Readonly<{
  title: string
  description: string
  width: number
  /** Rows of the picture that are units; `size`: what points are in proportion to. */
  rows: readonly (RankedRow & Readonly<{ size?: number }>)[]
  legend: BarLegendWords
  sizeNote?: string
  onSelect?: ((id: string) => void) | undefined
  interactive: boolean
}>

const NAMES_LISTED = 20

/** The parts of a place on the ground; views fetch it with the first map. Their shapes are asked for when the map is shown, once for the session. */
export function PartsMap({ rows, ...props }: PartsMapProps) {
  const ids = rows.map(({ id }) => id)
  const shapes = useServerQuery(['shapes', ids], (server, signal) => server.shapes(ids, signal))
  return <Loaded query={shapes}>{(found) => <Drawn {...props} shapes={placed(rows, found)} />}</Loaded>
}

function Drawn({ shapes, ...props }: Omit<PartsMapProps, 'rows'> & Readonly<{ shapes: readonly MapShape[] }>) {
  const elsewhere = withoutGeometry(shapes)
  if (elsewhere.length === shapes.length) {
    return <p className={styles['note']}>{i18n.t('None of these units has a shape or a point on this server.')}</p>
  }
  return (
    <>
      <UnitMap {...props} shapes={shapes} />
      {elsewhere.length > 0 && (
        <p className={styles['note']}>
          {i18n.t('Not on the map, for want of coordinates: {{names}}', {
            names: namesInShort(elsewhere.map(nameAndText), NAMES_LISTED),
            nsSeparator: '-:-',
          })}
        </p>
      )}
    </>
  )
}

const nameAndText = ({ label, bar }: MapShape): string => `${label} (${bar.text})`

function placed(rows: PartsMapProps['rows'], found: readonly UnitShape[]): readonly MapShape[] {
  const geometries = new Map(found.map(({ id, geometry }) => [id, geometry]))
  return rows.map((row) => ({ ...row, geometry: geometries.get(row.id) ?? null }))
}
