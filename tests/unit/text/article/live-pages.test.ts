import { describe, expect, test } from 'vitest'
import {
  floodPosts,
  floodStart,
  ldOf,
  type LivePost,
  markups,
  paragraphsOf,
  plainMarkup,
  readLive,
  toldIn,
  updateOf,
} from '../../../support/live-page.ts'

const [late, night, early] = floodPosts.map(({ time }) => time)

const bodyOf = (markup: (post: LivePost) => string, posts = floodPosts) =>
  posts.map(markup).join('')

/** Of the figures of the intro and of each post, when they were said and when they were so. */
const ownTimes = {
  '5 villages': [floodStart, '2026-03-01/..'],
  '14 people': [late, '2026-03-03'],
  '3 million euros': [late, undefined],
  '40 people': [night, '2026-03-02'],
  '40 centimetres': [early, '2026-03-02'],
  '2,300 pupils': [early, '2026-03-06'],
}

const postsAt = (...times: readonly string[]): readonly LivePost[] =>
  floodPosts.map((post, index) => ({ ...post, time: times[index] ?? post.time }))

/** The same, where no post has a time of its own. */
const said = (all: Record<string, readonly unknown[]>) =>
  new Set(Object.values(all).map(([value]) => value))

describe('what a post of a live page says, it says at its own time', () => {
  test.each(Object.entries(markups))('where it has %s', (_, markup) => {
    const document = readLive({ body: bodyOf(markup) })

    expect(document.kind).toBe('live-blog')
    expect(toldIn(document)).toMatchObject(ownTimes)
  })

  test('where JSON-LD lists the posts, whose words are in the text', () => {
    const liveBlogUpdate = floodPosts.map(updateOf)
    const document = readLive({
      head: ldOf('LiveBlogPosting', { liveBlogUpdate }),
      body: bodyOf(plainMarkup),
    })

    expect(toldIn(document)).toMatchObject(ownTimes)
  })

  test('where a LiveBlogPosting stands beside the article', () => {
    const liveBlogUpdate = floodPosts.map(updateOf)
    const head = `${ldOf('NewsArticle')}${ldOf('LiveBlogPosting', { headline: 'Arn', liveBlogUpdate })}`

    expect(toldIn(readLive({ head, body: bodyOf(plainMarkup) }))).toMatchObject(ownTimes)
  })

  test.each([
    [
      'an element without text',
      (time: string) => `<meta itemprop="datePublished" content="${time}">`,
    ],
    ['a time', (time: string) => `<time itemprop="datePublished" datetime="${time}">today</time>`],
    ['a text', (time: string) => `<i itemprop="datePublished">${time}</i>`],
  ])('where microdata marks it, its time by %s', (_, dated) => {
    const marked = (post: LivePost) =>
      `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">${dated(post.time)}<h2>${post.title}</h2>${paragraphsOf(post)}</div>`
    const head = `<meta property="article:published_time" content="${floodStart}">`
    const document = readLive({ head, body: bodyOf(marked) })

    expect(document.kind).toBe('live-blog')
    expect(toldIn(document)).toMatchObject(ownTimes)
  })

  test('and what stands between posts or above them at the publication', () => {
    const [first, , third] = floodPosts
    const liveBlogUpdate = [first!, third!].map(updateOf)
    const document = readLive({
      head: ldOf('LiveBlogPosting', { liveBlogUpdate }),
      body: bodyOf(plainMarkup),
    })

    expect(toldIn(document)).toMatchObject({
      ...ownTimes,
      '40 people': [floodStart, '2026-03-01'],
    })
  })

  test('and its spans are what stands in the text, title and all', () => {
    const { text, liveEntries } = readLive({ body: bodyOf(markups['a time in its foot']) })

    expect(liveEntries?.map(({ entrySpan: at }) => text.slice(at?.start, at?.end))).toEqual(
      floodPosts.map(({ title, lines }) => [title, ...lines].join('\n')),
    )
  })
})

