import type { ReactNode } from 'react'
import type { Space } from './view-props'
import styles from './view-frame.module.css'

export type ViewFrameProps = Readonly<{
  place: string
  period: string
  space: Space
  children: ReactNode
}>

/** What every view is drawn in. A page has selectors that say place and period; an item and paper have to say it themselves. */
export function ViewFrame({ place, period, space, children }: ViewFrameProps) {
  return (
    <div className={styles[space]}>
      <p className={space === 'page' ? `${styles['scope']} ${styles['onPaper']}` : styles['scope']}>
        <span className={styles['place']}>{place}</span> · {period}
      </p>
      {children}
    </div>
  )
}
