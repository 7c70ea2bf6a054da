import type { ArticleInput } from '../../src/schemas/article-input.ts'
import type { Document } from '../../src/schemas/document.ts'
import { readArticle } from '../../src/text/article.ts'
import { extractFacts } from '../../src/text/facts.ts'

/** A post as a live page shows it. */
export interface LivePost {
  readonly time: string
  readonly title: string
  readonly lines: readonly string[]
}

/** Three posts of two days, the last one first. Each tells of "today" or a weekday. */
export const floodPosts: readonly LivePost[] = [
  {
    time: '2026-03-03T16:40:00+01:00',
    title: 'The sixth lock gives way',
    lines: [
      'Rescuers brought 14 people to safety today, the fire service of Tolm said after the lock had broken at the old mill.',
      'The district needs 3 million euros for repairs, said Mayor Ada Lind, who had come to the lock with two engineers.',
    ],
  },
  {
    time: '2026-03-03T00:20:00+01:00',
    title: 'A night of sandbags',
    lines: [
      'A further 40 people left their homes yesterday, and helpers from all over the valley filled 9,000 sandbags.',
      'The gauge at the bridge of Tolm stood at 6.1 metres, which is more than it has shown since it was built.',
    ],
  },
  {
    time: '2026-03-02T09:05:00+01:00',
    title: 'The water rises',
    lines: [
      'The river has risen by 40 centimetres today, the water board said in a note to all villages below the mill.',
      'Schools close on Friday for 2,300 pupils, and the buses to Ostheim will not leave before the bridge is open.',
    ],
  },
]

export const paragraphsOf = ({ lines }: LivePost): string =>
  lines.map((line) => `<p>${line}</p>`).join('')

/** How a post is marked up, by what marks its time. */
export const markups = {
  'a time in its head': (post: LivePost) =>
    `<article><header><time datetime="${post.time}">${post.time.slice(11, 16)}</time><h2>${post.title}</h2></header>${paragraphsOf(post)}</article>`,
  'a time in its foot': (post: LivePost) =>
    `<section><h2>${post.title}</h2>${paragraphsOf(post)}<footer><a href="#p"><time datetime="${post.time}">${post.time.slice(11, 16)}</time></a></footer></section>`,
  'a time above, nothing around': (post: LivePost) =>
    `<time datetime="${post.time}">${post.time.slice(11, 16)}</time><h3>${post.title}</h3>${paragraphsOf(post)}`,
  'a time below its title, nothing around': (post: LivePost) =>
    `<h3>${post.title}</h3><p><time datetime="${post.time}">${post.time.slice(11, 16)}</time></p>${paragraphsOf(post)}`,
  'a time of its change as well': (post: LivePost) =>
    `<article><p>Updated <time datetime="2026-03-03T18:00:00+01:00">18:00</time></p><p>Posted <time datetime="${post.time}">${post.time.slice(11, 16)}</time></p><h2>${post.title}</h2>${paragraphsOf(post)}</article>`,
  'a time, and a quoted one': (post: LivePost) =>
    `<article><time datetime="${post.time}">${post.time.slice(11, 16)}</time><h2>${post.title}</h2>${paragraphsOf(post)}<blockquote><p>The lock is lost.</p><time datetime="2026-03-02T11:00:00+01:00">11:00</time></blockquote></article>`,
  'a time in UTC': (post: LivePost) =>
    `<article><time datetime="${new Date(post.time).toISOString()}">${post.time.slice(11, 16)}</time><h2>${post.title}</h2>${paragraphsOf(post)}</article>`,
  'a time of no zone': (post: LivePost) =>
    `<article><time datetime="${post.time.slice(0, 19)}">${post.time.slice(11, 16)}</time><h2>${post.title}</h2>${paragraphsOf(post)}</article>`,
} as const

/** Without times that machines read. */
export const plainMarkup = (post: LivePost): string =>
  `<div><span>${post.time.slice(11, 16)}</span><h2>${post.title}</h2>${paragraphsOf(post)}</div>`

export const floodTitle = 'Flood in the valley of the Arn'
export const floodStart = '2026-03-02T08:00:00+01:00'

export const ldOf = (type: string, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': type, headline: floodTitle, datePublished: floodStart, ...more })}</script>`

export const updateOf = ({ time, title, lines }: LivePost): object => ({
  '@type': 'BlogPosting',
  headline: title,
  datePublished: time,
  articleBody: lines.join(' '),
})

interface LivePage {
  readonly head?: string
  readonly body: string
  readonly title?: string
  readonly path?: string
  readonly fetchedAt?: Date
}

/** A page of the flood. */
export function livePage({
  head = ldOf('LiveBlogPosting'),
  body,
  title = floodTitle,
  path = '2026/03/flood',
  fetchedAt = new Date('2026-03-03T20:00:00Z'),
}: LivePage): ArticleInput {
  const intro =
    'The Arn has been rising since Sunday, and 5 villages are cut off. This is what happens.'
  const html = `<html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1><p>${intro}</p>${body}</main></body></html>`
  return {
    body: Buffer.from(html),
    url: `https://valley.example/${path}`,
    contentType: 'text/html; charset=utf-8',
    fetchedAt,
  }
}

export const readLive = (page: LivePage): Document => readArticle(livePage(page))

/** When each figure was said and when it was so, by its words. */
export function toldIn(document: Document): Record<string, readonly (string | undefined)[]> {
  const { figures } = extractFacts(document)
  return Object.fromEntries(
    figures.map(({ phraseSpan: { start, end }, saidAt, occurredAt }) => [
      document.text.slice(start, end),
      [saidAt?.value, occurredAt?.value],
    ]),
  )
}
