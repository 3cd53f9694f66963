import { described, type Described, type DescribedInput } from './definition'

/** Members are the server's own: the package never names an organisation unit. */
export type OrgUnitGroup = Described<'organisationUnitGroup'>

/* @__NO_SIDE_EFFECTS__ */
export function orgUnitGroup(given: DescribedInput): OrgUnitGroup {
  return described('organisationUnitGroup', given)
}
