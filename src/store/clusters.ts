import { z } from 'zod'
import {
  duplicateSimilarity,
  packSignature,
  signature,
  similarity,
  unpackSignature,
} from '../text/near-duplicates.ts'
import { type Story, comparedLength, isSameStory } from '../text/same-story.ts'
import type { Queryable } from './database.ts'
import { named } from './named.ts'
import { unhurried } from './unhurried.ts'

/** Raised when signatures or the rule of what is one story change: what was decided before is decided anew. */
const rule = 1

/** Of the candidates, so many are read and compared word by word at most, the most similar first. */
const mostCompared = 16

/** While new candidates keep coming, they are compared; then it has to be enough. */
const mostRounds = 20

/** A text that may tell the same story; of the text that is asked about, its own row. */
export const Candidate = z.object({
  article_id: z.string(),
  signature: z.instanceof(Buffer),
  cluster: z.string(),
})
type Candidate = z.infer<typeof Candidate>

/** What a text is found by. */
export interface Signed {
  readonly minima: Uint32Array
  readonly packed: Buffer
}

export function signed({ text }: Story): Signed {
  const minima = signature(text)
  return { minima, packed: Buffer.from(packSignature(minima)) }
}

/** SQL for the candidates of the article `:id`, signed `:packed`, for a job of `:run` whose entry stands at `:stage`: all of them, none has been compared. */
export const firstCandidates = `place_signature(:id, :packed, ${rule}, '{}', null, :run::integer, :stage)`

const Told = z.object({ id: z.string(), title: z.string(), text: z.string() })

interface Asking {
  readonly run: number
  readonly signs: Signed
  /** What a first question gave, where it was asked already. */
  readonly candidates?: readonly Candidate[] | undefined
}

/**
 * The id of the article that told this story first: found by MinHash, verified by similarity and by facts.
 * Texts that share a key wait for one another, so that forty papers that print a wire story at once are
 * one cluster; the comparing itself is done between two statements, and nobody waits for it. For a job of `run` that comes too late nothing is kept.
 */
export async function findCluster(
  db: Queryable,
  articleId: string,
  story: Story,
  { run, signs, candidates }: Asking,
): Promise<string> {
  const { minima, packed } = signs
  const compared: string[] = []
  let best: Tie | undefined
  let rows = candidates
  for (let round = 0; ; round++) {
    rows ??= await db.rows(
      Candidate,
      ...named(placing, {
        id: articleId,
        packed,
        run,
        tiedTo: best?.articleId ?? null,
        compared: round < mostRounds ? compared : null,
      }),
    )
    const own = rows.find(({ article_id: id }) => id === articleId)
    if (own) return own.cluster
    compared.push(...rows.map(({ article_id: id }) => id))
    best = better(best, await findTie(db, { story, minima }, rows))
    rows = undefined
  }
}

const placing = `
  select s.*, ${unhurried} from place_signature(:id, :packed, ${rule}, :compared, :tiedTo, :run::integer) s`

/** An article that tells the same story. */
interface Tie {
  readonly articleId: string
  readonly isFirst: boolean
  readonly alike: number
}

const better = (a: Tie | undefined, b: Tie | undefined) =>
  a && b ? (rank(b) > rank(a) ? b : a) : (a ?? b)

/** Whoever told it first counts most: so clusters do not wander from copy to copy. */
const rank = ({ isFirst, alike }: Tie) => (isFirst ? 1 : 0) + alike / 2

interface Asked {
  readonly story: Story
  readonly minima: Uint32Array
}

async function findTie(db: Queryable, asked: Asked, rows: readonly Candidate[]) {
  const similar = rows
    .map((row) => ({
      articleId: row.article_id,
      isFirst: row.cluster === row.article_id,
      alike: similarity(asked.minima, unpackSignature(row.signature)),
    }))
    .filter(({ alike }) => alike >= duplicateSimilarity)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, mostCompared)
  if (similar.length === 0) return undefined

  const told = await db.rows(Told, toldQuery, [similar.map(({ articleId }) => articleId)])
  const stories = new Map(told.map((story) => [story.id, story]))
  return similar
    .filter(({ articleId }) => {
      const other = stories.get(articleId)
      return other !== undefined && isSameStory(asked.story, other)
    })
    .reduce<Tie | undefined>(better, undefined)
}

const toldQuery = `
  select a.id, d.document->>'title' as title, left(d.document->>'text', ${comparedLength}) as text
  from articles a join documents d on d.article_id = a.id and d.revision = a.revision
  where a.id = any ($1)`
