import type { RecordStore } from '../../src/context/records.ts'
import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { Document } from '../../src/schemas/document.ts'
import type { Entity } from '../../src/schemas/entity.ts'
import { Facts } from '../../src/schemas/facts.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { createNameCounts } from '../../src/store/registry-memory.ts'
import { assembleRecord } from '../../src/text/record.ts'
import type { Story } from '../../src/text/same-story.ts'

const at = new Date('2026-03-01T12:00:00Z')
const noFacts = { mentions: [], entities: [], figures: [], times: [], quotes: [] }

const documentOf = ({ title, text }: Story): Document => ({
  title,
  text,
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: text.split(/\s+/).length,
  method: 'test',
  source: 'page',
})

/** What a record says besides its text: a record stands on the facts that are kept. */
const factsOf = (record: ArticleRecord): Facts =>
  Facts.parse(
    Object.fromEntries(Object.keys(Facts.shape).map((name) => [name, Reflect.get(record, name)])),
  )

/** Who is named in a record, and by what other names. */
export type Named = Pick<Entity, 'type' | 'name'> & Partial<Entity>

/** Articles of one feed, kept through the stores as the stages keep them; without an outlook each record takes the long way. */
export async function keptArticles(db: Database, { hasOutlook = true } = {}) {
  const feeds = createFeedStore(db)
  const articles = createArticleStore(db)
  const records: RecordStore = createRecordStore(
    db,
    () => undefined,
    () => at,
  )
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  let pages = 0

  const add = async (name: string, story: Story) => {
    const url = `https://news.example/${name}`
    const entry = { guid: url, url, title: `Entry ${name}`, categories: [], enclosures: [] }
    const poll = { feedId, state: PollState.parse({}), nextPollAt: at, entries: [entry] }
    const [job] = await feeds.keepPoll(poll)
    const id = job?.entryId ?? ''
    await change(id, story)
    return id
  }
  /** Another version of the page: the next revision. */
  const change = async (id: string, story: Story) => {
    pages += 1
    const url = `https://news.example/${id}`
    const page = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
    const body = Buffer.from(`${pages} ${story.text}`)
    const kept = await articles.keepPage(id, { ...page, body, fetchedAt: at }, url)
    const revision = kept.status === 'kept' ? kept.revision : 0
    await articles.keepDocument(id, revision, documentOf(story), '1')
    await articles.keepFacts(id, revision, noFacts, '1')
  }
  const toStore = async (id: string) =>
    db.run(
      `update entries set state = 'in-flight', stage = 'store-record', reason = null
        where id = $1 and (state, stage) is distinct from ('in-flight', 'store-record')`,
      [id],
    )
  /** As a job of the run finds it. */
  const cluster = async (id: string, run = 1) => {
    const parts = await records.parts(id)
    if (!parts) throw new Error('no parts are kept')
    await toStore(id)
    return (await records.place(assembleRecord(parts), run)).cluster
  }
  /** Keeps a record that names them, as the article's newest. */
  const record = async (id: string, named: readonly Named[], more: Partial<ArticleRecord> = {}) => {
    const parts = await records.parts(id)
    if (!parts) throw new Error('no parts are kept')
    const entities = named.map((one, index) => ({
      id: `e${index + 1}`,
      aliases: [],
      mentions: 1,
      roles: [],
      ...one,
    }))
    await toStore(id)
    const made = { ...assembleRecord(parts), entities, ...more }
    await articles.keepFacts(id, made.revision, factsOf(made), '1')
    const outlook = hasOutlook ? (await records.parts(id))?.outlook : undefined
    const { isKept } = await records.place(made, 1, outlook)
    if (!isKept) await records.keep(made, 1, outlook)
  }
  const names = createNameCounts(db)
  /** Counts what the records name that were kept. */
  const count = async () => {
    while (await names.count());
  }
  return { add, change, cluster, record, count }
}
