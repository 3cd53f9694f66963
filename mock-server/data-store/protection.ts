import { hasAuthority } from '../access/rights'
import { appAuthority, protectedNamespacesOf, type ProtectedNamespace } from '../apps/manifest'
import { APP_MANAGEMENT } from '../apps/rights'
import { WebMessageError } from '../http'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

/**
 * Namespaces that installed apps keep for themselves: the manifest's own one asks for the app's authority (or that of
 * app management), additional ones for what the manifest says.
 * @throws {WebMessageError} 403
 */
export function requireNamespace(
  namespace: string,
  right: 'read' | 'write',
  user: MetadataObject | null,
  state: MockState,
): void {
  if (mayUse(namespace, right, user, state)) return
  throw new WebMessageError(403, `Namespace '${namespace}' is protected, access denied`)
}

function mayUse(namespace: string, right: 'read' | 'write', user: MetadataObject | null, state: MockState): boolean {
  const guards = state.apps.all().flatMap((app) =>
    protectedNamespacesOf(app.manifest)
      .filter(({ name }) => name === namespace)
      .map((guard) => [APP_MANAGEMENT, ...(guard.isMain ? [appAuthority(app)] : authoritiesFor(guard, right))]),
  )
  return guards.every((anyOf) => anyOf.some((authority) => hasAuthority(user, authority, state)))
}

/** Write rights include reading. */
function authoritiesFor(guard: ProtectedNamespace, right: 'read' | 'write'): readonly string[] {
  const { authorities, readAuthorities, writeAuthorities } = guard
  return right === 'write'
    ? [...authorities, ...writeAuthorities]
    : [...authorities, ...readAuthorities, ...writeAuthorities]
}
