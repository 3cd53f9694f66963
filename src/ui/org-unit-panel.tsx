import { useState } from 'react'
import { isSearch, OrgUnitSearch } from './org-unit-search'
import { OrgUnitTree, type OrgUnitTreeProps } from './org-unit-tree'

/** The search, and the tree as long as nothing is searched. */
export function OrgUnitPanel(props: OrgUnitTreeProps) {
  const [text, setText] = useState('')
  return (
    <>
      <OrgUnitSearch text={text} onChange={setText} roots={props.roots} onSelect={props.onSelect} />
      {!isSearch(text) && <OrgUnitTree {...props} />}
    </>
  )
}
