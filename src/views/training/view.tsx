import i18n from '@dhis2/d2-i18n'
import type { DataItem } from '../../analytics/request'
import { DivergingBars } from '../../charts/diverging-bars'
import { valueOf, type Unit } from '../../dhis2/figure'
import { genderMark } from '../../metadata/constants'
import { trainingForm } from '../../metadata/data-sets'
import { toneOf } from '../../metadata/kinds/legend-set'
import { genderLegend } from '../../metadata/legend-sets'
import { participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { FigureTable } from '../../ui/figure-table'
import { absentWords, formatAxisPercent } from '../../ui/format'
import { Headline, HeadlineRow } from '../../ui/headline'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import type { ViewProps } from '../../ui/view-props'
import { changeProp } from '../../view-kit/change-words'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { TRAINING_ITEMS, trainingOf, type Training } from './compute'
import { pictureRows, themeColumns, themeTableRows } from './rows'
import { ByUnit, ResultsWithoutFigure } from './sections'
import { findingWords, markWords, parityWords, sexUnknownWords } from './words'

const PARITY_PERCENT = 50

const VIEW: ViewDefinition = {
  name: 'training',
  title: () => i18n.t('Training and parity'),
  question: () => i18n.t('Are women trained and represented?'),
  items: TRAINING_ITEMS,
  dataSets: [trainingForm],
}

/** Are women trained and represented? */
export function TrainingView(props: ViewProps) {
  return (
    <ViewShell view={VIEW} {...props} whenEmpty={props.space === 'page' && <ResultsWithoutFigure />}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

function Ready(props: ReadyView) {
  const { figures, place, period, space, interactive } = props
  const training = trainingOf(figures, { id: 'whole', name: place }, genderMark.value)
  const onSelectOrgUnit = interactive && figures.partsAre === 'orgUnits' ? props.onSelectOrgUnit : undefined
  return (
    <>
      <Headlines training={training} {...props} />
      {space !== 'headline' && <Picture {...props} training={training} />}
      {space === 'page' && (
        <>
          <ByUnit training={training} period={period} onSelectOrgUnit={onSelectOrgUnit} />
          <ResultsWithoutFigure />
        </>
      )}
    </>
  )
}

type HeadlinesProps = Pick<ReadyView, 'space' | 'figures' | 'periodBefore'> & Readonly<{ training: Training }>

function Headlines({ training, space, figures, periodBefore }: HeadlinesProps) {
  const locale = useLocale()
  const change = (item: DataItem, unit: Unit) =>
    changeProp(figures.whole(item), figures.before?.whole(item), unit, periodBefore, locale)
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
        {...change(womenInMixedRate, 'percent')}
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
        {...change(womenInAllRate, 'percent')}
      />
      {space !== 'headline' && (
        <Headline
          label={i18n.t('Participants, women-only sessions')}
          figure={whole.participantsWomenOnly}
          unit="count"
          explain={participantsWomenOnly}
          {...change(participantsWomenOnly, 'count')}
        />
      )}
    </HeadlineRow>
  )
}

type PictureProps = ReadyView & Readonly<{ training: Training }>

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
