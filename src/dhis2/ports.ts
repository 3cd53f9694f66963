import type { Uid } from './uid'

/** One dimension of an analytics question: `dx`, `pe`, `ou` or a group set, with its items (uids, periods, keywords). */
export type Dimension = Readonly<{ id: string; items: readonly string[] }>

/**
 * A question to `GET /api/analytics`. Dimensions become columns of the answer, filters are summed over.
 * Numerators and denominators are always asked for.
 */
export type AnalyticsQuery = Readonly<{
  dimensions: readonly Dimension[]
  filters: readonly Dimension[]
  displayProperty: 'NAME' | 'SHORTNAME'
  /** Changes when the analytics tables do, so that no cache (the server lets browsers keep answers) gives old rows. */
  stamp: string
}>

/** What the server answered: cells as text, names and order of the dimensions' items. */
export type AnalyticsAnswer = Readonly<{
  /** Names of the columns: dimension ids, then `value`, `numerator`, `denominator` and so on. */
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Display names by item id (uid, period, dimension). */
  names: ReadonlyMap<string, string>
  /** Ids by dimension, in the server's order, keywords resolved. */
  items: ReadonlyMap<string, readonly string[]>
}>

export type AnalyticsServer = Readonly<{
  /** @throws {ServerError} */
  analytics: (query: AnalyticsQuery, signal?: AbortSignal) => Promise<AnalyticsAnswer>
}>

export type OrgUnitRef = Readonly<{ id: Uid; name: string }>

/** Path as DHIS2 writes it (`/root/child`); level 1 is the root. */
export type OrgUnitPlace = OrgUnitRef & Readonly<{ path: string; level: number }>

export type OrgUnit = OrgUnitPlace &
  Readonly<{
    /** Root first, without the unit itself. */
    ancestors: readonly OrgUnitRef[]
    /** By name. `isLeaf` is left out where the server does not say. */
    children: readonly (OrgUnitRef & Readonly<{ isLeaf?: boolean }>)[]
  }>

export type CurrentUser = Readonly<{
  id: Uid
  name: string
  /** Where the user may look: the data view units, or the capture units when none are given. */
  roots: readonly OrgUnitPlace[]
  /** Capture units: what USER_ORGUNIT stands for. */
  orgUnits: readonly OrgUnitPlace[]
}>

/** What a user may do beside looking at figures; asked only where something can be changed. */
export type UserRights = Readonly<{
  /** `ALL` stands for every one. */
  authorities: ReadonlySet<string>
  groups: readonly Uid[]
}>

export type ConstantState = Readonly<{ value: number; mayChange: boolean }>

export type SystemInfo = Readonly<{
  /** The server's clock, ISO, without a zone. */
  serverDate: string
  version: string
  /** When the analytics tables were last built, ISO; null when never. */
  analyticsBuilt: string | null
}>

/** A unit found by its name or code, and where it lies. */
export type FoundOrgUnit = OrgUnitPlace & Readonly<{ code: string | null; ancestors: readonly OrgUnitRef[] }>

/** The likeliest units, and how many there are in all: null when there are more and nobody counted them. */
export type FoundOrgUnits = Readonly<{ units: readonly FoundOrgUnit[]; total: number | null }>

/** How units can be taken together. */
export type Groupings = Readonly<{
  /** Of the tree, root first; a level nobody named has the server's own name. */
  levels: readonly Readonly<{ level: number; name: string }>[]
  /** Sets that analytics can cut by; groups by name. */
  groupSets: readonly (OrgUnitRef & Readonly<{ groups: readonly OrgUnitRef[] }>)[]
}>

/** Where a unit lies on the ground, longitude before latitude. Rings may be wound either way. */
export type UnitShape = Readonly<{
  id: Uid
  geometry: Readonly<
    | { type: 'Point'; coordinates: number[] }
    | { type: 'Polygon'; coordinates: number[][][] }
    | { type: 'MultiPolygon'; coordinates: number[][][][] }
  >
}>

export type OrgUnitServer = Readonly<{
  /** Shapes of units by id or keyword; a unit without one is left out. */
  shapes: (orgUnits: readonly string[], signal?: AbortSignal) => Promise<readonly UnitShape[]>
  /** @throws {ServerError} notFound when it does not exist or is outside what the user may see. */
  orgUnit: (id: Uid, signal?: AbortSignal) => Promise<OrgUnit>
  /** Units at or below one of the roots whose name or code holds the text, whatever the case and accents. */
  searchOrgUnits: (text: string, roots: readonly OrgUnitPlace[], signal?: AbortSignal) => Promise<FoundOrgUnits>
  /** @throws {ServerError} */
  groupings: (signal?: AbortSignal) => Promise<Groupings>
}>

