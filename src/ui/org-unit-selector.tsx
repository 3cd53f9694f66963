import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import { isUid } from '../dhis2/uid'
import { usePart } from './fetched-part'
import { Loaded } from './loaded'
import { Selector } from './selector'
import { useServerQuery } from './server-context'

export type OrgUnitSelectorProps = Readonly<{
  /** Ids or keywords, as the address holds them; the tree shows the only one. */
  orgUnits: readonly string[]
  onSelect: (id: string) => void
}>

const loadPanel = async () => (await import('./org-unit-panel')).OrgUnitPanel

/** The organisation unit shown, and the tree of those the user may look at: fetched, with the user, once it is opened. */
export function OrgUnitSelector({ orgUnits, onSelect }: OrgUnitSelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const user = useServerQuery(['current-user'], (server, signal) => server.currentUser(signal), { enabled: isOpen })
  const panel = usePart('org-unit-panel', loadPanel, { enabled: isOpen })
  const units = useServerQuery(['selected-units', orgUnits], (server, signal) =>
    Promise.all(orgUnits.filter(isUid).map((id) => server.orgUnit(id, signal))),
  )
  const names = units.data?.map((unit) => unit.name) ?? []
  const only = units.data?.length === 1 ? units.data[0] : undefined
  return (
    <Selector
      label={i18n.t('Organisation unit')}
      value={names.length > 0 ? names.join(', ') : unnamed(orgUnits)}
      isOpen={isOpen}
      onToggle={setIsOpen}
    >
      <Loaded query={user}>
        {({ roots }) => (
          <Loaded query={panel}>
            {(Panel) => (
              <Panel
                roots={roots}
                selectedPath={only?.path ?? null}
                onSelect={(id) => {
                  setIsOpen(false)
                  onSelect(id)
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Selector>
  )
}

function unnamed(orgUnits: readonly string[]): string {
  return orgUnits.some((id) => !isUid(id)) ? i18n.t('My organisation units') : i18n.t('Choose')
}
