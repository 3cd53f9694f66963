import i18n from '@dhis2/d2-i18n'
import { Funnel } from '../../charts/funnel'
import { LINE_STYLES } from '../../charts/line-styles'
import { REGIME_STYLES } from '../../charts/regime-styles'
import { insuranceForm, quotaForm } from '../../metadata/forms-insurance'
import { coverageLegend, insuranceLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { FigureTable } from '../../ui/figure-table'
import { absentWords } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { PictureWithTable } from '../../ui/picture-with-table'
import { OffPaper } from '../../ui/off-paper'
import type { Space, ViewProps } from '../../ui/view-props'
import { Attention } from '../../view-kit/attention'
import { Evolution, type EvolutionSeries } from '../../view-kit/evolution'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { unitsToLookAt } from './attention'
import { coverageOf, type Coverage } from './compute'
import { CoverageLine } from './coverage-line'
import { funnelColumns, funnelSteps, funnelTableRows, regimeSeries } from './funnel-rows'
import { Headlines } from './headlines'
import { CMU_ITEMS, COVERED_BY, REGIMES } from './items'
import { mutuellesOf } from './mutuelles'
import { quotasOf } from './quotas'
import { ByUnit, MutuelleSection, QuotaSection } from './sections'
import { doubleRegistrationWords, findingWords, regimeName, upToDateNote } from './words'

/** Each space asks for what it shows, under a name of its own. */
const viewIn = (space: Space): ViewDefinition => ({
  name: space === 'page' ? 'cmu' : `cmu-${space}`,
  title: () => i18n.t('CMU'),
  question: () => i18n.t('Who is covered?'),
  items: CMU_ITEMS[space],
  dataSets: [insuranceForm, quotaForm],
})

const VIEWS = { page: viewIn('page'), item: viewIn('item'), headline: viewIn('headline') } as const

/** Who is covered? */
export function CmuView(props: ViewProps) {
  return (
    <ViewShell view={VIEWS[props.space]} {...props}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

function Ready(props: ReadyView) {
  const { figures, place, space } = props
  const unit = { id: 'whole', name: place }
  const coverage = coverageOf(figures, unit)
  const quotas = quotasOf(figures, unit)
  const missing = { names: coverage.partsWithoutData, all: coverage.rows.length }
  return (
    <>
      <Headlines coverage={coverage.whole} quota={quotas.whole} {...props} />
      {space === 'headline' && <CoverageLine ready={props} />}
      {space === 'page' && <MissingUnits {...missing} />}
      {space !== 'headline' && <Picture {...props} coverage={coverage} />}
      {space === 'item' && <MissingUnits {...missing} />}
      {space === 'page' && <Sections {...props} coverage={coverage} quotas={quotas} />}
    </>
  )
}

type PictureProps = ReadyView & Readonly<{ coverage: Coverage }>

function Picture({ coverage, period, interactive }: PictureProps) {
  const locale = useLocale()
  const { whole } = coverage
  const title = findingWords(coverage, locale)
  const description = i18n.t('Population, people covered by regime, and those up to date, {{period}}', { period })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={[upToDateNote(), doubleRegistrationWords()]}
      picture={(width) => (
        <Funnel
          title={title}
          description={description}
          width={width}
          steps={funnelSteps(whole, locale)}
          series={regimeSeries(locale)}
          noDataLabel={absentWords('noData')}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('CMU')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Step')}
          columns={funnelColumns(whole, locale)}
          rows={funnelTableRows(whole)}
        />
      }
    />
  )
}

type SectionsProps = PictureProps & Readonly<{ quotas: ReturnType<typeof quotasOf> }>

function Sections({ coverage, quotas, ...props }: SectionsProps) {
  const locale = useLocale()
  const { figures, settings, period, interactive, space } = props
  const onSelect = props.openPart
  const shared = { period, onSelect }
  return (
    <>
      <ByUnit coverage={coverage} legend={legendFor(settings, insuranceLegend)} {...shared} />
      <OffPaper>
        <Evolution
          name="cmu-regimes"
          ready={props}
          title={i18n.t('Beneficiaries by regime over time')}
          unit="count"
          series={regimeLines(locale)}
          judgedWith={CMU_ITEMS[space]}
        />
        <MutuelleSection mutuelles={mutuellesOf(figures, coverage.whole.orgUnit)} {...shared} />
        <QuotaSection
          quotas={quotas}
          legend={legendFor(settings, coverageLegend)}
          interactive={interactive}
          space={space}
          {...shared}
        />
      </OffPaper>
      <Attention units={unitsToLookAt(coverage, quotas, locale)} onSelect={onSelect} />
    </>
  )
}

/** Colours of the regimes; dashes and points tell the lines apart on paper. */
function regimeLines(locale: string): readonly EvolutionSeries[] {
  return REGIMES.flatMap((regime, index) => {
    const style = LINE_STYLES[index]
    const { color } = REGIME_STYLES[regime]
    return style ? [{ ...style, color, id: regime, label: regimeName(regime, locale), sumOf: COVERED_BY[regime] }] : []
  })
}
