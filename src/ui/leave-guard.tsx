import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

/** Where somebody wants to go although something would be lost. */
export type Leaving = Readonly<{ leave: () => void; stay: () => void }>

type Guard = Readonly<{
  /** Whether something would be lost. */
  isHolding: boolean
  hold: (isHolding: boolean) => void
  /** Goes there at once, or once the reader says so. */
  ask: (leave: () => void) => void
  leaving: Leaving | null
}>

const GuardContext = createContext<Guard>({
  isHolding: false,
  hold: () => undefined,
  ask: (leave) => leave(),
  leaving: null,
})

/** Links below it can ask before they lead away from what is not saved. */
export function LeaveGuardProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [isHolding, hold] = useState(false)
  const [pending, setPending] = useState<(() => void) | null>(null)
  const stay = (): void => setPending(null)
  const ask = (leave: () => void): void => {
    if (isHolding) setPending(() => leave)
    else leave()
  }
  const leaving =
    pending === null || !isHolding
      ? null
      : {
          stay,
          leave: () => {
            hold(false)
            stay()
            pending()
          },
        }
  return <GuardContext.Provider value={{ isHolding, hold, ask, leaving }}>{children}</GuardContext.Provider>
}

/** For links: whether to hold back, and what to ask. */
export function useLeaveGuard(): Pick<Guard, 'isHolding' | 'ask'> {
  return useContext(GuardContext)
}

/** For what may be lost: while `isDirty`, leaving the page, by a link or by closing it, asks first. */
export function useHoldBack(isDirty: boolean): Leaving | null {
  const { hold, leaving } = useContext(GuardContext)
  useEffect(() => {
    hold(isDirty)
    if (!isDirty) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      hold(false)
    }
  }, [isDirty, hold])
  return leaving
}
