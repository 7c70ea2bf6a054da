import { describe, expect, test } from 'vitest'
import { linesOfMarkup } from '../../../../src/text/article/body/stated.ts'
import { readPage } from '../../../../src/text/article/read-page.ts'
import { REFUSALS, passingOf } from '../../../../src/text/refusals.ts'

const url = 'https://gazette.example/2026/bridge-over-the-arn'
const TEXT = [
  'The county will rebuild the bridge over the Arn, which has carried lorries since 1931, in the coming spring.',
  'A survey last autumn found rust in four of its nine girders, and since then only cars may cross it.',
  'The work is to cost 8.4 million crowns, of which the state pays half, and to take fourteen months.',
  'Buses go round by Tolm until then, which adds a quarter of an hour to the way to the hospital.',
  '"We have waited for this for ten years," said Jorun Vask, who drives the first bus of the day.',
]
const paragraphs = TEXT.map((line) => `<p>${line}</p>`).join('\n')

function pageOf(body: string, head = '<meta property="og:type" content="article">'): string {
  return `<html lang="en"><head><title>A new bridge over the Arn</title>${head}</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    ${body}<footer><p>© 2026 The Arn Gazette. All rights reserved.</p></footer></body></html>`
}

function articleOf(inner: string): string {
  return pageOf(`<main><h1>A new bridge over the Arn</h1><div class="text">${inner}</div></main>`)
}

function linesOf(html: string): string[] {
  return readPage(html, { url }).text.split('\n')
}

function codeOf(html: string, address = url): string | undefined {
  try {
    readPage(html, { url: address })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
  }
  return undefined
}

const consent = [
  'We and our 83 partners store cookies on your device and access them to show personalised ads.',
  'You can give or withdraw your consent at any time in the privacy settings of this website.',
  'Some partners process personal data on the ground of legitimate interest, to which you can object.',
  'Third parties use precise geolocation and identify your device by scanning it, if you accept.',
]
  .map((line) => `<p>${line}</p>`)
  .join('')

describe('text', () => {
  test.each([
    ['a consent text without a telling name', `${paragraphs}</div><div class="q1">${consent}`],
    [
      'a hidden ticker',
      `<div style="display:none"><p>${TEXT[0]?.replace('bridge', 'harbor')}</p></div>${paragraphs}`,
    ],
    [
      'an invitation to a letter',
      `${paragraphs}<div class="z9"><p>Our daily newsletter brings the top stories to your inbox. Sign up and cancel any time.</p></div>`,
    ],
    [
      'a caption beside an image',
      `<div><img src="/a.jpg"><p>The bridge from the west bank. Photo: Arn Gazette</p></div>${paragraphs}`,
    ],
    ['an agency mark', `${paragraphs}<p>(ntb/jov)</p>`],
    [
      'a note about the writer',
      `${paragraphs}<p>Ada Torsen is a reporter at the Gazette who writes about roads and water.</p>`,
    ],
    [
      'who reported it',
      paragraphs.replace(/<\/p>$/u, ' (Reporting by Ada Torsen in Tolm; Editing by Per Lund)</p>'),
    ],
    [
      'whom the press may call',
      `${paragraphs}<p>Media contact:</p><p>Ada Torsen, press office, 555 0134</p>`,
    ],
    ['another headline, in German', `${paragraphs}<p>Lesen Sie auch: Ein Steg für die Schule</p>`],
    ['another headline, in Polish', `${paragraphs}<p>Czytaj także: Kładka dla szkoły</p>`],
  ])('is without %s', (_, inner) => {
    expect(linesOf(articleOf(inner))).toEqual(TEXT)
  })

  test('holds the standfirst between headline and text', () => {
    const lead =
      'Four of nine girders are rusty, and the county has found the money to replace all of them.'
    const html = pageOf(
      `<main><header><h1>A new bridge over the Arn</h1><p class="standfirst">${lead}</p></header><div class="text">${paragraphs}</div></main>`,
    )

    expect(linesOf(html)).toEqual([lead, ...TEXT])
  })

  test('keeps a heading that runs in on a line of its own', () => {
    const html = articleOf(
      `${paragraphs}<p><b>What it costs</b><br>${TEXT[2]?.replace('8.4', '8.5')}</p>${paragraphs}`,
    )

    expect(linesOf(html)).toContain('What it costs')
  })

  test.each([
    [
      'the state of scripts',
      `<div id="root"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { story: { body: TEXT.map((text) => ({ type: 'p', text })) } } })}</script>`,
      'state',
    ],
    [
      'noscript',
      `<div id="root"></div><noscript><article>${paragraphs}</article></noscript>`,
      'noscript',
    ],
    [
      'pieces that come late',
      `<main><h1>A new bridge over the Arn</h1><template id="B:0"></template></main><div hidden id="S:0"><div>${paragraphs}</div></div><script>$RC("B:0","S:0")</script>`,
      'blocks',
    ],
  ])('is found in %s where nothing is shown', (_, body, method) => {
    const document = readPage(pageOf(body), { url })

    expect(document.text.split('\n')).toEqual(TEXT)
    expect(document.method).toBe(method)
  })

  test('of a fragment is its paragraphs', () => {
    expect(linesOfMarkup('<p>One &amp; two</p><ul><li>three</ul>four<br><br>five')).toEqual([
      'One & two',
      'three',
      'four',
      'five',
    ])
  })
})

