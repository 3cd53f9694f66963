import i18n from '@dhis2/d2-i18n'
import { RankedBars } from '../../charts/ranked-bars'
import { asAmount } from '../../analytics/answer'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { valueOf } from '../../dhis2/figure'
import { coverageLegend } from '../../metadata/legend-sets'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import { ConfidenceLine } from '../../ui/confidence-line'
import { absentLegend } from '../../ui/figure-bars'
import { FigureTable, type TableColumn } from '../../ui/figure-table'
import { formatAxisPercent, formatValue } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { legendWords } from '../../ui/legend-words'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { PictureWithTable } from '../../ui/picture-with-table'
import { periodWords, placeName } from '../../ui/scope-words'
import { ViewFrame } from '../../ui/view-frame'
import type { ViewProps } from '../../ui/view-props'
import { EmptyState } from '../../ui/view-state'
import { coverageOf, type Coverage } from './compute'
import { pictureRows, tableRows } from './rows'
import { useCoverageFigures } from './use-data'
import { findingWords, measureBasis, measureName, needLabel, needNotes, sexWords } from './words'

/** Where are ASC missing? */
export function AscCoverageView(props: ViewProps) {
  const query = useCoverageFigures(props)
  return <Loaded query={query}>{(figures) => <Ready {...props} figures={figures} />}</Loaded>
}

type ReadyProps = ViewProps & Readonly<{ figures: ScopedFigures }>

function Ready({ figures, ...props }: ReadyProps) {
  const place = placeName(figures.unit, figures.parts)
  const period = periodWords(figures.periods)
  const coverage = coverageOf(figures, { id: 'whole', name: place })
  if (!figures.hasData) {
    return (
      <ViewFrame place={place} period={period} basis={figures} {...props}>
        <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
      </ViewFrame>
    )
  }
  const missing = { names: coverage.partsWithoutData, all: coverage.rows.length }
  return (
    <ViewFrame place={place} period={period} basis={figures} {...props}>
      {props.space === 'page' && (
        <ConfidenceLine analyticsBuilt={figures.analyticsBuilt} zerosCounted={figures.zerosCounted} />
      )}
      <Headlines coverage={coverage} space={props.space} />
      {props.space !== 'headline' && (
        <>
          {props.space === 'page' && <MissingUnits {...missing} />}
          <Picture {...props} coverage={coverage} period={period} />
          {props.space === 'item' && <MissingUnits {...missing} />}
        </>
      )}
    </ViewFrame>
  )
}

function Headlines({ coverage, space }: Readonly<{ coverage: Coverage; space: ViewProps['space'] }>) {
  const locale = useLocale()
  const { whole } = coverage
  const sexes = sexWords(whole.inPostBySex, locale)
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Population covered')}
        figure={whole.populationCovered}
        unit="percent"
        explain={populationCovered}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('ASC in post')}
          figure={whole.inPost}
          unit="count"
          explain={ascInPost}
          notes={sexes === '' ? [] : [sexes]}
        />
      )}
      {space === 'page' && (
        <>
          <Headline
            label={needLabel(coverage.norm, locale)}
            figure={asAmount(whole.needCovered)}
            unit="percent"
            explain={{ code: needCovered.code, figure: whole.needCovered }}
            notes={needNotes(coverage, locale)}
          />
          <Headline
            label={i18n.t('Villages covered')}
            figure={whole.villagesCovered}
            unit="percent"
            explain={villagesCoveredRate}
          />
        </>
      )}
    </HeadlineRow>
  )
}

type PictureProps = ViewProps & Readonly<{ coverage: Coverage; period: string }>

function Picture({ coverage, period, space, interactive, onSelectOrgUnit }: PictureProps) {
  const locale = useLocale()
  const { whole, measure, rows } = coverage
  const share = valueOf(whole[measure])
  const title = findingWords(coverage, whole.orgUnit.name, locale)
  const description = `${measureBasis(measure)}, ${period}`
  const onSelect = interactive ? onSelectOrgUnit : undefined
  const hasPartFigures = rows.some((row) => row[measure].state === 'value')
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      picture={(width) => (
        <RankedBars
          title={title}
          description={description}
          width={width}
          rows={pictureRows(coverage, space, locale)}
          legend={{ ...legendWords(coverageLegend.legends, locale), ...absentLegend() }}
          references={
            share !== null && hasPartFigures
              ? [
                  {
                    value: share,
                    label: `${whole.orgUnit.name} ${formatValue(share, 'percent', locale)}`,
                    kind: 'parent',
                  },
                ]
              : []
          }
          axisFormat={(value) => formatAxisPercent(value, locale)}
          axisMax={100}
          onSelect={onSelect}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('ASC coverage')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={columns(coverage.norm, locale)}
          rows={tableRows(coverage)}
          onSelect={onSelect}
        />
      }
    />
  )
}

function columns(norm: number | null, locale: string): readonly TableColumn[] {
  return [
    { id: 'populationCovered', label: measureName('populationCovered'), unit: 'percent', withRate: true },
    { id: 'inPost', label: i18n.t('ASC in post'), unit: 'count' },
    { id: 'needCovered', label: needLabel(norm, locale), unit: 'percent' },
    { id: 'villagesCovered', label: measureName('villagesCovered'), unit: 'percent', withRate: true },
  ]
}