/** Who is asking, by uids alone. */
export type Identity = Readonly<{
  id: Uid
  /** Capture units: what USER_ORGUNIT stands for. */
  homeUnits: readonly Uid[]
  /** Where the user may look: the data view units, or the capture units when none are given. */
  roots: readonly Uid[]
}>

export type CurrentUserServer = Readonly<{
  currentUser: (signal?: AbortSignal) => Promise<CurrentUser>
  /** Usually known without asking the server: the shell was told before the app was drawn. */
  identity: (signal?: AbortSignal) => Promise<Identity>
}>

export type SystemServer = Readonly<{
  systemInfo: (signal?: AbortSignal) => Promise<SystemInfo>
  /** Whether a stored zero reaches the analytics tables; null when the setting cannot be read. */
  zerosCounted: (signal?: AbortSignal) => Promise<boolean | null>
  /** Values of constants by uid; one that does not exist is absent. */
  constants: (ids: readonly Uid[], signal?: AbortSignal) => Promise<ReadonlyMap<Uid, number>>
}>

/** JSON kept in the app's own namespace of the data store. */
export type SettingsStore = Readonly<{
  /** Null when there is none. */
  readSetting: (key: string, signal?: AbortSignal) => Promise<unknown>
  writeSetting: (key: string, value: Readonly<Record<string, unknown>>) => Promise<void>
}>

/** Figures of every day from this one on (ISO) are made up, to try the app out. */
export type Demonstration = Readonly<{ generatedFrom: string }>

/** What the app keeps for everybody: one question brings both. */
export type AppNotes = Readonly<{
  demonstration: Demonstration | null
  /** As stored, to be read by `parseSettings`; null when there are none, or the user may not see them. */
  settings: unknown
}>

/** Who may change the stored settings, and who did last. */
export type SettingsAccess = Readonly<{
  /** What the server says of this user. */
  mayChange: boolean
  /** Whether everybody who opens the app might: nobody has said who may yet. */
  isOpen: boolean
  /** ISO, without a zone. */
  changedAt: string | null
  changedBy: string | null
}>

export type SettingsToSave = Readonly<{
  value: Readonly<Record<string, unknown>>
  /** What was read before it was changed; null when there was none. */
  loaded: unknown
  /** User group whose members may change them from now on, beside whoever made them. */
  editors: Uid
}>

/** `isOpen`: saved, but everybody who opens the app may change them: the server did not let us say who may. */
export type SettingsSaved = Readonly<{ state: 'saved'; isOpen: boolean } | { state: 'changedMeanwhile' }>

export type AdministrationServer = Readonly<{
  userRights: (signal?: AbortSignal) => Promise<UserRights>
  /** As `constants`, and whether the user may change each. */
  constantStates: (ids: readonly Uid[], signal?: AbortSignal) => Promise<ReadonlyMap<Uid, ConstantState>>
  /** Changes the value for all who compute with it, at once, unless it is no longer `before`. @throws {ServerError} */
  updateConstant: (id: Uid, value: number, before: number) => Promise<'saved' | 'changedMeanwhile'>
  /** Null when there are no settings, or the server does not say. @throws {ServerError} */
  settingsAccess: (signal?: AbortSignal) => Promise<SettingsAccess | null>
  /** Writes nothing when they are no longer as loaded. @throws {ServerError} */
  saveSettings: (asked: SettingsToSave) => Promise<SettingsSaved>
}>

export type AppNotesServer = Readonly<{
  /** @throws {ServerError} not for what is not there or may not be seen. */
  appNotes: (signal?: AbortSignal) => Promise<AppNotes>
}>

export type DemonstrationServer = Readonly<{
  /** Null on a server whose figures were all reported. @throws {ServerError} */
  demonstration: (signal?: AbortSignal) => Promise<Demonstration | null>
}>

/** The server also holds the program, which comes in parts. */
export type PartsServer = Readonly<{
  /** The same that `load` brings. @throws {ServerError} network, when it does not come */
  loadPart: <T>(load: () => Promise<T>) => Promise<T>
}>

/** All the app asks of a DHIS2 server. */
export type Server = AnalyticsServer &
  OrgUnitServer &
  CurrentUserServer &
  SystemServer &
  SettingsStore &
  AppNotesServer &
  AdministrationServer &
  DemonstrationServer &
  PartsServer
