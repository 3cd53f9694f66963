import i18n from '@dhis2/d2-i18n'
import type { ComponentType } from 'react'
import type { ViewProps } from '../ui/view-props'
import { fetchedPart } from '../ui/fetched-part'
import { withTexts } from './translations'
import { viewAt, type ViewName } from './view-names'

type LoadView = () => Promise<ComponentType<ViewProps>>

const LOAD_VIEW: Readonly<Record<ViewName, LoadView>> = {
  overview: withTexts('overview', async () => (await import('../views/overview/view')).OverviewView),
  coverage: withTexts('asc-coverage', async () => (await import('../views/asc-coverage/view')).AscCoverageView),
  'co-funding': withTexts('co-funding', async () => (await import('../views/co-funding/view')).CoFundingView),
  training: withTexts('training', async () => (await import('../views/training/view')).TrainingView),
  cmu: withTexts('cmu', async () => (await import('../views/cmu/view')).CmuView),
}

/** Each view is fetched when it is first shown: a page or an item needs one. */
export const VIEW_COMPONENTS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  overview: fetchedPart('overview', LOAD_VIEW.overview),
  coverage: fetchedPart('asc-coverage', LOAD_VIEW.coverage),
  'co-funding': fetchedPart('co-funding', LOAD_VIEW['co-funding']),
  training: fetchedPart('training', LOAD_VIEW.training),
  cmu: fetchedPart('cmu', LOAD_VIEW.cmu),
}

/**
 * Begins to fetch the view an address such as `#/cmu?pe=2025` leads to, and says which; null for a page. What fails is
 * tried again when it is shown.
 */
export function fetchViewAhead(hash: string): ViewName | null {
  const view = viewAt(hash)
  if (view !== null) LOAD_VIEW[view]().catch(() => undefined)
  return view
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
