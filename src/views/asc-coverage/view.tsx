import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import { LINE_STYLES } from '../../charts/line-styles'
import { situationForm } from '../../metadata/forms-situation'
import {
  ascInPost,
  fullPackageRate,
  needCovered,
  populationCovered,
  sitesFunctionalRate,
  stockOutRate,
  supervisionRate,
  villagesCoveredRate,
} from '../../metadata/sec'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { OffPaper } from '../../ui/off-paper'
import type { ViewProps } from '../../ui/view-props'
import { Attention } from '../../view-kit/attention'
import { ByPeriod, type ByPeriodColumn } from '../../view-kit/by-period'
import { Evolution, type EvolutionSeries } from '../../view-kit/evolution'
import { targetOf } from '../../view-kit/marks'
import { targetLine } from '../../view-kit/target-words'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { COVERAGE_ITEMS, coverageOf, mostUnserved, type Coverage, type CoverageMeasure } from './compute'
import { Headlines } from './headlines'
import { Picture } from './picture'
import { measureName, unservedWords } from './words'

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
  const [chosen, setChosen] = useState<CoverageMeasure | null>(null)
  const target = targetOf(props, populationCovered, null)
  const coverage = coverageOf(figures, { id: 'whole', name: place }, chosen)
  const missing = { names: coverage.partsWithoutData, all: coverage.rows.length }
  return (
    <>
      <Headlines ready={props} coverage={coverage} target={target} />
      {space === 'page' && <MissingUnits {...missing} />}
      {space !== 'headline' && (
        <Picture
          ready={props}
          coverage={coverage}
          target={target}
          onMeasure={space === 'page' ? setChosen : undefined}
        />
      )}
      {space === 'item' && <MissingUnits {...missing} />}
      {space === 'page' && <Below ready={props} coverage={coverage} target={target} />}
    </>
  )
}

type BelowProps = Readonly<{ ready: ReadyView; coverage: Coverage; target: number | null }>

/** What a reader gets to after the answer: where to act, how it came to be, each period apart. */
function Below({ ready, coverage, target }: BelowProps) {
  const locale = useLocale()
  return (
    <>
      <Attention
        units={mostUnserved(coverage.rows).map((part) => ({
          orgUnit: part.row.orgUnit,
          why: unservedWords(part, locale),
        }))}
        onSelect={ready.openPart}
      />
      <OffPaper>
        <Evolution
          name="coverage"
          ready={ready}
          title={i18n.t('Coverage over time')}
          unit="percent"
          series={trendSeries()}
          judgedWith={COVERAGE_ITEMS}
          references={targetLine(target, locale)}
        />
        <ByPeriod name="coverage" ready={ready} columns={periodColumns()} />
      </OffPaper>
    </>
  )
}

function trendSeries(): readonly EvolutionSeries[] {
  const shown = [
    { item: populationCovered, label: measureName('populationCovered') },
    { item: villagesCoveredRate, label: measureName('villagesCovered') },
    { item: sitesFunctionalRate, label: measureName('sitesFunctional') },
    { item: supervisionRate, label: measureName('supervision') },
  ]
  return shown.flatMap((line, index) => {
    const style = LINE_STYLES[index]
    return style === undefined ? [] : [{ ...style, ...line }]
  })
}

/** All that is reported about the coverage, unit by unit and period by period. */
function periodColumns(): readonly ByPeriodColumn[] {
  return [
    { item: populationCovered, label: measureName('populationCovered'), unit: 'percent', withRate: true },
    { item: ascInPost, label: i18n.t('ASC in post'), unit: 'count' },
    { item: needCovered, label: measureName('needCovered'), unit: 'percent' },
    { item: villagesCoveredRate, label: measureName('villagesCovered'), unit: 'percent', withRate: true },
    { item: sitesFunctionalRate, label: measureName('sitesFunctional'), unit: 'percent', withRate: true },
    { item: supervisionRate, label: measureName('supervision'), unit: 'percent', withRate: true },
    { item: stockOutRate, label: measureName('stockOut'), unit: 'percent', withRate: true },
    { item: fullPackageRate, label: measureName('fullPackage'), unit: 'percent', withRate: true },
  ]
}
