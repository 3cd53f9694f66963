import i18n from '@dhis2/d2-i18n'
import type { Contribution } from './contributions'

/** "9 communes sur 9 · 23 ASACO sur 23 ont contribué": those of whom nothing is known count among all. */
export function contributionWords(communes: readonly Contribution[], asaco: readonly Contribution[]): string {
  const words = {
    communes: counted(communes),
    allCommunes: communes.length,
    asaco: counted(asaco),
    allAsaco: asaco.length,
  }
  return communes.length === 0
    ? i18n.t('{{asaco}} ASACO of {{allAsaco}} contributed', words)
    : i18n.t('{{communes}} communes of {{allCommunes}} · {{asaco}} ASACO of {{allAsaco}} contributed', words)
}

const counted = (contributions: readonly Contribution[]): number =>
  contributions.filter(({ state }) => state === 'contributed').length

export function stateWords(state: Contribution['state']): string {
  switch (state) {
    case 'contributed':
      return i18n.t('contributed')
    case 'didNot':
      return i18n.t('did not contribute')
    case 'noData':
      return i18n.t('no data')
  }
}
