import { z } from 'zod'
import {
  bands,
  duplicateSimilarity,
  signature,
  signatureLength,
  similarity,
} from '../text/near-duplicates.ts'
import type { Queryable } from './database.ts'

const Known = z.object({ cluster: z.string(), signature: z.instanceof(Buffer) })

/** Candidates share one band of 32: so many are compared at most, the ones that share most bands first. */
const mostCandidates = 50

/**
 * The id of the article that told this story first: found by MinHash, verified by similarity.
 * One text after the other, so that forty papers that print a wire story at once are one cluster.
 */
export async function findCluster(tx: Queryable, articleId: string, text: string): Promise<string> {
  const minima = signature(text)
  const keys = bands(minima)
  await tx.run(
    `select pg_advisory_xact_lock(hashtext('wiredesk clusters'), hashtext(current_schema()))`,
  )
  const candidates = await tx.rows(
    Known,
    `select s.cluster, s.signature from signatures s join (
       select article_id, count(*) as shared from signature_bands
       where band = any($1) and article_id <> $2 group by 1 order by 2 desc limit $3) b
     on b.article_id = s.article_id`,
    [keys, articleId, mostCandidates],
  )
  const [best] = candidates
    .map((known) => ({ ...known, alike: similarity(minima, unpack(known.signature)) }))
    .filter(({ alike }) => alike >= duplicateSimilarity)
    .toSorted((a, b) => b.alike - a.alike)
  // Once others follow this article, it stays the first.
  const cluster = (await isFollowed(tx, articleId)) ? articleId : (best?.cluster ?? articleId)
  await keep(tx, { articleId, minima, keys, cluster })
  return cluster
}

const isFollowed = async (tx: Queryable, articleId: string) =>
  (await tx.run('select 1 from signatures where cluster = $1 and article_id <> $1 limit 1', [
    articleId,
  ])) > 0

interface Signed {
  readonly articleId: string
  readonly minima: Uint32Array
  readonly keys: readonly string[]
  readonly cluster: string
}

async function keep(tx: Queryable, { articleId, minima, keys, cluster }: Signed): Promise<void> {
  await tx.run(
    `insert into signatures (article_id, signature, cluster) values ($1, $2, $3)
     on conflict (article_id) do update set signature = excluded.signature, cluster = excluded.cluster`,
    [articleId, Buffer.from(minima.buffer, minima.byteOffset, minima.byteLength), cluster],
  )
  await tx.run('delete from signature_bands where article_id = $1 and band <> all($2)', [
    articleId,
    keys,
  ])
  await tx.run(
    'insert into signature_bands (band, article_id) select band, $2 from unnest($1::text[]) band on conflict do nothing',
    [keys, articleId],
  )
}

const unpack = (bytes: Buffer) =>
  Uint32Array.from({ length: signatureLength }, (_, index) => bytes.readUInt32LE(index * 4))
