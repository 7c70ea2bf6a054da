import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { type Count, type Judgement, judge } from '../text/registry/judge.ts'
import { bareName } from '../text/registry/votes.ts'
import type { Queryable } from './database.ts'
import { type EntityRow, keyOfVote, nameOfVote } from './filed-entities.ts'
import { named } from './named.ts'

/** What a record that is kept changes of the registry: names that are voted for, or were, and keys that were in use. */
export interface Touched {
  readonly names: readonly string[]
  readonly keys: readonly string[]
  readonly stories: readonly string[]
}

const Before = z.object({
  registry_key: z.string(),
  votes: z.array(z.string()).readonly(),
})
/** Of an entity, what is counted and judged. */
type Before = z.infer<typeof Before>

/** The entities that are counted of an article now, as JSON. */
export const CountedNow = z
  .array(Before)
  .nullable()
  .transform((rows) => rows ?? [])

/** What a record will change that names `rows`, in place of one that named `before`. */
export const touchedBy = (
  { id, relations }: Pick<ArticleRecord, 'id' | 'relations'>,
  rows: readonly EntityRow[],
  before: readonly Before[],
): Touched => ({
  names: [...new Set([...before, ...rows].flatMap(({ votes }) => votes.map(nameOfVote)))],
  // What did not vote, such as rows of an older release, was never the reason for a judgement.
  keys: before.filter(({ votes }) => votes.length > 0).map(({ registry_key: key }) => key),
  stories: [relations.cluster ?? id],
})

const CountedBefore = z.object({ before: CountedNow })

/**
 * What changes where these rows take the place of those that are counted of an article now. All names that either votes for are locked;
 * then they are counted, in the same transaction, and `settle` judges by the counts.
 */
export async function touchEntities(
  tx: Queryable,
  record: Pick<ArticleRecord, 'id' | 'relations'>,
  rows: readonly EntityRow[],
): Promise<Touched> {
  const counts = await tx.first(
    CountedBefore,
    `select jsonb_agg(jsonb_build_object('registry_key', registry_key, 'votes', votes)) as before from unnest(counted_entities($1))`,
    [record.id],
  )
  const touched = touchedBy(record, rows, counts?.before ?? [])
  await tx.run('select lock_names($1)', [touched.names.map(bareName)])
  return touched
}

/** Judges anew what the names stand for. Their locks are held; so the counts do not change meanwhile. */
export async function settle(tx: Queryable, touched: Touched): Promise<void> {
  const row = await tx.first(
    z.object({ counts: Counts }),
    ...named('select votes_now(:asked, :openings) as counts', askedOf(touched)),
  )
  await settleBy(tx, touched, row?.counts ?? [])
}

/** The same by counts that are known. */
export async function settleBy(
  tx: Queryable,
  touched: Touched,
  counts: readonly Count[],
): Promise<void> {
  const judged = judgedBy(touched, counts, await readTold(tx, counts))
  if (isSomething(judged)) await tx.run(...named(`select ${judging}`, { ...judged }))
}

/** Whom the other articles of a story name in full and may call so, by name and story. */
type ToldInStories = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** What is judged by these counts. Of names within stories it has to be known what these tell. */
export function judgedBy(
  { keys }: Pick<Touched, 'keys'>,
  counts: readonly Count[],
  told: ToldInStories = new Map(),
): Judged {
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

export const isSomething = ({ keys, alone }: Judged): boolean => keys.length + alone.length > 0

export const judging = 'keep_judgements(:keys::text[], :judgedAs::text[], :alone::text[])'

function toldOf(judgements: readonly Judgement[]): Judged {
  const same = judgements.filter((one) => one.same !== undefined && one.same !== one.key)
  return {
    keys: same.map(({ key }) => key),
    judgedAs: same.map((one) => one.same),
    alone: judgements.filter((one) => !same.includes(one)).map(({ key }) => key),
  }
}

export const Counts = z.array(z.object({ name: z.string(), key: z.string(), articles: z.number() }))

/** What `votes_now` is asked: of acronyms those of all countries, of stories all that is unsure in them. */
export function askedOf({ names, stories }: Touched) {
  const openings = [
    ...names.filter((name) => name.startsWith('=')).map((name) => `${bareName(name)}|`),
    ...stories.map((story) => `story/${story}|`),
  ]
  return {
    asked: [...new Set([...names, ...names.map(bareName)])],
    openings: [...new Set(openings)],
  }
}

/** The longest key and vote that are counted: as `count_article` has it. */
const longestKey = 300
const longestVote = 600
const lengthOf = (text: string) => Array.from(text).length

/** What is counted where `came` are counted of an article in place of `gone`. */
export function countedWith(
  before: readonly Count[],
  gone: readonly Before[],
  came: readonly Before[],
): Count[] {
  const counts = new Map(before.map((count) => [`${count.name}\t${count.key}`, count]))
  const add = (rows: readonly Before[], more: number) => {
    for (const [name, key] of castVotes(rows)) {
      const { articles = 0 } = counts.get(`${name}\t${key}`) ?? {}
      counts.set(`${name}\t${key}`, { name, key, articles: articles + more })
    }
  }
  add(gone, -1)
  add(came, 1)
  return [...counts.values()].filter(({ articles }) => articles > 0)
}

/** Each name and key that an article votes for, once. */
function castVotes(rows: readonly Before[]) {
  const cast = rows
    .filter(({ registry_key: key }) => lengthOf(key) <= longestKey)
    .flatMap(({ votes, registry_key: filed }) =>
      votes
        .filter((vote) => lengthOf(vote) <= longestVote)
        .map((vote): readonly [string, string] => [nameOfVote(vote), keyOfVote(vote) ?? filed]),
    )
  return new Map(cast.map((vote) => [vote.join('\t'), vote])).values()
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
export const isInStory = ({ name }: Count): boolean => name.startsWith('story/')

const storyOf = (name: string) => name.slice('story/'.length, name.indexOf('|'))

/** A story that thousands carry is told by its first hundred. */
const toldQuery = `
  select r.cluster as story, registry_thing(e.registry_key) as key, e.votes
  from unnest($1::text[]) asked(story), lateral (
      select cluster, article_id, max(revision) as revision from records where cluster = asked.story
      group by 1, 2 order by 2 limit 100) r
    join entities e on e.article_id = r.article_id and e.revision = r.revision
  where e.registry_key like 'person/name/%'`
