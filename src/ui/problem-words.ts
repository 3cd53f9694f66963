import i18n from '@dhis2/d2-i18n'
import { ServerError } from '../dhis2/errors'

export type ProblemWords = Readonly<{
  state: 'error' | 'noAccess' | 'offline'
  title: string
  text: string
  /** Whether asking again may help. */
  retryable: boolean
}>

/** None of the data items asked for exists on the server: the package is not installed. */
const ITEMS_UNKNOWN = 'E7124'
const NO_ORG_UNIT = 'E7143'

/** What to tell a reader: what happened and what can be done. An error of our own code is rethrown. */
export function problemWords(error: unknown): ProblemWords {
  if (!(error instanceof ServerError)) throw error instanceof Error ? error : new Error(String(error))
  switch (error.kind) {
    case 'network':
      return {
        state: 'offline',
        title: i18n.t('The server cannot be reached'),
        text: i18n.t('Check the connection, then try again.'),
        retryable: true,
      }
    case 'noAccess':
      return {
        state: 'noAccess',
        title: i18n.t('You may not see these figures'),
        text: i18n.t('Ask an administrator for the right to view this organisation unit and its data.'),
        retryable: false,
      }
    case 'notFound':
      return {
        state: 'noAccess',
        title: i18n.t('This organisation unit was not found'),
        text: i18n.t('It does not exist, or it is outside the units you may view. Choose another one.'),
        retryable: false,
      }
    case 'noAnalytics':
      return {
        state: 'error',
        title: i18n.t('The analytics tables have not been built yet'),
        text: i18n.t('An administrator builds them in the Data Administration app; figures appear afterwards.'),
        retryable: true,
      }
    case 'badRequest':
      return refusalWords(error.errorCode)
    case 'server':
      return {
        state: 'error',
        title: i18n.t('The server could not answer'),
        text: i18n.t('Try again later. If it lasts, tell an administrator.'),
        retryable: true,
      }
  }
}

function refusalWords(errorCode: string | null): ProblemWords {
  if (errorCode === ITEMS_UNKNOWN) {
    return {
      state: 'error',
      title: i18n.t('The indicators of this view are not on the server'),
      text: i18n.t('An administrator has to install the metadata package of this app.'),
      retryable: true,
    }
  }
  if (errorCode === NO_ORG_UNIT) {
    return {
      state: 'noAccess',
      title: i18n.t('No organisation unit to show'),
      text: i18n.t('Your account has no organisation unit for this filter. Choose another one.'),
      retryable: false,
    }
  }
  return {
    state: 'error',
    title: i18n.t('The server refused the question'),
    text: i18n.t('Code {{code}}. Choose another organisation unit or period.', {
      code: errorCode ?? '?',
      nsSeparator: '-:-',
    }),
    retryable: false,
  }
}
