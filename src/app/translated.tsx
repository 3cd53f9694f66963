import i18n from '@dhis2/d2-i18n'
import { Center, CircularLoader } from '@dhis2/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { loadModule } from '../clients/load-module'
import { ProblemState } from '../ui/view-state'
import { bringTexts, textsLanguage } from './translations'

export type TranslatedProps = Readonly<{
  /** Beside the sign of loading; has no words. */
  meanwhile?: ReactNode
  children: ReactNode
}>

/**
 * Draws once the texts of the reader's language are there: until then the shell's own sign of loading, which has no
 * words. A connection lost meanwhile is told in English, the only language that needs no file.
 */
export function Translated({ meanwhile = null, children }: TranslatedProps) {
  const language = textsLanguage(i18n.language)
  const texts = useQuery({
    queryKey: ['sec-cmu-texts', language],
    queryFn: () => loadModule(() => bringTexts(language, 'common')),
    staleTime: Infinity,
    cacheTime: Infinity,
  })
  if (texts.data !== undefined) return <>{children}</>
  if (texts.isError) return <ProblemState error={texts.error} onRetry={() => void texts.refetch()} />
  return (
    <>
      {meanwhile}
      <Center>
        <CircularLoader />
      </Center>
    </>
  )
}