describe('as the whole page was said at its publication stays what is in a post', () => {
  const past = [
    '2019-03-03T16:40:00+01:00',
    '2019-03-03T00:20:00+01:00',
    '2019-03-02T09:05:00+01:00',
  ]

  test.each([
    ['of years before', postsAt(...past)],
    [
      'of the future',
      postsAt('2027-03-03T16:40:00Z', '2027-03-03T00:20:00Z', '2027-03-02T09:05:00Z'),
    ],
    ['that all have one time', postsAt(...floodPosts.map(() => late!))],
    ['that have days alone', postsAt('2026-03-03', '2026-03-03', '2026-03-02')],
    ['that have no time that can be read', postsAt('soon', 'soon', 'soon')],
  ])('%s', (_, posts) => {
    const document = readLive({ body: bodyOf(markups['a time in its head'], posts) })

    expect([...said(toldIn(document))]).toEqual([floodStart])
    expect(document.liveEntries ?? []).not.toContainEqual(
      expect.objectContaining({ entrySpan: expect.anything() }),
    )
  })

  test('of the hour before, alone', () => {
    const posts = postsAt(late!, night!, '2026-03-02T07:00:00+01:00')
    const document = readLive({ body: bodyOf(markups['a time in its head'], posts) })

    expect(toldIn(document)).toMatchObject({
      '14 people': [late, '2026-03-03'],
      '40 centimetres': [floodStart, '2026-03-02'],
    })
  })
})

describe('no live page is', () => {
  const story = floodPosts.map(paragraphsOf).join('')
  const related = floodPosts.map(
    ({ time, title }) =>
      `<li><a href="/a/${title.length}">${title}</a> <time datetime="${time}">${time.slice(0, 10)}</time></li>`,
  )
  const comments = floodPosts.map(
    ({ time }) =>
      `<div class="comment"><time datetime="${time}">16:40</time><p>How sad, all 12 of us say.</p></div>`,
  )
  const history = [1882, 1924, 1954, 1988, 2002].map(
    (year) =>
      `<h3><time datetime="${year}-03-03T12:00:00Z">${year}</time></h3><p>The Arn rose by ${year % 7} metres, and 12 houses fell in the lower village of the valley.</p>`,
  )

  test.each([
    [
      'an article with dates of related ones',
      `${story}<ul class="related">${related.join('')}</ul>`,
    ],
    [
      'an article with related ones amid its text',
      `${paragraphsOf(floodPosts[0]!)}<ul class="related">${related.join('')}</ul>${story}`,
    ],
    ['an article with comments', `${story}<div id="comments">${comments.join('')}</div>`],
    [
      'an article that was updated',
      `<p>Updated <time datetime="${late}">16:40</time></p>${story}<p>Updated <time datetime="${late}">16:40</time></p>`,
    ],
    ['a timeline', `${story}${history.join('')}`],
  ])('%s', (_, body) => {
    const document = readLive({ head: ldOf('NewsArticle'), body })

    expect(document).not.toHaveProperty('kind')
    expect(document).not.toHaveProperty('liveEntries')
    expect([...said(toldIn(document))]).toEqual([floodStart])
  })

  test('a timeline amid posts, nor what stands beside them', () => {
    const posts = floodPosts.map((post) => markups['a time in its head'](post))
    const body = `${posts.join('')}<section>${history.join('')}</section><aside>${related.join('')}</aside>`
    const told = toldIn(readLive({ body }))

    expect(told).toMatchObject(ownTimes)
    expect(said(told)).toEqual(new Set([floodStart, late, night, early]))
  })

  test('posts whose times stand below them, with nothing around', () => {
    const body = bodyOf(
      (post) =>
        `<h3>${post.title}</h3>${paragraphsOf(post)}<p><time datetime="${post.time}">${post.time.slice(11, 16)}</time></p>`,
    )
    const document = readLive({ body })

    expect(document.liveEntries).not.toEqual([])
    expect([...said(toldIn(document))]).toEqual([floodStart])
  })
})
