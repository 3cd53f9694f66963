import i18n from '@dhis2/d2-i18n'
import type { ComponentType } from 'react'
import type { ViewProps } from '../ui/view-props'
import { fetchedPart } from './fetched-part'
import type { ViewName } from './view-names'

/** Each view is fetched when it is first shown: a page or an item needs one. */
export const VIEW_COMPONENTS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  overview: fetchedPart('overview', async () => (await import('../views/overview/view')).OverviewView),
  coverage: fetchedPart('asc-coverage', async () => (await import('../views/asc-coverage/view')).AscCoverageView),
  'co-funding': fetchedPart('co-funding', async () => (await import('../views/co-funding/view')).CoFundingView),
  training: fetchedPart('training', async () => (await import('../views/training/view')).TrainingView),
  cmu: fetchedPart('cmu', async () => (await import('../views/cmu/view')).CmuView),
}

export function viewTitle(name: ViewName): string {
  switch (name) {
    case 'overview':
      return i18n.t('Overview')
    case 'coverage':
      return i18n.t('ASC coverage')
    case 'co-funding':
      return i18n.t('Community co-funding')
    case 'training':
      return i18n.t('Training and parity')
    case 'cmu':
      return i18n.t('CMU')
  }
}

/** The question the view answers. */
export function viewQuestion(name: ViewName): string {
  switch (name) {
    case 'overview':
      return i18n.t('What needs me this month?')
    case 'coverage':
      return i18n.t('Where are ASC missing?')
    case 'co-funding':
      return i18n.t('Who pays, who owes?')
    case 'training':
      return i18n.t('Are women trained and represented?')
    case 'cmu':
      return i18n.t('Who is covered?')
  }
}
