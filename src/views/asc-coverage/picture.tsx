import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import type { RankedRow, ReferenceLine } from '../../charts/bars'
import { RankedBars } from '../../charts/ranked-bars'
import { valueOf } from '../../dhis2/figure'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { coverageLegend, stockOutLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { absentLegend } from '../../ui/figure-bars'
import { FigureTable, type TableColumn } from '../../ui/figure-table'
import { formatAxisPercent, formatValue } from '../../ui/format'
import { legendWords } from '../../ui/legend-words'
import { useLocale } from '../../ui/locale'
import { fetchedPart } from '../../ui/fetched-part'
import { PictureWithTable } from '../../ui/picture-with-table'
import { targetLine } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import { isWorseHigh, type Coverage, type CoverageMeasure } from './compute'
import styles from './picture.module.css'
import { barRow, pictureRows, tableRows } from './rows'
import { findingWords, measureBasis, measureName, needLabel } from './words'

export type PictureProps = Readonly<{
  ready: ReadyView
  coverage: Coverage
  target: number | null
  /** When given, the reader chooses what the units are ranked by. */
  onMeasure?: ((measure: CoverageMeasure) => void) | undefined
}>

/** What draws maps is fetched with the first one. */
const PartsMap = fetchedPart('parts-map', async () => (await import('../../view-kit/parts-map')).PartsMap)

/** The units ranked by one measure: bars, map or table. */
export function Picture({ ready, coverage, target, onMeasure }: PictureProps) {
  const locale = useLocale()
  const { space, interactive, period, figures } = ready
  const { whole, measure } = coverage
  const title = findingWords(coverage, whole.orgUnit.name, locale)
  const description = `${measureBasis(measure)}, ${period}`
  const areUnits = figures.partsAre === 'orgUnits'
  const onSelect = ready.openPart
  const set = legendFor(ready.settings, isWorseHigh(measure) ? stockOutLegend : coverageLegend)
  const drawn = { title, description, onSelect, interactive }
  const legend = { ...legendWords(set.legends, locale), ...absentLegend() }
  return (
    <>
      {onMeasure !== undefined && interactive && <MeasureChoice coverage={coverage} onMeasure={onMeasure} />}
      <PictureWithTable
        title={title}
        description={description}
        interactive={interactive}
        picture={(width) => (
          <RankedBars
            {...drawn}
            width={width}
            rows={pictureRows(coverage, space, set, locale)}
            legend={legend}
            references={referenceLines(coverage, target, locale)}
            axisFormat={(value) => formatAxisPercent(value, locale)}
            axisMax={100}
          />
        )}
        map={
          areUnits && coverage.rows.length > 0
            ? (width) => <PartsMap {...drawn} width={width} rows={mapRows(coverage, set, locale)} legend={legend} />
            : undefined
        }
        table={
          <FigureTable
            caption={`${i18n.t('ASC coverage')}, ${whole.orgUnit.name}, ${period}`}
            rowHeading={i18n.t('Organisation unit')}
            columns={columns(coverage.norm, locale)}
            rows={tableRows(coverage)}
            onSelect={onSelect}
            sortable
          />
        }
      />
    </>
  )
}

type MeasureChoiceProps = Readonly<{ coverage: Coverage; onMeasure: (measure: CoverageMeasure) => void }>

function MeasureChoice({ coverage, onMeasure }: MeasureChoiceProps) {
  const id = useId()
  if (coverage.measures.length < 2) return null
  return (
    <p className={styles['choice']}>
      <label htmlFor={id}>{i18n.t('Rank by')}</label>
      <select
        id={id}
        className={styles['select']}
        value={coverage.measure}
        onChange={(event) => {
          const chosen = coverage.measures.find((measure) => measure === event.target.value)
          if (chosen !== undefined) onMeasure(chosen)
        }}
      >
        {coverage.measures.map((measure) => (
          <option key={measure} value={measure}>
            {measureName(measure)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** The value of the place as a whole, and what it should reach. */
function referenceLines(
  { whole, rows, measure }: Coverage,
  target: number | null,
  locale: string,
): readonly ReferenceLine[] {
  const share = valueOf(whole[measure])
  const hasPartFigures = rows.some((row) => row[measure].state === 'value')
  const label = `${whole.orgUnit.name} ${share === null ? '' : formatValue(share, 'percent', locale)}`
  return [
    ...(share !== null && hasPartFigures ? [{ value: share, label, kind: 'parent' as const }] : []),
    ...(measure === 'populationCovered' ? targetLine(target, locale) : []),
  ]
}

/** Points are as large as the ASC they stand for are many. */
function mapRows(
  { rows, measure }: Coverage,
  set: LegendSet,
  locale: string,
): readonly (RankedRow & Readonly<{ size?: number }>)[] {
  return rows.map((row) => {
    const size = valueOf(row.inPost)
    return { ...barRow(row, measure, set, locale), ...(size === null ? {} : { size }) }
  })
}

function columns(norm: number | null, locale: string): readonly TableColumn[] {
  return [
    { id: 'populationCovered', label: measureName('populationCovered'), unit: 'percent', withRate: true },
    { id: 'inPost', label: i18n.t('ASC in post'), unit: 'count' },
    { id: 'needCovered', label: needLabel(norm, locale), unit: 'percent' },
    { id: 'villagesCovered', label: measureName('villagesCovered'), unit: 'percent', withRate: true },
    { id: 'sitesFunctional', label: measureName('sitesFunctional'), unit: 'percent', withRate: true },
    { id: 'supervision', label: measureName('supervision'), unit: 'percent', withRate: true },
    { id: 'stockOut', label: measureName('stockOut'), unit: 'percent', withRate: true },
    { id: 'fullPackage', label: measureName('fullPackage'), unit: 'percent', withRate: true },
  ]
}
