import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Document } from '../../src/schemas/document.ts'
import { readArticle } from '../../src/text/article.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import { readHtmlArticle } from '../baselines/former/html.ts'

/** What the extraction scorer reads of one page. */
export interface Prediction {
  readonly articleBody: string
  readonly title: string
  readonly authors: readonly string[]
  readonly date: string
  readonly lang: string
  readonly siteName: string
  readonly images: Document['images']
  /** The lead image's address. */
  readonly image: string
}

const nothing: Prediction = {
  articleBody: '',
  title: '',
  authors: [],
  date: '',
  lang: '',
  siteName: '',
  images: [],
  image: '',
}

function wiredesk(html: string, url: string): Prediction {
  return predict(() =>
    readArticle({
      body: new TextEncoder().encode(html),
      url,
      contentType: 'text/html; charset=utf-8',
    }),
  )
}

/** The reader before this one: Readability, with rules around it, on a document of objects. */
function former(html: string, url: string): Prediction {
  return predict(() => readHtmlArticle(html, { url: URL.canParse(url) ? url : 'about:blank' }))
}

function predict(read: () => Document): Prediction {
  try {
    const document = read()
    return {
      articleBody: document.text,
      title: document.title,
      authors: document.authors.map(({ name }) => name),
      date: document.published?.value ?? '',
      lang: document.language.code,
      siteName: document.siteName ?? '',
      images: document.images,
      image: document.images[0]?.url ?? '',
    }
  } catch (error) {
    if (error instanceof Unreadable) return nothing
    throw error
  }
}

/** The baseline: the same library with nothing around it. */
function readability(html: string): Prediction {
  const article = new Readability(parseHTML(html).document).parse()
  return {
    ...nothing,
    articleBody: article?.textContent ?? '',
    title: article?.title ?? '',
    authors: article?.byline ? [article.byline] : [],
    date: article?.publishedTime ?? '',
    lang: article?.lang ?? '',
    siteName: article?.siteName ?? '',
  }
}

/** As the scorers of hostile pages call them, too. */
export const extractors = {
  wiredesk: async (html: string, url: string) => wiredesk(html, url),
  former: async (html: string, url: string) => former(html, url),
  readability: async (html: string) => readability(html),
}
