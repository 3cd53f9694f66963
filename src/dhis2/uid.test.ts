import fc from 'fast-check'
import { isUid, uidFor } from './uid'

describe('uidFor', () => {
  test('gives a valid uid for any type and code', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (type, code) => isUid(uidFor(type, code))))
  })

  test.each([
    ['dataElement', 'FIN_PAYE', 'qcAQx77GC1d'],
    ['indicator', 'FIN_PAYE', 'bs6lgfZAlKN'],
  ])('stays what it was at the first release: %s %s', (type, code, uid) => {
    expect(uidFor(type, code)).toBe(uid)
  })
})
