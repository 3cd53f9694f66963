import { femme, homme } from '../../../../src/metadata/categories'
import {
  adults,
  children,
  themeAdvocacy,
  themeGender,
  themeGovernance,
  themeOther,
  themeSec,
} from '../../../../src/metadata/categories-training'
import {
  participantsMixed,
  participantsWomenOnly,
  peopleMobilised,
  sessionsMixed,
  sessionsWomenOnly,
} from '../../../../src/metadata/training'
import type { Random } from '../random'
import type { Place } from '../places'
import type { Book, ValueList } from '../values'
import { DEMO_COMMENT, FIRST_YEAR, QUARTERS } from './units'

/** Themes with how likely a quarter has a session of it, and the share of women in 2022. */
const THEMES = [
  { theme: themeSec, likely: 0.3, women: 0.36 },
  { theme: themeGovernance, likely: 0.25, women: 0.33 },
  { theme: themeGender, likely: 0.15, women: 0.45 },
  { theme: themeAdvocacy, likely: 0.1, women: 0.4 },
  { theme: themeOther, likely: 0.05, women: 0.38 },
] as const

/** Sessions a region or district held; most quarters have none of most themes. */
export function putTraining(values: ValueList, place: Place, random: Random): void {
  for (const quarter of QUARTERS) {
    const book = values.at(place, quarter, DEMO_COMMENT)
    const years = Number(quarter.slice(0, 4)) - FIRST_YEAR
    for (const { theme, likely, women } of THEMES) {
      const name = `${quarter} ${theme.code}`
      if (random.draw(`mixed ${name}`) < likely) putMixed(book, random, name, theme, women + 0.02 * years)
      if (random.draw(`women only ${name}`) < likely / 4) {
        const sessions = random.whole(`sessions nf ${name}`, 1, 2)
        book.put(sessionsWomenOnly, sessions, theme)
        book.put(participantsWomenOnly, sessions * random.whole(`participants nf ${name}`, 14, 28), theme)
      }
    }
    if (random.draw(`mobilised ${quarter}`) < 0.06) {
      const people = random.whole(`people ${quarter}`, 3, 30) * 100
      book.put(peopleMobilised, people * 0.75, children)
      book.put(peopleMobilised, people * 0.25, adults)
    }
  }
}

type Theme = (typeof THEMES)[number]['theme']

function putMixed(book: Book, random: Random, name: string, theme: Theme, womenShare: number): void {
  const sessions = random.whole(`sessions ${name}`, 1, 3)
  const people = sessions * random.whole(`participants ${name}`, 15, 30)
  const women = random.share(`women ${name}`, people, womenShare + 0.1 * (random.draw('women') - 0.5))
  book.put(sessionsMixed, sessions, theme)
  book.put(participantsMixed, women, theme, femme)
  book.put(participantsMixed, people - women, theme, homme)
}
