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
  /** Puts together what is to be, a part in each transaction. Wherever it is called from, one does so at a time. */
  readonly file: () => Promise<void>
}

/** So many records are looked through one by one at most. Their words put together are a row or two for each of the frequent ones. */
const inSegment = 2_048

/** Rows of earlier releases, turned over in one transaction. */
const atOnce = 200

const Filed = z.object({ filed: z.boolean() })
const Turned = z.object({ turned: z.number() })
const Known = z.object({ number: z.coerce.number().nullable() })

/** `segment` is how many records are put together. */
export const createWords = (db: Database, segment: number = inSegment): Words => ({
  async file() {
    while (await isTurning(db));
    while (await isFiling(db, segment));
  },
})

async function isTurning(db: Database): Promise<boolean> {
  const row = await db.first(Turned, 'select turn_words_over($1) as turned', [atOnce])
  return (row?.turned ?? 0) > 0
}

/** What is known to be written is asked in a transaction of its own: it waits for all that write. */
async function isFiling(db: Database, segment: number): Promise<boolean> {
  const known = await db.first(Known, 'select last_record_number() as number')
  if (!known || known.number === null) return false
  const row = await db.first(Filed, 'select file_words($1, $2) as filed', [known.number, segment])
  return row?.filed ?? false
}
