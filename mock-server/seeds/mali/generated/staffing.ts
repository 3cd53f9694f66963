import { MONTHS, yearsSince, type Unit } from './units'

/** ASC of one unit on the last day of a month. */
export type Staff = Readonly<{ month: string; sites: number; women: number; men: number }>

/** One ASC for about so many inhabitants of 2009: about 3,300 in the five regions in 2022. */
const INHABITANTS_2009_PER_SITE = 2_900

/** Month by month from 2022 to 2025: sites grow slowly, posts fall vacant and are filled again, more women are recruited. */
export function staffingOf(unit: Unit): readonly Staff[] {
  const { random } = unit
  const sites2022 = Math.max(
    3,
    Math.round((unit.population2009 / INHABITANTS_2009_PER_SITE) * (0.8 + 0.4 * random.draw('sites'))),
  )
  const womenShare = 0.3 + 0.15 * random.draw('women')
  return MONTHS.map((month) => {
    const years = yearsSince(month)
    const sites = Math.round(sites2022 * (1 + 0.025 * years))
    const vacancies = random.share(`vacant ${half(month)}`, sites, Math.max(0.03, 0.12 - 0.02 * years))
    const total = Math.max(1, sites - vacancies)
    const women = Math.min(total, Math.round(total * (womenShare + 0.015 * years)))
    return { month, sites, women, men: total - women }
  })
}

/** Posts change hands about twice a year, not every month. */
function half(month: string): string {
  return `${month.slice(0, 4)}${Number(month.slice(4)) <= 6 ? 'a' : 'b'}`
}
