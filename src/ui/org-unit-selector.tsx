import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import { isUid } from '../dhis2/uid'
import { isSearch, OrgUnitSearch } from './org-unit-search'
import { OrgUnitTree, type OrgUnitTreeProps } from './org-unit-tree'
import { ProblemState } from './view-state'
import { Selector } from './selector'
import { useServerQuery } from './server-context'

export type OrgUnitSelectorProps = Readonly<{
  /** Ids or keywords, as the address holds them; the tree shows the only one. */
  orgUnits: readonly string[]
  onSelect: (id: string) => void
}>

/** The organisation unit shown, and the tree of those the user may look at. */
export function OrgUnitSelector({ orgUnits, onSelect }: OrgUnitSelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const user = useServerQuery(['current-user'], (server, signal) => server.currentUser(signal), { enabled: isOpen })
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
      {user.isError && <ProblemState error={user.error} onRetry={() => void user.refetch()} />}
      {user.data && (
        <OrgUnitPanel
          roots={user.data.roots}
          selectedPath={only?.path ?? null}
          onSelect={(id) => {
            setIsOpen(false)
            onSelect(id)
          }}
        />
      )}
    </Selector>
  )
}

function OrgUnitPanel(props: OrgUnitTreeProps) {
  const [text, setText] = useState('')
  return (
    <>
      <OrgUnitSearch text={text} onChange={setText} roots={props.roots} onSelect={props.onSelect} />
      {!isSearch(text) && <OrgUnitTree {...props} />}
    </>
  )
}

function unnamed(orgUnits: readonly string[]): string {
  return orgUnits.some((id) => !isUid(id)) ? i18n.t('My organisation units') : i18n.t('Choose')
}
