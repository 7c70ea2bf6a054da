import { z } from 'zod'
import type { Database } from './database.ts'

/** Deletes some of what is from before then, so many rows at most. Gives how many; fewer where nothing more is to be deleted. */
export type Forget = (before: Date, limit: number) => Promise<number>

/** What grows, and how it is forgotten. Each call is a transaction of its own, and costs what it deletes. */
export interface Retention {
  /** Failed attempts. */
  readonly attempts: Forget
  /** Answers that could not be used; open letters keep theirs. */
  readonly answers: Forget
  /** Letters that were retried, of entries that are not dead. */
  readonly letters: Forget
  /** What replays that are over changed, and they themselves. */
  readonly replays: Forget
  /** Bulks that are over. */
  readonly bulks: Forget
  /** Text, facts and record of revisions that a later one has followed so long, and that all sinks have had. That there were such revisions stays. */
  readonly revisions: Forget
  /** Raw pages of older revisions. */
  readonly pages: Forget
}

export const createRetention = (db: Database): Retention => ({
  attempts: async (before, limit) => db.run(attempts, [before, limit]),
  answers: async (before, limit) => db.run(answers, [before, limit]),
  letters: async (before, limit) => db.run(letters, [before, limit]),
  replays: async (before, limit) => forgetReplays(db, before, limit),
  bulks: async (before, limit) => db.run(bulks, [before, limit]),
  revisions: forgetRevisions(db),
  pages: forgetPages(db),
})

const attempts = `
  delete from attempts where ctid = any(array(select ctid from attempts where failed_at < $1 limit $2))`

const answers = `
  delete from answers where subject_id in (
    select a.subject_id from answers a where a.answered_at < $1 and not exists (
      select 1 from dead_letters d where d.subject_id = a.subject_id and d.status = 'open') limit $2)`

const letters = `
  delete from dead_letters where id in (
    select d.id from dead_letters d where d.status = 'retried' and d.dead_at < $1
      and not exists (select 1 from entries e where e.id = d.entry_id and e.state in ('dead', 'in-flight')) limit $2)`

const bulks = `
  delete from bulks where id in (select id from bulks where ended_at < $1 and status <> 'running' order by id limit $2)`

/** Its changes first, then the replay: cut off in between, it is found again. */
async function forgetReplays(db: Database, before: Date, limit: number): Promise<number> {
  // Entries of one that was cancelled may wait for days yet, and note then what it changed.
  const over = `select id from replays r where ended_at < $1 and not exists (
    select from entries where replay_id = r.id and state = 'in-flight') order by ended_at limit 50`
  const changes = await db.run(
    `delete from replay_changes where (replay_id, article_id) in (
       select replay_id, article_id from replay_changes where replay_id in (${over}) limit $2)`,
    [before, limit],
  )
  if (changes === limit) return changes
  return db.transaction(async (tx) => {
    await tx.run(`delete from replay_tallies where replay_id in (${over})`, [before])
    const gone = await tx.run(`delete from replays where id in (${over})`, [before])
    // There may be more than fifty.
    return gone === 50 ? limit : changes + gone
  })
}

const Later = z.object({
  looked: z.coerce.number(),
  dropped: z.coerce.number(),
  /** Of the last one, as the database has it. */
  storedAt: z.string().nullable(),
  articleId: z.string().nullable(),
  revision: z.int().nullable(),
})

const first = { storedAt: null, articleId: '', revision: 0 }

/** Those that followed others stay: they are gone through once, as pages are. */
function forgetRevisions(db: Database): Forget {
  let place: Pick<z.infer<typeof Later>, 'storedAt' | 'articleId' | 'revision'> = first
  return async (before, limit) => {
    const { storedAt, articleId, revision } = place
    const seen = await db.first(Later, revisions, [before, limit, storedAt, articleId, revision])
    if (!seen) throw new Error('the database gave no row for an aggregate')
    const isMore = seen.looked === limit
    place = isMore ? seen : first
    return isMore ? limit : seen.dropped
  }
}

