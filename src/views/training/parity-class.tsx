import i18n from '@dhis2/d2-i18n'
import type { Tone } from '../../charts/palette'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { wordsIn } from '../../ui/localized'
import { ToneMark } from '../../ui/tone-mark'
import styles from './view.module.css'

type ClassTone = Exclude<Tone, 'none'>
type ParityClass = Readonly<{ tone: ClassTone; words: string }>

/** The class of a share of women, read for both sexes; null outside 0 to 100. */
export function parityClass({ legends }: LegendSet, percentWomen: number, locale: string): ParityClass | null {
  const found = legends.find(({ start, end }) => percentWomen >= start && percentWomen < end)
  return found ? { tone: found.tone, words: wordsIn(found.name, locale) } : null
}

/** Words of the legend: a class on either side of parity has one mark and both its names. */
export function parityLegend({ legends }: LegendSet, locale: string): Readonly<Record<ClassTone, string>> {
  const names = (tone: ClassTone): string =>
    legends
      .filter((legend) => legend.tone === tone)
      .map(({ name }) => wordsIn(name, locale))
      .reduce((one, other) => i18n.t('{{one}} or {{other}}', { one, other: withSmallStart(other) }))
  return { low: names('low'), mid: names('mid'), high: names('high') }
}

const withSmallStart = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export type ClassedShare = Readonly<{ id: string; words: string; percentWomen: number }>

type ClassListProps = Readonly<{ shares: readonly ClassedShare[]; legend: LegendSet; locale: string }>

/** Under a picture of two sides: each class that occurs, as mark and words, with the shares in it. */
export function ClassList({ shares, legend, locale }: ClassListProps) {
  const classes = classesOf(shares, legend, locale)
  if (classes.length === 0) return null
  return (
    <ul className={styles['classes']} aria-label={i18n.t('Place to the mark')}>
      {classes.map(({ tone, words, members }) => (
        <li key={words}>
          <ToneMark tone={tone} /> {`${words} (${members.join(', ')})`}
        </li>
      ))}
    </ul>
  )
}

/** In the order of the shares; two classes of one mark, on either side of parity, stay apart. */
export function classesOf(
  shares: readonly ClassedShare[],
  legend: LegendSet,
  locale: string,
): readonly (ParityClass & Readonly<{ members: readonly string[] }>)[] {
  const found = shares.flatMap((share) => {
    const itsClass = parityClass(legend, share.percentWomen, locale)
    return itsClass ? [{ ...itsClass, member: share.words }] : []
  })
  const first = found.filter(({ words }, index) => found.findIndex((other) => other.words === words) === index)
  return first.map(({ tone, words }) => ({
    tone,
    words,
    members: found.filter((other) => other.words === words).map(({ member }) => member),
  }))
}
