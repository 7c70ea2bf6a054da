import { z } from 'zod'
import type { EntryToFetch } from '../context/entries.ts'
import type { ReadAhead } from '../context/readings.ts'
import { Document } from '../schemas/document.ts'
import { EntryStage, type Reads } from '../schemas/jobs.ts'
import { Trouble } from '../schemas/trouble.ts'
import type { Queryable } from './database.ts'
import { EntryRow, entryColumns, entryOf } from './entry-to-fetch.ts'
import { named } from './named.ts'
import { PartsBesideRow, besideSql, madeByWith } from './parts.ts'
import { factsHash } from './result-rows.ts'
import { troubleOf } from './trouble.ts'

const Place = z.object({
  run: z.int(),
  state: z.enum(['in-flight', 'recorded', 'skipped', 'dead']),
  stage: EntryStage.nullable(),
  reason: z.string().nullable(),
  cause: z.string(),
  nextAttemptAt: z.date().nullable(),
})

/** Where an entry stands when a job for it begins, and what it has been through. */
const Standing = Trouble.extend(Place.shape)
export type Standing = z.infer<typeof Standing> & {
  readonly ahead?: ReadAhead | undefined
  /** Nobody has asked: it was discovered a moment ago. */
  readonly isBelieved?: boolean
}

/** With what its stage reads, where that is asked for and lies beside. */
export async function readStanding(
  db: Queryable,
  entryId: string,
  reads: Reads | undefined,
  now: Date,
): Promise<Standing | undefined> {
  if (reads === 'entry') return withEntry(db, entryId, now)
  if (reads === 'document') return withDocument(db, entryId)
  return db.first(Standing, standing, [entryId])
}

const place = `e.run, e.state, e.stage, e.reason, e.cause, e.next_attempt_at as "nextAttemptAt"`

const standing = `select ${place}, ${troubleOf('e')} from entries e where e.id = $1`

const WithEntry = EntryRow.extend(Place.shape)

const standingWithEntry = `
  select ${place}, ${entryColumns} from entries e join feeds f on f.id = e.feed_id where e.id = :entryId`

async function withEntry(db: Queryable, entryId: string, now: Date): Promise<Standing | undefined> {
  const row = await db.first(WithEntry, ...named(standingWithEntry, { entryId, now }))
  if (!row) return undefined
  const { run, state, stage, reason, nextAttemptAt, ...read } = row
  const entry: EntryToFetch = entryOf(read)
  const { cause, trouble } = entry
  return { run, state, stage, reason, cause, nextAttemptAt, ...trouble, ahead: { entry } }
}

const WithDocument = Standing.extend({
  revision: z.int().nullable(),
  document: Document.nullable(),
  beside: PartsBesideRow.nullable(),
})

const standingWithDocument = `
  select ${place}, ${troubleOf('e')}, d.revision, d.document,
    case when d.revision is not null then ${besideSql('e.guid', madeByWith('e'), factsHash)} end as beside
  from entries e
    join feeds f on f.id = e.feed_id
    left join articles a on a.id = e.id
    left join revisions r on r.article_id = a.id and r.revision = a.revision
    left join documents d on d.article_id = a.id and d.revision = a.revision
    left join facts x on x.article_id = a.id and x.revision = a.revision
  where e.id = $1`

async function withDocument(db: Queryable, entryId: string): Promise<Standing | undefined> {
  const row = await db.first(WithDocument, standingWithDocument, [entryId])
  if (!row) return undefined
  const { revision, document, beside, ...found } = row
  return document === null || revision === null
    ? found
    : { ...found, ahead: { document: { revision, document }, beside: beside ?? undefined } }
}
