import i18n from '@dhis2/d2-i18n'
import { Fragment, useId, useMemo } from 'react'
import { nextPeriod, parsePeriod } from '../../dhis2/period'
import { fileName } from '../../exports/file-name'
import { useLocale } from '../../ui/locale'
import type { ViewProps } from '../../ui/view-props'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { briefOf, MOST_SENTENCES } from './brief'
import { briefImage } from './brief-image'
import { marksOf, type Targets } from './brief-marks'
import { footWords, noteScope, sourceWords } from './note-words'
import { Pictures } from './pictures'
import { canJudgeParts, placesToAct, type PlaceToAct } from './places-to-act'
import { FORMS, OVERVIEW_ITEMS } from './programmes'
import { reasonRuns, ruleWords } from './reason-words'
import type { Run } from './runs'
import { briefWords } from './sentences'
import { ShareImage } from './share-image'
import styles from './view.module.css'

const VIEW: ViewDefinition = {
  name: 'overview',
  title: () => i18n.t('Overview'),
  question: () => i18n.t('What needs me this month?'),
  items: OVERVIEW_ITEMS,
  dataSets: FORMS,
  confidenceAt: 'foot',
}

/** What needs me this month? */
export function OverviewView(props: ViewProps) {
  const compared = useMemo(() => comparedOr(props), [props])
  return (
    <ViewShell view={VIEW} {...props} compared={compared}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

/** A brief tells what changed: on a dashboard, where nobody chooses what to compare with, the period before. */
function comparedOr({ compared, periods, space }: ViewProps): readonly string[] {
  if (space !== 'item' || compared.length > 0 || periods.length !== 1) return compared
  const period = parsePeriod(periods[0] ?? '')
  return period === null ? [] : [nextPeriod(period, -1).id]
}

function Ready(ready: ReadyView) {
  const { figures, settings, space, place, period } = ready
  const locale = useLocale()
  const marks = marksOf(settings, figures)
  const sentences = briefWords(briefOf(figures, marks), { place, unit: figures.unit, period, locale })
  if (space === 'headline') return <Sentences sentences={sentences.slice(0, 1)} />
  const places = placesToAct(figures, marks.partTargets)
  return (
    <>
      <section className={styles['note']} aria-label={i18n.t('The brief')}>
        {space === 'item' && <h2 className={styles['title']}>{i18n.t('Overview')}</h2>}
        <Sentences sentences={sentences} />
      </section>
      <Places {...ready} places={places} targets={marks.partTargets} />
      {space === 'page' && (
        <>
          {ready.interactive && <Share {...ready} sentences={sentences} places={places} />}
          <Pictures {...ready} />
          <p className={styles['rule']}>{sourceWords(locale)}</p>
        </>
      )}
    </>
  )
}

type SentencesProps = Readonly<{ sentences: readonly (readonly Run[])[] }>

function Sentences({ sentences }: SentencesProps) {
  return (
    <ul className={styles['sentences']} data-test="brief">
      {sentences.slice(0, MOST_SENTENCES).map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  )
}

function Runs({ runs }: Readonly<{ runs: readonly Run[] }>) {
  return (
    <>
      {runs.map((run, index) => (
        <Fragment key={index}>
          {typeof run === 'string' ? run : <strong className={styles['figure']}>{run.figure}</strong>}
        </Fragment>
      ))}
    </>
  )
}

type WithPlaces = ReadyView & Readonly<{ places: readonly PlaceToAct[] }>

function Places({ places, targets, figures, openPart }: WithPlaces & Readonly<{ targets: Targets }>) {
  const locale = useLocale()
  const id = useId()
  if (!canJudgeParts(figures)) return null
  return (
    <section aria-labelledby={id} data-test="places-to-act">
      <h2 id={id} className={styles['title']}>
        {placesTitle(places.length)}
      </h2>
      {places.length === 0 ? (
        <p className={styles['rule']}>{i18n.t('No figure of its units is below a target.')}</p>
      ) : (
        <>
          <ol className={styles['places']}>
            {places.map((place) => (
              <li key={place.orgUnit.id}>
                {openPart ? (
                  <button type="button" className={styles['place']} onClick={() => openPart(place.orgUnit.id)}>
                    {place.orgUnit.name}
                  </button>
                ) : (
                  <span className={styles['placeName']}>{place.orgUnit.name}</span>
                )}
                {'. '}
                <Runs runs={reasonRuns(place, locale)} />
              </li>
            ))}
          </ol>
          <p className={styles['rule']}>{ruleWords(targets, locale)}</p>
        </>
      )}
    </section>
  )
}

function placesTitle(count: number): string {
  if (count === 0) return i18n.t('Places to act')
  return i18n.t('{{count}} places to act', {
    count,
    defaultValue: '{{count}} place to act',
    defaultValue_plural: '{{count}} places to act',
  })
}

function Share({ places, sentences, ...ready }: WithPlaces & SentencesProps) {
  const locale = useLocale()
  const { place, period } = ready
  return (
    <ShareImage
      fileName={fileName({ view: i18n.t('Overview'), place, period }, 'png')}
      drawing={() =>
        briefImage({
          title: i18n.t('Overview'),
          ...noteScope(ready, locale),
          sentences,
          placesTitle: placesTitle(places.length),
          places: places.map((found) => ({ name: found.orgUnit.name, why: reasonRuns(found, locale) })),
          foot: footWords(ready.figures, locale),
        })
      }
    />
  )
}
