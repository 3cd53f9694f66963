import i18n from '@dhis2/d2-i18n'
import type { DataItem } from '../../analytics/request'
import { StackedBars } from '../../charts/stacked-bars'
import { valueOf, type Unit } from '../../dhis2/figure'
import { coFundingTarget } from '../../metadata/constants'
import { financingForm } from '../../metadata/data-sets'
import { asacoContributing, communityShare, monthlyBill, remaining } from '../../metadata/financing'
import { toneOf } from '../../metadata/kinds/legend-set'
import { coFundingLegend } from '../../metadata/legend-sets'
import { FigureTable } from '../../ui/figure-table'
import { absentWords, formatAxisPercent, formatTarget } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { PictureWithTable } from '../../ui/picture-with-table'
import type { ViewProps } from '../../ui/view-props'
import { changeProp } from '../../view-kit/change-words'
import { targetOf } from '../../view-kit/marks'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { CO_FUNDING_ITEMS, coFundingOf, isCommunitySplitUnknown, type CoFunding } from './compute'
import { pictureRows, stackSeries, tableColumns, tableRows } from './rows'
import { arrearsWords, asacoSentence, billBasis, communityBillWords, findingWords, pledgeWords } from './words'

const VIEW: ViewDefinition = {
  name: 'co-funding',
  title: () => i18n.t('Community co-funding'),
  question: () => i18n.t('Who pays, who owes?'),
  items: CO_FUNDING_ITEMS,
  dataSets: [financingForm],
}

/** Who pays, who owes? */
export function CoFundingView(props: ViewProps) {
  return (
    <ViewShell view={VIEW} {...props}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

function Ready(props: ReadyView) {
  const { figures, place, space } = props
  const coFunding = coFundingOf(
    figures,
    { id: 'whole', name: place },
    targetOf(props, communityShare, coFundingTarget.value),
  )
  const missing = { names: coFunding.partsWithoutData, all: coFunding.rows.length }
  return (
    <>
      <Headlines coFunding={coFunding} {...props} />
      {space === 'page' && <MissingUnits {...missing} />}
      {space !== 'headline' && <Picture {...props} coFunding={coFunding} />}
      {space === 'item' && <MissingUnits {...missing} />}
    </>
  )
}

type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'periodBefore'> & Readonly<{ coFunding: CoFunding }>

function Headlines({ coFunding, space, figures, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
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
        {...change(communityShare, 'percent')}
        {...(pledge === null ? {} : { mark: { tone, text: pledge } })}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('Remaining to pay')}
          figure={whole.remaining}
          unit="fcfa"
          explain={remaining}
          {...change(remaining, 'fcfa')}
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
            {...change(asacoContributing, 'percent')}
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

type PictureProps = ReadyView & Readonly<{ coFunding: CoFunding }>

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
