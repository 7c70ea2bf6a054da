import { createReadStream } from 'node:fs'
import { z } from 'zod'
import type { Kind } from '../../archives/kinds.ts'
import { foundInSent, mostSent } from '../sent-articles.ts'
import { nothing, operation } from './operation.ts'
import { withSpooled } from './spool.ts'

/** What is sent under a type. */
const kinds: Readonly<Record<string, Kind>> = {
  'application/x-ndjson': { reads: 'lines' },
  'application/jsonl': { reads: 'lines' },
  'text/plain': { reads: 'text', contentType: 'text/plain' },
  'text/markdown': { reads: 'text', contentType: 'text/markdown' },
  'text/html': { reads: 'text', contentType: 'text/html' },
  'application/rss+xml': { reads: 'feed' },
  'application/atom+xml': { reads: 'feed' },
  'application/feed+json': { reads: 'feed' },
  'application/warc': { reads: 'warc' },
  'application/x-tar': { reads: 'tar' },
}

const Count = z.number()

/** Articles that did not come by a feed. */
export const importOperations = [
  operation({
    ...nothing,
    method: 'post',
    at: '/imports',
    summary:
      'Bring in articles: one object of JSON a line, one text or page, a feed, a WARC file or a tar archive, packed by gzip or not',
    takes: Object.keys(kinds),
    query: z.object({
      name: z
        .string()
        .min(1)
        .max(200)
        .default('files')
        .meta({ description: 'they are kept under this name, as one feed' }),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .meta({ description: 'address of a text; without, it is known by what it says' }),
    }),
    answer: z.object({
      new: Count,
      changed: Count,
      known: Count,
      older: Count,
      duplicate: Count,
      failed: Count,
      passed: Count.meta({ description: 'what was nothing to be brought in, such as a request' }),
      failures: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
    run: async (app, { query: { name, url }, sent, signal }) =>
      withSpooled(sent.body, mostSent, async (file) => {
        const bytes = createReadStream(file)
        const found = foundInSent({ feed: name, name: 'body', kind: kinds[sent.type], url, bytes })
        const { counts, failures } = await app.imports.take(name, found, { signal })
        return { ...counts, failures: [...failures] }
      }),
  }),
]
