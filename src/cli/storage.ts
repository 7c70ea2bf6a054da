import type { Storage } from '../app/shapes.ts'
import type { Status } from '../app/status.ts'
import type { Call } from './command.ts'
import { printRows } from './table.ts'

/** What a table takes, and of it for each article that has a record. */
export interface TableShare {
  readonly table: string
  readonly bytes: number
  readonly rows: number
  /** Nothing while there is no record. */
  readonly bytesPerArticle: number | null
}

/** All tables, the largest first, and what they take together. */
export function sharesOf({ tables, bytes }: Storage, articles: number): TableShare[] {
  const perArticle = (of: number) => (articles === 0 ? null : Math.round(of / articles))
  return [
    ...tables.map(({ name, bytes: own, rows }) => ({
      table: name,
      bytes: own,
      rows,
      bytesPerArticle: perArticle(own),
    })),
    { table: 'all', bytes, rows: articles, bytesPerArticle: perArticle(bytes) },
  ]
}

/** Rows are as the database estimates them; those of `all` are articles that have a record. */
export async function printStorage(call: Call, status: Status): Promise<void> {
  const [storage, { recorded }] = await Promise.all([status.storage(), status.totals()])
  printRows(call, sharesOf(storage, recorded), [
    ['table', ({ table }) => table],
    ['bytes', ({ bytes }) => bytes],
    ['rows', ({ rows }) => rows],
    ['bytes an article', ({ bytesPerArticle }) => bytesPerArticle],
  ])
}
