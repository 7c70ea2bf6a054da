import { z } from 'zod'
import { type Count, type Judgement, judge } from '../text/registry/judge.ts'
import { bareName } from '../text/registry/votes.ts'
import type { Database, Queryable } from './database.ts'
import { named } from './named.ts'

/** What keeping records leaves to be done of the registry. */
export interface NameCounts {
  /**
   * Counts the names of some articles whose records were kept, and judges what they stand for, in a transaction; wherever it is called
   * from, one does so at a time. Gives whether there may be more.
   */
  readonly count: () => Promise<boolean>
  /** Of how many kept records the names are not counted yet: 100,000 is as many or more. */
  readonly uncounted: () => Promise<number>
}

/** Articles of one transaction: what is judged of them is thought about in one piece. */
const atOnce = 200

/** To count more of them takes long. */
const mostTold = 100_000

/** `limit` is of articles. */
export function createNameCounts(db: Database, limit: number = atOnce): NameCounts {
  let some = limit
  return {
    async count() {
      // An article may have several.
      const { notes } = (await db.first(Due, due, [some])) ?? { notes: 0 }
      if (notes === 0) return false
      const most = some
      // Were it too long for the server, so many would never be counted.
      some = Math.max(1, Math.floor(most / 4))
      const counted = await db.transaction(async (tx) => countSome(tx, most))
      some = Math.min(limit, most * 2)
      return counted > 0 && notes === most
    },
    uncounted: async () => (await db.first(Due, due, [mostTold]))?.notes ?? 0,
  }
}

/** Counts all there is, and lets nobody else count until the transaction is over. */
export async function countAll(tx: Queryable): Promise<void> {
  await tx.run('select pg_advisory_xact_lock(131314, hashtext(current_schema()))')
  while ((await countSome(tx, atOnce)) > 0);
}

const Due = z.object({ notes: z.int() })
const due = 'select count(*)::integer as notes from (select from registry_due limit $1) taken'

const Touched = z.object({
  articles: z.int().nullable(),
  /** That are voted for, or were. */
  names: z.array(z.string()).nullable(),
  /** That were in use. */
  keys: z.array(z.string()).nullable(),
  stories: z.array(z.string()).nullable(),
})

/** Gives of how many articles. */
async function countSome(tx: Queryable, limit: number): Promise<number> {
  const counted = await tx.first(Touched, 'select * from count_names($1)', [limit])
  const { articles, names, keys, stories } = counted ?? {}
  if (!articles || !names || !keys || !stories) return articles ?? 0
  const asked = askedOf(names, stories)
  const row = await tx.first(Now, ...named('select votes_now(:asked, :openings) as counts', asked))
  const counts = row?.counts ?? []
  const judged = judgedBy(keys, counts, await readTold(tx, counts))
  if (judged.keys.length + judged.alone.length > 0) await tx.run(...named(judging, { ...judged }))
  return articles
}

/** Of acronyms those of all countries, of stories all that is unsure in them. */
function askedOf(names: readonly string[], stories: readonly string[]) {
  const openings = [
    ...names.filter((name) => name.startsWith('=')).map((name) => `${bareName(name)}|`),
    ...stories.map((story) => `story/${story}|`),
  ]
  return {
    asked: [...new Set([...names, ...names.map(bareName)])],
    openings: [...new Set(openings)],
  }
}

const Now = z.object({
  counts: z.array(z.object({ name: z.string(), key: z.string(), articles: z.number() })),
})

/** Whom the other articles of a story name in full and may call so, by name and story. */
type ToldInStories = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** What is judged by these counts; `keys` that nothing is counted of stand for themselves. */
function judgedBy(keys: readonly string[], counts: readonly Count[], told: ToldInStories): Judged {
  const byName = Map.groupBy(counts, ({ name }) => bareName(name))
  const judged = new Map<string, Judgement>(keys.map((key) => [key, { key, same: undefined }]))
  for (const [name, some] of byName)
    for (const judgement of judge(name, some, told.get(name))) judged.set(judgement.key, judgement)
  return toldOf([...judged.values()])
}

/** Judgements for SQL. */
interface Judged {
  readonly keys: readonly string[]
  /** What each of them is taken for. */
  readonly judgedAs: readonly (string | undefined)[]
  /** Those that stand for themselves. */
  readonly alone: readonly string[]
}

const judging = 'select keep_judgements(:keys::text[], :judgedAs::text[], :alone::text[])'

function toldOf(judgements: readonly Judgement[]): Judged {
  const same = judgements.filter((one) => one.same !== undefined && one.same !== one.key)
  const others = new Set(same)
  return {
    keys: same.map(({ key }) => key),
    judgedAs: same.map((one) => one.same),
    alone: judgements.filter((one) => !others.has(one)).map(({ key }) => key),
  }
}

const Told = z.object({ story: z.string(), key: z.string(), votes: z.array(z.string()) })

/** By name and story, whom the story’s newest records name in full and may call so. */
async function readTold(
  tx: Queryable,
  counts: readonly Count[],
): Promise<Map<string, Map<string, Set<string>>>> {
  const stories = new Set(counts.filter(isInStory).map(({ name }) => storyOf(name)))
  const told = new Map<string, Map<string, Set<string>>>()
  if (stories.size === 0) return told
  for (const { story, key, votes } of await tx.rows(Told, toldQuery, [[...stories]]))
    for (const name of new Set(votes.filter((vote) => vote.includes('|')).map(bareName))) {
      const persons = told.get(name) ?? new Map<string, Set<string>>()
      told.set(name, persons)
      persons.set(story, (persons.get(story) ?? new Set()).add(key))
    }
  return told
}

/** Whether it is called so within a story. */
const isInStory = ({ name }: Count): boolean => name.startsWith('story/')

const storyOf = (name: string) => name.slice('story/'.length, name.indexOf('|'))

/** A story that thousands carry is told by its first hundred. */
const toldQuery = `
  select r.cluster as story, registry_thing(e.registry_key) as key, e.votes
  from unnest($1::text[]) asked(story), lateral (
      select cluster, article_id, max(revision) as revision from record_heads where cluster = asked.story
      group by 1, 2 order by 2 limit 100) r
    join entities e on e.article_id = r.article_id and e.revision = r.revision
  where e.registry_key like 'person/name/%'`