describe('kinds of pages', () => {
  test('a stub before an offer is a part, without the offer', () => {
    const document = readPage(
      articleOf(`<p>${TEXT[0]} ${TEXT[1]}</p><p>Subscribe now to read on: 2 crowns a month.</p>`),
      { url },
    )

    expect(document.access).toBe('partial')
    expect(document.text).toBe(`${TEXT[0]} ${TEXT[1]}`)
  })

  test('an article on what subscriptions cost is whole', () => {
    const offers = [1, 2, 3, 4, 5].map(
      (at) =>
        `<p>Box ${at}: a subscription for ${at}0 crowns a month.</p><p>${TEXT[at % 5]} It is number ${at} of our list.</p>`,
    )
    const document = readPage(articleOf(`<p>${TEXT[0]}</p>${offers.join('')}`), { url })

    expect(document).not.toHaveProperty('access')
    expect(document.text).toContain('Box 5')
  })

  test('an article told on several pages says where it goes on', () => {
    const html = articleOf(`${paragraphs}<a href="/other">More</a> <a href="?page=2">Next page</a>`)

    expect(readPage(html, { url }).nextPage).toBe(`${url}?page=2`)
    expect(readPage(articleOf(paragraphs), { url })).not.toHaveProperty('nextPage')
  })

  test('a live blog has entries with their times', () => {
    const entries = [7, 8].map(
      (hour) =>
        `<section><time datetime="2026-03-10T0${hour}:00:00Z">${hour}</time><h3>At ${hour}</h3><p>${TEXT[hour - 7]}</p></section>`,
    )
    const ld =
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"A new bridge over the Arn"}</script>'
    const html = pageOf(`<main><h1>A new bridge over the Arn</h1>${entries.join('')}</main>`, ld)

    expect(readPage(html, { url }).liveEntries).toEqual([
      {
        time: '2026-03-10T07:00:00Z',
        title: 'At 7',
        text: TEXT[0],
        entrySpan: { start: 0, end: 115 },
      },
      {
        time: '2026-03-10T08:00:00Z',
        title: 'At 8',
        text: TEXT[1],
        entrySpan: { start: 116, end: 220 },
      },
    ])
  })
})

function short(title: string, body: string): string {
  return `<html><head><title>${title}</title></head><body><main>${body}</main></body></html>`
}

describe('pages that are no article', () => {
  const teasers = TEXT.concat(TEXT)
    .map(
      (line, at) =>
        `<article><h2><a href="/s/${at}">Headline number ${at} of the region</a></h2><p>${line}</p></article>`,
    )
    .join('')

  test.each([
    ['consent-wall', short('The Arn Gazette', `<h1>Before you go on</h1>${consent}`)],
    [
      'bot-check',
      short(
        'Just a moment...',
        '<h1>gazette.example</h1><p>Verify you are human by completing the action below.</p>',
      ),
    ],
    [
      'soft-404',
      short(
        'Page not found',
        '<h1>Page not found</h1><p>The page you asked for may have been moved or removed. Try our search.</p>',
      ),
    ],
    [
      'login-page',
      short(
        'Log in',
        '<form><p>Please enter your name and your password.</p><input name=u><input type="password"></form>',
      ),
    ],
    ['section-page', short('Roads', `<h1>Roads</h1>${teasers}`)],
    ['section-page', pageOf(`<main><h1>Roads</h1>${teasers}</main>`)],
    ['no-language', short('x', `<p>${'Zx9qKw3vTn8rLp2mJh5bGd7c '.repeat(60)}</p>`)],
    ['not-text', `PK${'\u0003\u0004\ufffd\u0000\u0001'.repeat(50)}`],
    ['no-article', short('A page', '<p>Hello.</p>')],
  ])('%s', (code, html) => {
    expect(codeOf(html, 'https://gazette.example/roads')).toBe(code)
  })

  test('walls and checks pass with time, the others may or do not', () => {
    const passing = Object.groupBy(Object.keys(REFUSALS), (code) => passingOf(code) ?? 'none')

    expect(passing.surely).toEqual(['consent-wall', 'bot-check', 'error-page'])
    expect(passing.never).toEqual(['too-costly', 'too-deep', 'not-json'])
    expect(passingOf('constructor')).toBeUndefined()
  })
})
