import i18n from '@dhis2/d2-i18n'
import type { ReactNode } from 'react'
import { trainingForm } from '../../metadata/forms-training'
import { genderLegend } from '../../metadata/legend-sets'
import { womenInMixedRate } from '../../metadata/training'
import { legendFor } from '../../settings/legend-for'
import { formatTarget } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import type { ViewProps } from '../../ui/view-props'
import { Attention } from '../../view-kit/attention'
import { targetOf } from '../../view-kit/marks'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { unitsToLookAt } from './attention'
import { bodiesOf } from './bodies'
import { BodiesSection } from './bodies-section'
import { ByUnit } from './by-unit'
import { TRAINING_ITEMS, trainingOf, type Training } from './compute'
import { Headlines } from './headlines'
import { OrgansSection } from './organs-section'
import { OverTime } from './over-time'
import { rankedUnits } from './ranking'
import { MobilisedFact, ResultsWithoutFigure } from './sections'
import { ThemePicture } from './theme-picture'
import styles from './view.module.css'

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
  const { figures, settings, place, space } = props
  const training = trainingOf(figures, { id: 'whole', name: place }, legendFor(settings, genderLegend))
  return (
    <>
      <Headlines training={training} {...props} />
      {space === 'item' && <ThemePicture {...props} training={training} />}
      {space === 'page' && <Page ready={props} training={training} />}
    </>
  )
}

function Page({ ready, training }: Readonly<{ ready: ReadyView; training: Training }>) {
  const locale = useLocale()
  const { figures, place, period, interactive, openPart } = ready
  const { legend, mark, hasOrgans, whole } = training
  const ranked = rankedUnits(training.rows)
  const target = targetOf(ready, womenInMixedRate, null)
  const toLookAt = unitsToLookAt(ranked, mark, locale)
  const hasComparable = ranked.some(({ comparison }) => comparison === 'comparable')
  const companion = companionOnPaper({ toLookAt: toLookAt.length > 0, hasOrgans, hasComparable })
  const noneWords = (percent: number): string =>
    i18n.t('In every unit that can be compared, women and men reach the mark of {{mark}}.', {
      mark: formatTarget(percent, locale),
    })
  return (
    <>
      <div className={styles['pictures']}>
        <ThemePicture {...ready} training={training} />
        <OnPaper when={companion === 'organs' || companion === 'none'}>
          <OrgansSection {...{ ready, legend, hasOrgans }} />
        </OnPaper>
      </div>
      {ranked.length > 0 && (
        <OnPaper when={companion === 'units'}>
          <ByUnit {...{ training, ranked, target, period, interactive, onSelect: openPart }} />
        </OnPaper>
      )}
      <OnPaper when={companion === 'none'}>
        <BodiesSection bodies={bodiesOf(figures)} {...{ place, period, onSelect: openPart }} />
      </OnPaper>
      <OnPaper when={false}>
        <OverTime {...{ ready, mark, target }} />
      </OnPaper>
      <OnPaper when={companion === 'attention'}>
        <Attention
          units={toLookAt}
          {...(hasComparable && mark !== null ? { none: noneWords(mark) } : {})}
          onSelect={openPart}
        />
      </OnPaper>
      <MobilisedFact mobilised={whole.mobilised} />
      <OnPaper when={companion === 'none'}>
        <ResultsWithoutFigure />
      </OnPaper>
    </>
  )
}

type Known = Readonly<Record<'toLookAt' | 'hasOrgans' | 'hasComparable', boolean>>

/** One sheet holds the answer, its picture and one companion: what asks for a decision first. The rest is for the screen. */
function companionOnPaper({ toLookAt, hasOrgans, hasComparable }: Known): 'attention' | 'organs' | 'units' | 'none' {
  if (toLookAt) return 'attention'
  if (hasOrgans) return 'organs'
  return hasComparable ? 'units' : 'none'
}

function OnPaper({ when, children }: Readonly<{ when: boolean; children: ReactNode }>) {
  return <div className={when ? styles['section'] : `${styles['section']} ${styles['offPaper']}`}>{children}</div>
}
