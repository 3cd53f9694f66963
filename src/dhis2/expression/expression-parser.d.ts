/** What the tests use of DHIS2's parser as CommonJS gives it; the types it ships describe the ES module and are not in its `exports`. */
declare module '@dhis2/expression-parser' {
  type Id = Readonly<{ value: string }>
  type DataItem = Readonly<{ uid0: Id; uid1: readonly Id[]; uid2: readonly Id[] }>
  type Expression = Readonly<{
    collectDataItems: () => readonly DataItem[]
    evaluate: (unsupported: (name: string) => never, data: object) => unknown
  }>

  export const org: {
    hisp: {
      dhis: {
        lib: {
          expression: {
            ExpressionMode: { INDICATOR_EXPRESSION: object }
            js: {
              ExpressionJs: new (text: string, mode: object) => Expression
              ExpressionDataJs: new (...values: readonly ReadonlyMap<unknown, unknown>[]) => object
            }
          }
        }
      }
    }
  }
}
