import { z } from 'zod'
import type { Document } from '../../src/schemas/document.ts'
import type { Facts } from '../../src/schemas/facts.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { createNameCounts } from '../../src/store/registry-memory.ts'
import { assembleEntities } from '../../src/text/entities/assemble.ts'
import { repairMentions } from '../../src/text/entities/repair-mentions.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { tokenize } from '../../src/text/tokens.ts'
import type { Stub } from './stubs.ts'

/** How names are found: by the tagger, or as they are marked, which leaves the registry alone to be judged. */
export type Naming = 'found' | 'marked'

/** Keeps a record of every stub, by the stores that the stages use. Gives the articles' ids, in order. */
export async function keepStubs(
  db: Database,
  stubs: readonly Stub[],
  naming: Naming,
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, stub] of stubs.entries()) ids.push(await keepStub(db, stub, index, naming))
  while (await createNameCounts(db).count());
  return ids
}

async function keepStub(db: Database, stub: Stub, index: number, naming: Naming): Promise<string> {
  const at = new Date(`${stub.date}T12:00:00Z`)
  const [feeds, articles] = [createFeedStore(db), createArticleStore(db)]
  const records = createRecordStore(
    db,
    () => undefined,
    () => at,
  )
  await feeds.add([{ url: `https://${stub.host}/rss` }], at)
  const feed = await db.first(z.object({ id: z.string() }), 'select id from feeds where url = $1', [
    `https://${stub.host}/rss`,
  ])
  const url = `https://${stub.host}/${index}`
  const entry = { guid: url, url, title: '', categories: [], enclosures: [] }
  const poll = { feedId: feed?.id ?? '', state: PollState.parse({}), nextPollAt: at }
  const [job] = await feeds.keepPoll({ ...poll, entries: [entry] })
  const id = job?.entryId ?? ''
  const page = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
  const kept = await articles.keepPage(
    id,
    { ...page, body: Buffer.from(stub.text), fetchedAt: at },
    url,
  )
  const revision = kept.status === 'kept' ? kept.revision : 0
  await articles.keepDocument(id, revision, documentOf(stub), '1')
  await articles.keepFacts(id, revision, factsOf(stub, naming), '1')
  const parts = await records.parts(id)
  if (!parts) throw new Error(`no parts of ${url}`)
  await db.run(
    `update entries set state = 'in-flight', stage = 'store-record', reason = null where id = $1`,
    [id],
  )
  const { cluster } = await records.place(assembleRecord(parts), 1)
  await records.keep(assembleRecord({ ...parts, relations: { cluster } }), 1)
  return id
}

const documentOf = ({ text, date }: Stub): Document => ({
  title: '',
  text,
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: text.split(/\s+/).length,
  method: 'test',
  source: 'page',
  published: {
    value: date,
    precision: 'day',
    zone: 'none',
    raw: date,
    source: 'test',
    candidates: [],
  },
})

function factsOf(stub: Stub, naming: Naming): Facts {
  if (naming === 'found') return extractFacts(documentOf(stub))
  const tokens = tokenize(stub.text)
  const starts = new Map(Array.from(tokens.start, (at, token) => [at, token]))
  const ends = new Map(Array.from(tokens.end, (at, token) => [at, token + 1]))
  const mentions = stub.marks.flatMap(({ start, end, type }) => {
    const [first, stop] = [starts.get(start), ends.get(end)]
    return first === undefined || stop === undefined ? [] : [{ first, end: stop, type }]
  })
  const repaired = repairMentions(tokens, mentions)
  return { ...assembleEntities(tokens, repaired), figures: [], times: [], quotes: [] }
}
