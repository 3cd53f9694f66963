import i18n from '@dhis2/d2-i18n'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { DivergingBars } from '../../charts/diverging-bars'
import { valueOf } from '../../dhis2/figure'
import { toneOf } from '../../metadata/kinds/legend-set'
import { genderLegend } from '../../metadata/legend-sets'
import { participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { ConfidenceLine } from '../../ui/confidence-line'
import { FigureTable } from '../../ui/figure-table'
import { absentWords, formatAxisPercent } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import { periodWords, placeName } from '../../ui/scope-words'
import { ViewFrame } from '../../ui/view-frame'
import type { ViewProps } from '../../ui/view-props'
import { EmptyState } from '../../ui/view-state'
import { trainingOf, type Training } from './compute'
import { pictureRows, themeColumns, themeTableRows } from './rows'
import { ByUnit, ResultsWithoutFigure } from './sections'
import { useTrainingFigures } from './use-data'
import { findingWords, markWords, parityWords, sexUnknownWords } from './words'

const PARITY_PERCENT = 50

/** Are women trained and represented? */
export function TrainingView(props: ViewProps) {
  const query = useTrainingFigures(props)
  return <Loaded query={query}>{(figures) => <Ready {...props} figures={figures} />}</Loaded>
}

function Ready({ figures, ...props }: ViewProps & Readonly<{ figures: ScopedFigures }>) {
  const place = placeName(figures.unit, figures.parts)
  const period = periodWords(figures.periods)
  if (!figures.hasData) {
    return (
      <ViewFrame place={place} period={period} basis={figures} {...props}>
        <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
        {props.space === 'page' && <ResultsWithoutFigure />}
      </ViewFrame>
    )
  }
  const training = trainingOf(figures, { id: 'whole', name: place })
  const onSelectOrgUnit = props.interactive ? props.onSelectOrgUnit : undefined
  return (
    <ViewFrame place={place} period={period} basis={figures} {...props}>
      {props.space === 'page' && (
        <ConfidenceLine analyticsBuilt={figures.analyticsBuilt} zerosCounted={figures.zerosCounted} />
      )}
      <Headlines training={training} space={props.space} />
      {props.space !== 'headline' && <Picture {...props} training={training} period={period} />}
      {props.space === 'page' && (
        <>
          <ByUnit training={training} period={period} onSelectOrgUnit={onSelectOrgUnit} />
          <ResultsWithoutFigure />
        </>
      )}
    </ViewFrame>
  )
}

function Headlines({ training, space }: Readonly<{ training: Training; space: ViewProps['space'] }>) {
  const locale = useLocale()
  const { whole } = training
  const share = valueOf(whole.womenInMixed)
  const mark = markWords(training, locale)
  const tone = (share === null ? null : toneOf(genderLegend, share)) ?? 'none'
  return (
    <HeadlineRow label={i18n.t('Headline figures')}>
      <Headline
        primary
        label={i18n.t('Women, mixed sessions')}
        figure={whole.womenInMixed}
        unit="percent"
        explain={womenInMixedRate}
        {...(mark === null || space === 'headline' ? {} : { mark: { tone, text: mark } })}
        notes={
          space === 'headline'
            ? []
            : [parityWords(whole, locale), sexUnknownWords(whole, locale)].filter((text) => text !== null)
        }
      />
      {/* Never the one without the other. */}
      <Headline
        label={i18n.t('Women, all sessions')}
        figure={whole.womenInAll}
        unit="percent"
        explain={womenInAllRate}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('Participants, women-only sessions')}
          figure={whole.participantsWomenOnly}
          unit="count"
          explain={participantsWomenOnly}
        />
      )}
    </HeadlineRow>
  )
}

type PictureProps = ViewProps & Readonly<{ training: Training; period: string }>

function Picture({ training, period, interactive }: PictureProps) {
  const locale = useLocale()
  const { whole, mark } = training
  const title = findingWords(training, whole.orgUnit.name, locale)
  const description = i18n.t('Participations in mixed sessions by theme, women and men, {{period}}', { period })
  const markFrom = mark ?? PARITY_PERCENT
  const percentFormat = (value: number): string => formatAxisPercent(value, locale)
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={[i18n.t('Participations, not persons (who came twice counts twice).')]}
      picture={(width) => (
        <DivergingBars
          title={title}
          description={description}
          width={width}
          rows={pictureRows(training, locale)}
          leftLabel={i18n.t('Women')}
          rightLabel={i18n.t('Men')}
          band={{
            from: markFrom,
            to: 100 - markFrom,
            label: i18n.t('mark {{from}}-{{to}} (law 2015-052)', {
              from: markFrom,
              to: percentFormat(100 - markFrom),
            }),
          }}
          middle={{ value: PARITY_PERCENT, label: i18n.t('parity') }}
          percentFormat={percentFormat}
          noDataLabel={absentWords('noData')}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('Training and parity')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Theme')}
          columns={themeColumns()}
          rows={themeTableRows(training, locale)}
        />
      }
    />
  )
}