/** Each is found by the one that followed it, and so once. */
const revisions = `
  with looked as materialized (
    select article_id, revision, stored_at from records
    where revision > 1 and stored_at < $1
      and ($3::timestamptz is null or (stored_at, article_id, revision) > ($3, $4, $5::integer))
    order by stored_at, article_id, revision limit $2),
  old as materialized (
    select r.article_id, r.revision from looked n
      cross join lateral (select article_id, revision, position from records
        where article_id = n.article_id and revision < n.revision order by revision desc limit 1) r
    where not exists (select 1 from sinks s where r.position is null or r.position > s.cursor)
      and not exists (select 1 from sink_letters l where l.article_id = r.article_id and l.revision = r.revision)),
  of_facts as (delete from facts f using old where f.article_id = old.article_id and f.revision = old.revision),
  of_documents as (delete from documents d using old where d.article_id = old.article_id and d.revision = old.revision),
  of_entities as (delete from entities e using old where e.article_id = old.article_id and e.revision = old.revision),
  of_figures as (delete from figures g using old where g.article_id = old.article_id and g.revision = old.revision),
  of_records as (delete from record_heads r using old where r.article_id = old.article_id and r.revision = old.revision returning 1)
  select (select count(*) from looked) as looked, (select count(*) from of_records) as dropped,
    l.stored_at::text as "storedAt", l.article_id as "articleId", l.revision
  from (select 1) one left join lateral (
    select * from looked order by stored_at desc, article_id desc, revision desc limit 1) l on true`

const Looked = z.object({
  looked: z.coerce.number(),
  old: z.array(z.string()),
  /** As the database has it: a Date would lose its microseconds, and the page be the next one again. Of the last one. */
  keptAt: z.string().nullable(),
  sha256: z.string().nullable(),
})

const start = { keptAt: null, sha256: '' }

/** Most old pages are those of newest revisions, and stay: they are gone through once, in their order, from where the call before ended. */
function forgetPages(db: Database): Forget {
  let place: Pick<z.infer<typeof Looked>, 'keptAt' | 'sha256'> = start
  return async (before, limit) => {
    const { seen, dropped } = await db.transaction(async (tx) => {
      const looked = await tx.first(Looked, oldPages, [before, limit, place.keptAt, place.sha256])
      if (!looked) throw new Error('the database gave no row for an aggregate')
      return { seen: looked, dropped: await tx.run(pagesUnneeded, [looked.old]) }
    })
    const isMore = seen.looked === limit
    place = isMore ? seen : start
    return isMore ? limit : dropped
  }
}

/** Whether nobody needs a page `p`. A revision without a record may be given up yet, and the one before it be the newest again. */
const isUnneeded = `
  not exists (select 1
    from (select article_id, revision from revisions where page_sha256 = p.sha256
      union all select article_id, revision from further_pages where page_sha256 = p.sha256) r
    join articles a on a.id = r.article_id
    where r.revision = a.revision or (r.revision = a.revision - 1
      and not exists (select 1 from records where article_id = a.id and revision = a.revision)))
  and not exists (select 1 from pages packed where packed.base = p.sha256)
  and not exists (select 1 from pages_aside s where s.page_sha256 = p.sha256)
  and not exists (select 1 from dead_letters d where d.status = 'open' and d.page_sha256 = p.sha256)`

/**
 * Locks those that are to go: whoever keeps the same bytes anew waits then, and writes them anew. One that is being kept at this
 * moment is locked already, and left out.
 */
const oldPages = `
  with looked as materialized (
    select sha256, kept_at from pages
    where kept_at < $1 and ($3::timestamptz is null or (kept_at, sha256) > ($3, $4))
    order by kept_at, sha256 limit $2),
  old as materialized (
    select p.sha256 from pages p join looked l using (sha256) where ${isUnneeded} for update of p skip locked)
  select (select count(*) from looked) as looked, array(select sha256 from old) as old, l.kept_at::text as "keptAt", l.sha256
  from (select 1) one left join lateral (select * from looked order by kept_at desc, sha256 desc limit 1) l on true`

/** Deletes those of these pages that nobody needs. They are locked before: that statement had not seen who kept one until it was locked. */
export const pagesUnneeded = `delete from pages p where p.sha256 = any($1::text[]) and ${isUnneeded}`
