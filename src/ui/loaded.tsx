import i18n from '@dhis2/d2-i18n'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemWords } from './problem-words'
import { LoadingState, PartialNotice, ProblemState } from './view-state'

/** Draws an answer; before it is there, that it is loading or why it is not. An answer that could not be renewed stays, and says so. */
export function Loaded<T>({
  query,
  children,
}: Readonly<{ query: UseQueryResult<T>; children: (data: T) => ReactNode }>) {
  if (query.data === undefined) {
    if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
    return <LoadingState />
  }
  return (
    <>
      {query.isError && (
        <PartialNotice>
          {i18n.t('{{problem}}. These are the figures of before.', { problem: problemWords(query.error).title })}
        </PartialNotice>
      )}
      {children(query.data)}
    </>
  )
}
