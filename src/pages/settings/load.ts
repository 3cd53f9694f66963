import type { AdministrationServer, AppNotesServer, ConstantState, SettingsAccess, UserRights } from '../../dhis2/ports'
import type { Uid } from '../../dhis2/uid'
import { administrators } from '../../metadata/user-groups'
import { parseSettings, type ParsedSettings } from '../../settings/parse-settings'
import { NORMS } from './norms'

export type LoadedSettings = ParsedSettings &
  Readonly<{
    /** As the server has them, to see later whether somebody else changed them; null = none. */
    stored: unknown
    /** By uid of the constant; one the server does not have is absent. */
    norms: ReadonlyMap<Uid, ConstantState>
    access: SettingsAccess | null
    /** Whether this user may change what is not a norm. */
    mayChange: boolean
  }>

/** @throws {ServerError} */
export async function loadSettings(
  server: AppNotesServer & AdministrationServer,
  signal?: AbortSignal,
): Promise<LoadedSettings> {
  const [{ settings: stored }, norms, rights] = await Promise.all([
    server.appNotes(signal),
    server.constantStates(
      NORMS.map(({ constant }) => constant.id),
      signal,
    ),
    server.userRights(signal),
  ])
  const parsed = parseSettings(stored)
  const access = stored === null ? null : await server.settingsAccess(signal)
  return { ...parsed, stored, norms, access, mayChange: !parsed.isNewer && isEditor(rights, access) }
}

/** The server knows, once somebody said who may. Until then whoever keeps the package does, not all who could. */
function isEditor({ authorities, groups }: UserRights, access: SettingsAccess | null): boolean {
  if (access !== null && !access.isOpen) return access.mayChange
  return authorities.has('ALL') || groups.includes(administrators.id)
}
