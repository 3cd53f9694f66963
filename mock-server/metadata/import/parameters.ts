/** Parameters of an import. A value that is not one of the list (another letter case, too) counts as not given. */
export type ImportParameters = Readonly<{
  importStrategy: 'CREATE_AND_UPDATE' | 'CREATE' | 'UPDATE' | 'DELETE'
  atomicMode: 'ALL' | 'NONE'
  importMode: 'COMMIT' | 'VALIDATE'
  identifier: 'UID' | 'CODE' | 'AUTO'
  importReportMode: 'ERRORS' | 'FULL' | 'DEBUG' | 'ERRORS_NOT_OWNER'
  skipSharing: boolean
  skipTranslation: boolean
  skipValidation: boolean
  async: boolean
  /** One object sent to the address of its type, not a payload. */
  isSingle: boolean
}>

export function importParameters(query: URLSearchParams): ImportParameters {
  return {
    importStrategy: choice(query, 'importStrategy', ['CREATE_AND_UPDATE', 'CREATE', 'UPDATE', 'DELETE']),
    atomicMode: choice(query, 'atomicMode', ['ALL', 'NONE']),
    importMode: choice(query, 'importMode', ['COMMIT', 'VALIDATE']),
    identifier: choice(query, 'identifier', ['UID', 'CODE', 'AUTO']),
    importReportMode: choice(query, 'importReportMode', ['ERRORS', 'FULL', 'DEBUG', 'ERRORS_NOT_OWNER']),
    skipSharing: query.get('skipSharing') === 'true',
    skipTranslation: query.get('skipTranslation') === 'true',
    skipValidation: query.get('skipValidation') === 'true',
    async: query.get('async') === 'true',
    isSingle: false,
  }
}

function choice<T extends string>(query: URLSearchParams, name: string, values: readonly [T, ...T[]]): T {
  return values.find((value) => value === query.get(name)) ?? values[0]
}
