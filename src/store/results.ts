import { z } from 'zod'
import type { KeptFacts, Made } from '../context/readings.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Queryable } from './database.ts'
import { advanceGiving, advanceWith } from './moves/advance.ts'
import { standing } from './moves/write.ts'
import { named } from './named.ts'
import { PartsBesideRow, besideSql, madeByWith } from './parts.ts'
import { takeIn } from './record-heads.ts'
import { type Result, documents, factsHashOf, factsOf, upsert } from './result-rows.ts'
import { toJson } from './values.ts'

interface ToKeep {
  readonly articleId: string
  readonly revision: number
  readonly value: unknown
  readonly version: string
  /** The job's; without one nothing is asked of where the entry stands. */
  readonly run: number | undefined
  /** Where the entry then goes. */
  readonly to: EntryStage | undefined
  readonly now: Date
}

/**
 * A worker that woke up late keeps nothing: its entry is beyond its stage, or runs anew. What is as it was is not written again; where
 * it is not, the record that was made from it keeps what it says. Gives whether the entry went on.
 */
export async function keepDocument(db: Queryable, made: ToKeep): Promise<boolean> {
  const onward = onwardOf(documents, made)
  if (onward) return advanceWith(db, onward.write, onward.move)
  await keepOnly(db, documents, made)
  return false
}

/** The same of facts. */
export async function keepFacts(db: Queryable, made: ToKeep): Promise<KeptFacts> {
  const onward = onwardOf(factsOf, made)
  if (!onward) {
    await keepOnly(db, factsOf, made)
    return { advanced: false }
  }
  return keptFacts(await advanceGiving(db, onward.write, onward.move, besideFacts))
}

interface ReadToKeep {
  readonly articleId: string
  readonly revision: number
  readonly document: Made<Document>
  readonly facts: Made<Facts>
  readonly run: number
  readonly to: EntryStage
  readonly now: Date
}

/** A document and the facts read from it, for a job that begins where the document is made; the entry takes both steps at once. */
export async function keepRead(db: Queryable, made: ReadToKeep): Promise<KeptFacts> {
  const { articleId: id, revision, document, facts, run, to, now } = made
  const json = toJson(facts.value)
  const write = {
    queries: bothQueries,
    values: {
      id,
      revision,
      document: toJson(document.value),
      documentVersion: document.version,
      facts: json,
      factsVersion: facts.version,
      factsHash: factsHashOf(json),
    },
  }
  const fence = { id, run, stage: documents.stage }
  const step = { to, version: document.version }
  const through = { stage: factsOf.stage, version: facts.version }
  return keptFacts(await advanceGiving(db, write, { fence, step, through, now }, besideBoth))
}

const Beside = z.object({ beside: PartsBesideRow.nullable() })

const keptFacts = (moved: z.infer<typeof Beside> | undefined): KeptFacts => ({
  advanced: moved !== undefined,
  beside: moved?.beside ?? undefined,
})

/** What else the record of the entry is made of, which is on its way; `more` joins what `madeBy` needs. */
const besideOf = (madeBy: string, more = '') => `(select ${besideSql('entries.guid', madeBy)}
    from articles a
      join feeds f on f.id = entries.feed_id
      join revisions r on r.article_id = a.id and r.revision = a.revision
      ${more}
    where a.id = entries.id) as beside`

/** As the entry goes on it says which versions made what; but not whose document it was that an earlier release has kept. */
const besideFacts = {
  row: Beside,
  returning: besideOf(
    madeByWith('entries'),
    'join documents d on d.article_id = a.id and d.revision = a.revision',
  ),
}
const besideBoth = { row: Beside, returning: besideOf('entries.made_by') }

function valuesOf(result: Result, { articleId: id, revision, value, version }: ToKeep) {
  const json = toJson(value)
  const hash = result === factsOf && { factsHash: factsHashOf(json) }
  return { id, revision, value: json, version, ...hash }
}

/** Nothing where the entry is not to go on with it. */
function onwardOf(result: Result, made: ToKeep) {
  const { articleId: id, run, to, version, now } = made
  if (run === undefined || to === undefined) return undefined
  const queries = `${standing}, ${keeping(result, isLocked)}`
  const fence = { id, run, stage: result.stage }
  return {
    write: { queries, values: valuesOf(result, made) },
    move: { fence, step: { to, version }, now },
  }
}

const isLocked = 'exists (select from standing)'

async function keepOnly(db: Queryable, result: Result, made: ToKeep): Promise<void> {
  const { articleId: id, run } = made
  const queries =
    run === undefined ? keeping(result, 'true') : `${standing}, ${keeping(result, isLocked)}`
  const fence = run === undefined ? {} : { id, run, stage: result.stage }
  await db.run(
    ...named(`with ${queries} select from kept`, { ...valuesOf(result, made), ...fence }),
  )
}

const keeping = (result: Result, where: string): string =>
  `taken as (${takeIn(`${result.kept} is distinct from :value::jsonb and ${where}`)}),
    kept as (${upsert(result, where)})`

/** Both hang on the very lock; a record that stands takes in what it was made from once, as both are about to be others. */
const bothQueries = `${standing},
  taken as (${takeIn(`(d.document is distinct from :document::jsonb or x.facts is distinct from :facts::jsonb) and ${isLocked}`)}),
  read as (${upsert(documents, isLocked, 'document', 'documentVersion')}),
  kept as (${upsert(factsOf, 'exists (select from read)', 'facts', 'factsVersion')})`
