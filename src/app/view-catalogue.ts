import i18n from '@dhis2/d2-i18n'
import type { ComponentType } from 'react'
import type { ViewProps } from '../ui/view-props'
import { AscCoverageView } from '../views/asc-coverage/view'
import { CoFundingView } from '../views/co-funding/view'
import { TrainingView } from '../views/training/view'

/** The views, by the name they have in addresses and in the settings of dashboard items. */
export const VIEW_NAMES = ['coverage', 'co-funding', 'training'] as const

export type ViewName = (typeof VIEW_NAMES)[number]

export function isViewName(text: unknown): text is ViewName {
  return VIEW_NAMES.some((name) => name === text)
}

export const VIEW_COMPONENTS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  coverage: AscCoverageView,
  'co-funding': CoFundingView,
  training: TrainingView,
}

export function viewTitle(name: ViewName): string {
  switch (name) {
    case 'coverage':
      return i18n.t('ASC coverage')
    case 'co-funding':
      return i18n.t('Community co-funding')
    case 'training':
      return i18n.t('Training and parity')
  }
}

/** The question the view answers. */
export function viewQuestion(name: ViewName): string {
  switch (name) {
    case 'coverage':
      return i18n.t('Where are ASC missing?')
    case 'co-funding':
      return i18n.t('Who pays, who owes?')
    case 'training':
      return i18n.t('Are women trained and represented?')
  }
}
