import { z } from 'zod'
import type { ArticleStore } from '../../context/articles.ts'
import { Document } from '../../schemas/document.ts'
import type { Database } from '../database.ts'
import { keepDocument, keepFacts, keepRead } from '../results.ts'
import { isOvertaken } from './overtaken.ts'
import { dropUnchanged } from './revisions.ts'

/** What is read from pages. */
type ReadingStore = Pick<
  ArticleStore,
  'keepDocument' | 'dropUnchanged' | 'document' | 'keepFacts' | 'keepRead'
>

/** `now` is the application's clock. */
export const createReadingStore = (db: Database, now: () => Date): ReadingStore => ({
  keepDocument: async (articleId, revision, document, version, run, to) =>
    keepDocument(db, { articleId, revision, value: document, version, run, to, now: now() }),
  dropUnchanged: async (articleId, revision, document, run) =>
    db.transaction(
      async (tx) =>
        !(await isOvertaken(tx, { entryId: articleId, run }, 'normalize-article')) &&
        (await dropUnchanged(tx, articleId, revision, document)),
    ),
  document: async (articleId) =>
    db.first(
      z.object({ revision: z.int(), document: Document }),
      `select d.revision, d.document from documents d join articles a on a.id = d.article_id and a.revision = d.revision
         where a.id = $1`,
      [articleId],
    ),
  keepFacts: async (articleId, revision, facts, version, run, to) =>
    keepFacts(db, { articleId, revision, value: facts, version, run, to, now: now() }),
  keepRead: async (articleId, revision, { document, facts, run, to }) =>
    keepRead(db, { articleId, revision, document, facts, run, to, now: now() }),
})
