import type { ReactNode } from 'react'
import { NavLink, useLocation, useNavigate } from 'react-router-dom'
import { useLeaveGuard } from '../ui/leave-guard'

export type GuardedLinkProps = Readonly<{
  to: Readonly<{ pathname: string; search: string }>
  className?: string | undefined
  children: ReactNode
}>

/** A link of the frame: asks first where leaving would lose what is not saved. */
export function GuardedLink({ to, className = '', children }: GuardedLinkProps) {
  const { isHolding, ask } = useLeaveGuard()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  return (
    <NavLink
      className={className}
      to={to}
      onClick={(event) => {
        if (!isHolding || to.pathname === pathname) return
        event.preventDefault()
        ask(() => navigate(to))
      }}
    >
      {children}
    </NavLink>
  )
}
