import type { FileToImport } from '../archives/item.ts'
import type { ImportedPage } from '../store/imports.ts'
import { canonicalUrl } from '../text/urls.ts'

/** The page and the entry that an imported article stands for. Throws for one that is empty. */
export function importPage(file: FileToImport, now: Date): ImportedPage {
  const { url, contentType, body, name, entry, fetchedAt } = file
  // What a feed says of an entry may suffice, or lead to its page.
  if (body.length === 0 && !entry) throw new Error('is empty')
  const isDated = fetchedAt !== undefined && fetchedAt <= now
  return {
    key: url,
    entry: entry ?? { guid: url, url, title: name, categories: [], enclosures: [] },
    page: {
      url,
      status: 200,
      headers: {},
      contentType,
      body,
      redirects: [],
      fetchedAt: isDated ? fetchedAt : now,
      source: entry ? 'feed' : 'page',
    },
    canonicalUrl: /^https?:/.test(url) ? canonicalUrl(url) : url,
    isDated,
  }
}
