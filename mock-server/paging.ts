import { integerParameter } from './metadata/query/list'

type Pager = Readonly<{ page: number; total: number; pageSize: number; pageCount: number }>

/**
 * A page of a list that is no metadata: `page`, `pageSize`, `paging=false` or `skipPaging=true`. Beyond the last page is
 * the last one; an empty list has no page (org.hisp.dhis.common.Pager).
 * @throws {WebMessageError} 400 for what is no whole number
 */
export function pageOf<T>(
  found: readonly T[],
  query: URLSearchParams,
): Readonly<{ rows: readonly T[]; pager?: Pager }> {
  if (query.get('paging') === 'false' || query.get('skipPaging') === 'true') return { rows: found }
  const pageSize = Math.max(1, integerParameter(query, 'pageSize') ?? 50)
  const pageCount = Math.ceil(found.length / pageSize)
  const page = Math.max(1, Math.min(integerParameter(query, 'page') ?? 1, pageCount))
  const rows = found.slice((page - 1) * pageSize, page * pageSize)
  return { rows, pager: { page, total: found.length, pageSize, pageCount } }
}
