import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { loadModule } from '../clients/load-module'
import { Loaded } from '../ui/loaded'

/**
 * A part of the app that is fetched when it is first shown. A connection lost meanwhile is told, and tried again, like
 * that of figures. `name` is its own among all parts.
 */
export function fetchedPart<P extends object>(name: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function FetchedPart(props: P) {
    const part = useQuery({
      queryKey: ['sec-cmu-part', name],
      queryFn: () => loadModule(load),
      staleTime: Infinity,
      cacheTime: Infinity,
    })
    return <Loaded query={part}>{(Part) => <Part {...props} />}</Loaded>
  }
}
