import i18n from '@dhis2/d2-i18n'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { StackedBars } from '../../charts/stacked-bars'
import { valueOf } from '../../dhis2/figure'
import { asacoContributing, communityShare, monthlyBill, remaining } from '../../metadata/financing'
import { toneOf } from '../../metadata/kinds/legend-set'
import { coFundingLegend } from '../../metadata/legend-sets'
import { ConfidenceLine } from '../../ui/confidence-line'
import { FigureTable } from '../../ui/figure-table'
import { absentWords, formatAxisPercent, formatTarget } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { PictureWithTable } from '../../ui/picture-with-table'
import { periodWords, placeName } from '../../ui/scope-words'
import { ViewFrame } from '../../ui/view-frame'
import type { ViewProps } from '../../ui/view-props'
import { EmptyState } from '../../ui/view-state'
import { coFundingOf, isCommunitySplitUnknown, type CoFunding } from './compute'
import { pictureRows, stackSeries, tableColumns, tableRows } from './rows'
import { useCoFundingFigures } from './use-data'
import { arrearsWords, asacoSentence, billBasis, communityBillWords, findingWords, pledgeWords } from './words'

/** Who pays, who owes? */
export function CoFundingView(props: ViewProps) {
  const query = useCoFundingFigures(props)
  return <Loaded query={query}>{(figures) => <Ready {...props} figures={figures} />}</Loaded>
}

function Ready({ figures, ...props }: ViewProps & Readonly<{ figures: ScopedFigures }>) {
  const place = placeName(figures.unit, figures.parts)
  const period = periodWords(figures.periods)
  if (!figures.hasData) {
    return (
      <ViewFrame place={place} period={period} basis={figures} {...props}>
        <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
      </ViewFrame>
    )
  }
  const coFunding = coFundingOf(figures, { id: 'whole', name: place })
  const missing = { names: coFunding.partsWithoutData, all: coFunding.rows.length }
  return (
    <ViewFrame place={place} period={period} basis={figures} {...props}>
      {props.space === 'page' && (
        <ConfidenceLine analyticsBuilt={figures.analyticsBuilt} zerosCounted={figures.zerosCounted} />
      )}
      <Headlines coFunding={coFunding} space={props.space} />
      {props.space === 'page' && <MissingUnits {...missing} />}
      {props.space !== 'headline' && <Picture {...props} coFunding={coFunding} period={period} />}
      {props.space === 'item' && <MissingUnits {...missing} />}
    </ViewFrame>
  )
}

type HeadlinesProps = Readonly<{ coFunding: CoFunding; space: ViewProps['space'] }>

function Headlines({ coFunding, space }: HeadlinesProps) {
  const locale = useLocale()
  const { whole } = coFunding
  const share = valueOf(whole.share)
  const pledge = pledgeWords(coFunding, locale)
  const tone = (share === null ? null : toneOf(coFundingLegend, share)) ?? 'none'
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Community share of ASC pay')}
        figure={whole.share}
        unit="percent"
        rateUnit="fcfa"
        explain={communityShare}
        {...(pledge === null ? {} : { mark: { tone, text: pledge } })}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('Remaining to pay')}
          figure={whole.remaining}
          unit="fcfa"
          explain={remaining}
          notes={known([arrearsWords(whole.arrears, locale)])}
        />
      )}
      {space === 'page' && (
        <>
          <Headline
            label={i18n.t('ASACO that contributed')}
            figure={whole.asacoContributing}
            unit="percent"
            explain={asacoContributing}
          />
          <Headline
            label={i18n.t('Monthly pay bill, estimated')}
            figure={whole.monthlyBill}
            unit="fcfa"
            explain={monthlyBill}
            notes={known([billBasis(coFunding, locale), communityBillWords(whole, locale)])}
          />
        </>
      )}
    </HeadlineRow>
  )
}

type PictureProps = ViewProps & Readonly<{ coFunding: CoFunding; period: string }>

function Picture({ coFunding, period, space, interactive, onSelectOrgUnit }: PictureProps) {
  const locale = useLocale()
  const { whole, target } = coFunding
  const title = findingWords(coFunding, whole.orgUnit.name, locale)
  const description = i18n.t('Who paid the salaries of ASC, as a share of the pay due, {{period}}', { period })
  const onSelect = interactive ? onSelectOrgUnit : undefined
  const percentFormat = (value: number): string => formatAxisPercent(value, locale)
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={known([
        isCommunitySplitUnknown(coFunding.whole)
          ? i18n.t('How commune and ASACO share their part is not split.')
          : null,
        asacoSentence(coFunding, locale),
      ])}
      picture={(width) => (
        <StackedBars
          title={title}
          description={description}
          width={width}
          rows={pictureRows(coFunding, space, locale)}
          series={stackSeries(locale)}
          references={
            target === null
              ? []
              : [
                  {
                    value: target,
                    label: i18n.t('pledge {{target}}', { target: formatTarget(target, locale) }),
                    kind: 'target',
                  },
                ]
          }
          percentFormat={percentFormat}
          noDataLabel={absentWords('noData')}
          onSelect={onSelect}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('Community co-funding')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={tableColumns(coFunding, locale)}
          rows={tableRows(coFunding)}
          onSelect={onSelect}
        />
      }
    />
  )
}

const known = (texts: readonly (string | null)[]): readonly string[] =>
  texts.filter((text): text is string => text !== null)
