import { z } from 'zod'
import type { Database } from './database.ts'

/**
 * SQL for the condition that a record `r` says `asked`, a parameter. Its words are looked at first, and its text only where it has them
 * all: the order in which a server takes other conditions is its own.
 */
export const says = (asked: '$1' | ':query'): string => `
  case when r.words is null or exists (
      select from word_branches(websearch_to_tsquery('simple', ${asked})) b where r.words @> b.alls and not r.words && b.nones)
    then (select search from records where article_id = r.article_id and revision = r.revision) @@ websearch_to_tsquery('simple', ${asked})
    else false end`

export interface Words {
  /** Puts a part together, in transactions of its own; wherever it is called from, one does so at a time. Gives whether there may be more. */
  readonly file: () => Promise<boolean>
}

/** So many records are looked through one by one at most. Their words put together are a row or two for each of the frequent ones. */
const inSegment = 2_048

/** Rows of earlier releases, turned over in one transaction. */
const atOnce = 200

const Filed = z.object({ filed: z.boolean() })
const Turned = z.object({ turned: z.number() })
const Waiting = z.object({ enough: z.boolean() })
const Known = z.object({ number: z.coerce.number().nullable() })

/** `segment` is how many records are put together. */
export const createWords = (db: Database, segment: number = inSegment): Words => ({
  async file() {
    const isTurned = await isTurning(db)
    const isFiled = await isFiling(db, segment)
    return isTurned || isFiled
  },
})

async function isTurning(db: Database): Promise<boolean> {
  const row = await db.first(Turned, 'select turn_words_over($1) as turned', [atOnce])
  return (row?.turned ?? 0) > 0
}

const areEnough = `
  select (case when is_called then last_value else 0 end) - coalesce((select max(last) from word_segments), 0) >= $1 as enough from record_numbers`

/**
 * What is known to be written is asked in a transaction of its own, and only where there may be enough: it waits for all that write, and
 * all that write wait for it.
 */
async function isFiling(db: Database, segment: number): Promise<boolean> {
  const waiting = await db.first(Waiting, areEnough, [segment])
  if (!waiting?.enough) return false
  const known = await db.first(Known, 'select last_record_number() as number')
  if (!known || known.number === null) return false
  const row = await db.first(Filed, 'select file_words($1, $2) as filed', [known.number, segment])
  return row?.filed ?? false
}
