/** @jest-environment jsdom */
import { EXPORTED } from '../../test/support/exported-view'
import type { ExportKind } from '../ui/export-menu'
import { exportView } from './export-view'

type Saved = { name: string; type: string; size: number }

/** Files handed to the browser. */
function savedFiles(): Saved[] {
  const saved: Saved[] = []
  const files = new Map<string, Blob>()
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      files.set(`blob:${files.size}`, file)
      return `blob:${files.size - 1}`
    },
    revokeObjectURL: (address: string) => files.delete(address),
  })
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = files.get(this.href)
    if (file !== undefined) saved.push({ name: this.download, type: file.type, size: file.size })
  })
  return saved
}

const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><title>T</title></svg>`

function exported(html: string, kind: ExportKind): Promise<void> {
  const page = document.createElement('div')
  page.innerHTML = html
  return exportView(kind, EXPORTED, page, 'fr')
}

afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

test.each([
  ['csv', 'text/csv;charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['svg', 'image/svg+xml;charset=utf-8'],
] as const)('%s is saved under a name that says what it is', async (kind, type) => {
  const saved = savedFiles()
  await exported(PAGE, kind)
  expect(saved).toMatchObject([{ name: `sec-cmu_couverture-asc_Mali_2015.${kind}`, type }])
  expect(saved[0]?.size).toBeGreaterThan(300)
})

test('without a picture nothing is saved, and the reason is told', async () => {
  const saved = savedFiles()
  await expect(exported('<table></table>', 'png')).rejects.toMatchObject({ code: 'noPicture' })
  await expect(exported('<table></table>', 'svg')).rejects.toMatchObject({ code: 'noPicture' })
  expect(saved).toEqual([])
})

test('the address of a saved file is given back', async () => {
  savedFiles()
  jest.useFakeTimers()
  const revoke = jest.spyOn(URL, 'revokeObjectURL')
  await exported(PAGE, 'csv')
  expect(revoke).not.toHaveBeenCalled()
  jest.runAllTimers()
  expect(revoke).toHaveBeenCalledWith('blob:0')
  expect(document.querySelector('a')).toBeNull()
})
