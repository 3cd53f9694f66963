import type { Server } from '../dhis2/ports'

const notAsked = (): Promise<never> => Promise.reject(new Error('not asked here'))

/** A server that answers what the test says; any other question is a failure. */
export function fakeServer(answers: Partial<Server>): Server {
  return {
    analytics: notAsked,
    shapes: notAsked,
    orgUnit: notAsked,
    searchOrgUnits: notAsked,
    groupings: notAsked,
    currentUser: notAsked,
    identity: notAsked,
    zerosCounted: notAsked,
    systemInfo: notAsked,
    constants: notAsked,
    readSetting: notAsked,
    writeSetting: notAsked,
    demonstration: notAsked,
    appNotes: notAsked,
    userRights: notAsked,
    constantStates: notAsked,
    updateConstant: notAsked,
    settingsAccess: notAsked,
    saveSettings: notAsked,
    loadPart: (load) => load(),
    ...answers,
  }
}
