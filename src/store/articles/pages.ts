import type { ArticleStore } from '../../context/articles.ts'
import type { Advance } from '../../context/entries.ts'
import type { Page } from '../../context/http.ts'
import type { Database } from '../database.ts'
import { forgetDeadEnds, keepDeadEnd, readDeadEnd } from '../dead-ends.ts'
import { type Packed, forgetStrandedAside, readAside, setAside } from '../further-pages.ts'
import { type NewPage, keepNewPage } from '../new-page.ts'
import { type PageBases, createPageBases } from '../page-bases.ts'
import { KeptBytes, compressPage, keptBytes, unpackPage } from '../page-bytes.ts'
import { keepPage } from './keep-page.ts'
import { isOvertaken } from './overtaken.ts'
import { readPage } from './read-page.ts'

/** What an operator asks about kept pages. */
export interface ArticlePages {
  /** The bytes of a kept page, as they came. */
  bytes(sha256: string): Promise<Uint8Array | undefined>
  /** Forgets what runs have set aside that are over, and ends that may be looked at again. */
  forgetAside(): Promise<void>
}

type PageStore = Pick<
  ArticleStore,
  'keepPage' | 'setAside' | 'aside' | 'deadEnd' | 'keepDeadEnd' | 'page'
> &
  ArticlePages

/** `now` is the application's clock; `clock` stands in for the database's. */
export function createPageStore(
  db: Database,
  now: () => Date,
  clock: (() => Date) | undefined,
): PageStore {
  const bases = createPageBases()
  return {
    keepPage: async (entryId, page, canonicalUrl, run, advance, over) => {
      const work = { entryId, run, canonicalUrl, page, now: now(), over, moment: clock?.() ?? null }
      return keepFetched(db, bases, work, advance)
    },
    setAside: async (entryId, run, number, { page, next }) => {
      const body = await compressPage(page)
      return db.transaction(async (tx) => {
        if (await isOvertaken(tx, { entryId, run }, 'fetch-article')) return false
        await setAside(tx, { entryId, run, number, next, page, body })
        return true
      })
    },
    aside: async (entryId, run) => readAside(db, entryId, run),
    deadEnd: async (entryId, url) => readDeadEnd(db, entryId, url, now()),
    keepDeadEnd: async (entryId, url, what, until) =>
      keepDeadEnd(db, entryId, url, { what, until }),
    page: async (articleId) => readPage(db, articleId),
    bytes: async (hash) => {
      const row = await db.first(KeptBytes, `select ${keptBytes} from pages p where sha256 = $1`, [
        hash,
      ])
      return row && unpackPage(row)
    },
    async forgetAside() {
      await forgetStrandedAside(db)
      await forgetDeadEnds(db, now())
    },
  }
}

/** In one statement, where nothing is to be thought about. */
async function keepFetched(
  db: Database,
  bases: PageBases,
  work: NewPage,
  advance: Advance | undefined,
): ReturnType<ArticleStore['keepPage']> {
  const { page, over } = work
  if (!advance) await over?.tell()
  const alone = advance && (await keepNewPage(db, bases, work, advance))
  if (alone) {
    const { said: aloneWith, beside } = alone
    return { status: 'kept', revision: 1, advanced: true, aloneWith, beside }
  }
  const body = await compressPage(page)
  const further = await packed(page.further ?? [])
  return db.transaction(async (tx) => keepPage(tx, { ...work, body, further }))
}

const packed = async (pages: readonly Page[]): Promise<Packed[]> =>
  Promise.all(pages.map(async (page) => ({ page, body: await compressPage(page) })))
