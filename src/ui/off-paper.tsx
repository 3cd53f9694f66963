import type { ReactNode } from 'react'
import styles from './off-paper.module.css'

/** What a sheet has no room for beside the answer: seen on the screen and exported, not printed. */
export function OffPaper({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={styles['offPaper']}>{children}</div>
}
