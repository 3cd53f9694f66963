import i18n from '@dhis2/d2-i18n'
import { RankedBars } from '../../charts/ranked-bars'
import { asAmount } from '../../analytics/answer'
import type { DataItem } from '../../analytics/request'
import { valueOf, type Unit } from '../../dhis2/figure'
import { situationForm } from '../../metadata/forms-situation'
import { coverageLegend } from '../../metadata/legend-sets'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import { absentLegend } from '../../ui/figure-bars'
import { FigureTable, type TableColumn } from '../../ui/figure-table'
import { formatAxisPercent, formatValue } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { legendWords } from '../../ui/legend-words'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { PictureWithTable } from '../../ui/picture-with-table'
import type { ViewProps } from '../../ui/view-props'
import { changeProp } from '../../view-kit/change-words'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { COVERAGE_ITEMS, coverageOf, type Coverage } from './compute'
import { pictureRows, tableRows } from './rows'
import { findingWords, measureBasis, measureName, needLabel, needNotes, sexWords } from './words'

const VIEW: ViewDefinition = {
  name: 'coverage',
  title: () => i18n.t('ASC coverage'),
  question: () => i18n.t('Where are ASC missing?'),
  items: COVERAGE_ITEMS,
  dataSets: [situationForm],
}

/** Where are ASC missing? */
export function AscCoverageView(props: ViewProps) {
  return (
    <ViewShell view={VIEW} {...props}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

function Ready(props: ReadyView) {
  const { figures, place, space } = props
  const coverage = coverageOf(figures, { id: 'whole', name: place })
  const missing = { names: coverage.partsWithoutData, all: coverage.rows.length }
  return (
    <>
      <Headlines coverage={coverage} {...props} />
      {space !== 'headline' && (
        <>
          {space === 'page' && <MissingUnits {...missing} />}
          <Picture {...props} coverage={coverage} />
          {space === 'item' && <MissingUnits {...missing} />}
        </>
      )}
    </>
  )
}

type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'periodBefore'> & Readonly<{ coverage: Coverage }>

function Headlines({ coverage, space, figures, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const { whole } = coverage
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
  const sexes = sexWords(whole.inPostBySex, locale)
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Population covered')}
        figure={whole.populationCovered}
        unit="percent"
        explain={populationCovered}
        {...change(populationCovered, 'percent')}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('ASC in post')}
          figure={whole.inPost}
          unit="count"
          explain={ascInPost}
          {...change(ascInPost, 'count')}
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
            {...change(needCovered, 'percent')}
            notes={needNotes(coverage, locale)}
          />
          <Headline
            label={i18n.t('Villages covered')}
            figure={whole.villagesCovered}
            unit="percent"
            explain={villagesCoveredRate}
            {...change(villagesCoveredRate, 'percent')}
          />
        </>
      )}
    </HeadlineRow>
  )
}

type PictureProps = ReadyView & Readonly<{ coverage: Coverage }>

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
