import { useMemo, type ReactNode } from 'react'
import { DemonstrationNotice } from './demonstration-notice'
import { ScopeProvider, type FigureScope } from './explanation-context'
import type { Space } from './view-props'
import styles from './view-frame.module.css'

export type ViewFrameProps = Readonly<{
  place: string
  period: string
  space: Space
  interactive: boolean
  /** What the figures stand on. */
  basis: Pick<FigureScope, 'analyticsBuilt' | 'generatedFrom'>
  children: ReactNode
}>

/** What every view is drawn in. A page has selectors that say place and period; an item and paper have to say it themselves. */
export function ViewFrame({ place, period, space, interactive, basis, children }: ViewFrameProps) {
  const { analyticsBuilt, generatedFrom } = basis
  const scope = useMemo(
    () => (interactive ? { place, period, analyticsBuilt, generatedFrom } : null),
    [interactive, place, period, analyticsBuilt, generatedFrom],
  )
  return (
    <ScopeProvider value={scope}>
      <div className={styles[space]}>
        <p className={space === 'page' ? `${styles['scope']} ${styles['onPaper']}` : styles['scope']}>
          <span className={styles['place']}>{place}</span> · {period}
        </p>
        {generatedFrom !== null && <DemonstrationNotice from={generatedFrom} short={space === 'headline'} />}
        {children}
      </div>
    </ScopeProvider>
  )
}
