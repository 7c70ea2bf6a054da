import { describe, expect, test } from 'vitest'
import { Document } from '../../../src/schemas/document.ts'
import type { FeedEntry } from '../../../src/schemas/feed.ts'
import { readFeedText, saysMore } from '../../../src/text/feed-text.ts'

const entryWith = (fields: Partial<FeedEntry>): FeedEntry => ({
  guid: 'bridge-1',
  url: 'https://paper.example/2026/bridge',
  title: 'Council rebuilds the bridge',
  categories: [],
  enclosures: [],
  ...fields,
})
const read = (fields: Partial<FeedEntry>) =>
  readFeedText(entryWith(fields), { url: 'https://paper.example/feed', siteName: 'The Paper' })
const lines = (content: string) => read({ content })?.text.split('\n')

const vote = 'The council voted 31 to 12 on Monday to rebuild the bridge for 18 million euros.'
const work = 'Work begins in March and lasts two years, said the mayor, Anna Keller.'
/** So many words, none of them twice. */
const words = (count: number, about = 'word') =>
  Array.from({ length: count }, (_, index) => `${about}${index}`).join(' ')

describe('readFeedText', () => {
  test('makes a whole document of the content, and says that it is the feed’s', () => {
    const document = read({
      content: `<p>${vote}</p><p>${work}</p>`,
      published: '2026-03-02T08:00:00.000Z',
      updated: '2026-03-02T09:30:00.000Z',
      author: 'Jane Doe, John Roe',
      language: 'en-GB',
      image: 'https://paper.example/bridge.jpg',
    })

    expect(Document.parse(document)).toEqual({
      title: 'Council rebuilds the bridge',
      text: `${vote}\n${work}`,
      language: { code: 'en', confidence: expect.any(Number) },
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      siteName: 'The Paper',
      canonicalUrl: 'https://paper.example/2026/bridge',
      published: expect.objectContaining({ value: '2026-03-02T08:00:00Z', zone: 'stated' }),
      modified: expect.objectContaining({ value: '2026-03-02T09:30:00Z', source: 'feed' }),
      images: [{ url: 'https://paper.example/bridge.jpg' }],
      wordCount: 29,
      method: 'feed-content',
      source: 'feed',
    })
  })

  test('says where a date had no zone', () => {
    const document = read({
      content: `<p>${vote}</p>`,
      published: '2026-03-02T08:00:00.000Z',
      dateFlags: ['no-zone'],
    })

    expect(document?.published).toMatchObject({ zone: 'assumed-utc' })
  })

  test('takes a short content for the text: an alert is no longer', () => {
    expect(read({ content: 'Boil your water until Friday.' })?.method).toBe('feed-content')
    expect(read({ content: 'Boil your water.' })).toBeUndefined()
  })

  test('takes a summary for the article from 60 words on', () => {
    expect(read({ summary: `<p>${words(59)}.</p>` })).toBeUndefined()
    expect(read({ summary: `<p>${words(60)}.</p>` })).toMatchObject({
      method: 'feed-summary',
      wordCount: 60,
    })
  })

  test('takes any summary of an entry without an address: nothing else could tell more', () => {
    expect(read({ url: undefined, summary: vote })).toMatchObject({
      method: 'feed-summary',
      text: vote,
    })
  })

  test.each([
    ['an ellipsis', `<p>${words(40)} …</p>`],
    ['a mark of WordPress', `<p>${words(40)} [&#8230;]</p>`],
    ['a link to the rest', `<p>${words(40)} <a href="/2026/bridge">Read more</a></p>`],
    ['a link below to the rest', `<p>${words(40)}</p><p><a href="#">Continue reading →</a></p>`],
  ])('takes no content that breaks off with %s for the article', (_, content) => {
    expect(read({ content })).toBeUndefined()
    expect(read({ content: content.replace('word0', words(30, 'more')) })).toMatchObject({
      method: 'feed-summary',
      wordCount: 69,
    })
  })

  test('leaves out the mark where it breaks off', () => {
    const text = `${words(70)} [&#8230;]`

    expect(lines(`<p>${vote}</p><p>${text}</p>`)?.at(-1)).toBe(words(70))
  })

  test('keeps a content whose last link only leads on: its sentences are whole', () => {
    const content = `<p>${vote} <a href="/x">Read more</a></p>`

    expect(read({ content })).toMatchObject({ method: 'feed-content', text: vote })
  })

  test('makes paragraphs of blocks, of doubled breaks, and of breaks after sentences', () => {
    expect(
      lines(`<div>${vote}<br>${work}</div><ul><li>One thing</li><li>And another</li></ul>
        <p>Half a <b>sen</b>tence<br>goes on.</p>Loose<br/><br/>text
        <table><tr><th>Vote</th><th>Seats</th></tr><tr><td>Yes</td><td>31</td></tr></table>`),
    ).toEqual([
      vote,
      work,
      'One thing',
      'And another',
      'Half a sentence goes on.',
      'Loose',
      'text',
      'Vote | Seats',
      'Yes | 31',
    ])
  })

  test('reads HTML as feeds send it: entities, unclosed tags, stray signs', () => {
    expect(
      lines(`<p>Fish &amp; chips cost &lt;&nbsp;5&euro; here<p>5 < 6, and that is all`),
    ).toEqual(['Fish & chips cost < 5€ here', '5 < 6, and that is all'])
  })

  test.each([
    'The post <a href="/x">Council rebuilds the bridge</a> appeared first on <a href="/">The Paper</a>.',
    'Der Beitrag <a href="/x">Rat baut Brücke</a> erschien zuerst auf <a href="/">Zeitung</a>.',
    'L’article <a href="/x">Le pont</a> est apparu en premier sur <a href="/">Journal</a>.',
    'La entrada <a href="/x">El puente</a> se publicó primero en <a href="/">Diario</a>.',
    'Share this:',
    'Share on Facebook | Tweet | Email',
    '<a href="/x">Continue reading Council rebuilds the bridge →</a>',
    '<a href="/x">Weiterlesen …</a>',
    'Advertisement',
    'Related: <a href="/y">The old bridge</a>',
    'Filed under: Local, Traffic',
    '<a href="/x#comments">12 comments</a>',
    '© 2026 The Paper. All rights reserved.',
    'Subscribe to our newsletter for more of it',
    'submitted by /u/someone [link] [comments]',
  ])('leaves out what is not the text’s: %s', (furniture) => {
    expect(lines(`<p>${furniture}</p><p>${vote}</p><p>${work}</p><p>${furniture}</p>`)).toEqual([
      vote,
      work,
    ])
  })

  test.each([
    'Share prices fell by 3% on Monday, and the bank sold its own.',
    'Read the report carefully before you sign, the ministry said on Monday.',
    'The post office in Main Street appeared first on the list of those to be closed down soon.',
    'More people came than last year.',
    'Related companies had to pay 4 million euros.',
  ])('keeps what only begins like furniture: %s', (sentence) => {
    expect(lines(`<p>${vote}</p><p>${sentence}</p>`)).toEqual([vote, sentence])
  })

  test('passes over widgets, scripts, forms, embedded players and what is hidden', () => {
    const hidden = `<div class="sharedaddy sd-sharing-enabled"><div>Click to share</div></div>
      <script>var x = "<p>no</p>"</script><style>p { color: red }</style>
      <form><p>Your mail</p></form><iframe src="x">no frames</iframe>
      <p style="display: none">secret</p><div id="jp-relatedposts">The old one</div>`

    expect(lines(`${hidden}<p>${vote}</p>${hidden}<p>${work}</p>`)).toEqual([vote, work])
  })

  test('loses no text behind a widget that is not closed', () => {
    expect(lines(`<p class="share-buttons">Share<p>${vote}</p><p>${work}</p>`)).toEqual([
      vote,
      work,
    ])
  })

  test('leaves out the headline above the text and headings below it', () => {
    expect(
      lines(
        `<h1>Council rebuilds the bridge</h1><p>${vote}</p><h2>Why</h2><p>${work}</p><h3>More</h3>`,
      ),
    ).toEqual([vote, 'Why', work])
  })

  test('keeps pictures with their captions, and no pixels', () => {
    const document = read({
      image: 'https://paper.example/a.jpg',
      content: `<p>${vote}</p><img src="/a.jpg" width="600"><figure><img src="b.jpg"><figcaption>The <b>old</b> bridge</figcaption></figure>
        <img src="https://pixel.wp.example/b.gif?x=1" width="1" height="1"><img src="http://feeds.feedburner.com/~r/x/~4/abc" height="1">
        <img src="https://stats.wordpress.example/b.gif"><img class="emoji" src="/smile.png"><img src="data:image/gif;base64,R0">`,
    })

    expect(document?.images).toEqual([
      { url: 'https://paper.example/a.jpg' },
      { url: 'https://paper.example/2026/b.jpg', caption: 'The old bridge' },
    ])
    expect(document?.text).toBe(vote)
  })

  test.each([
    ['deep elements', '<div>'],
    ['paragraphs', '<p>x'],
    ['cells', '<td>a'],
    ['breaks', 'a<br>'],
    ['links', '<a href=x>y</a> '],
    ['links to the rest', '<a href=x>read more</a>'],
    ['less-than signs', '<'],
    ['ampersands', '&'],
    ['elements passed over', '<script>'],
  ])('stays linear in a megabyte of %s', { timeout: 30_000 }, (_, piece) => {
    const content = piece.repeat(1_000_000 / piece.length)

    expect(() => read({ content })).not.toThrow()
  })
})

const document = (text: string) => ({ text, wordCount: text.split(/\s+/).length })

/** All of the page twice, and so many words that it lacks: 194 of 197 runs and as many more. */
const withMore = (more: number) => document(`${words(100)} ${words(100)} ${words(more, 'further')}`)

describe('saysMore', () => {
  const article = document(words(200))
  const part = (count: number) => document(words(count))

  test.each([
    ['a stub', part(40), true],
    ['half of it', part(100), true],
    ['most of it', part(150), false],
    ['the same', part(200), false],
    ['more', part(400), false],
    ['as much about something else', document(words(200, 'other')), false],
    ['a wall', document(`Already a subscriber? Sign in to read on. ${words(120, 'offer')}`), true],
    [
      'a wall behind half of it',
      document(`${words(110)} Subscribe to read the rest of it today`),
      true,
    ],
  ])('of a page that has %s', (_, page, more) => {
    expect(saysMore(article, page)).toBe(more)
  })

  test('takes no wall down for a line, and no line for a story', () => {
    const wall = document('Subscribe to read on')

    expect(saysMore(document(words(30)), wall)).toBe(false)
    expect(saysMore(document(words(45)), wall)).toBe(true)
    expect(saysMore(part(45), part(25))).toBe(false)
  })

  test('counts no text twice that the feed repeats', () => {
    const twice = document(`${words(100)} ${words(100)}`)

    expect(saysMore(twice, part(100))).toBe(false)
  })

  test('needs half as much again, and a paragraph', () => {
    expect(saysMore(document(words(150)), part(100))).toBe(true)
    expect(saysMore(document(words(149)), part(100))).toBe(false)
    expect(saysMore(document(words(70)), part(40))).toBe(true)
    expect(saysMore(document(words(69)), part(40))).toBe(false)
  })

  test('counts in runs of four words what the page has of it', () => {
    expect(saysMore(withMore(80), part(100))).toBe(false)
    expect(saysMore(withMore(81), part(100))).toBe(true)
  })

  test('believes in no wall that is long, or that has half of the text', () => {
    const story = document(words(160, 'story'))
    const wall = (count: number) => document(`Subscribe ${words(count - 1, 'offer')}`)

    expect(saysMore(story, wall(149))).toBe(true)
    expect(saysMore(story, wall(150))).toBe(false)
    expect(saysMore(document(words(40, 'story')), wall(20))).toBe(true)
    expect(saysMore(document(words(39, 'story')), wall(20))).toBe(false)

    /** Of 40 runs. */
    const short = document(words(43))
    expect(saysMore(short, document(`${words(22)} Subscribe`))).toBe(true)
    expect(saysMore(short, document(`${words(23)} Subscribe`))).toBe(false)
  })

  test.each([
    'Register to read on',
    'Log in to read on',
    'Login to read on',
    'Premium: for members only',
    'Members-only story',
    'Already a reader?',
    'We use cookies.',
    'Please enable JavaScript.',
    'Verify you are a person',
    'Jetzt abonnieren',
    'Bitte anmelden',
    'Connectez-vous',
    'Suscríbete hoy',
    'Accedi per leggere',
    'Assine agora',
  ])('takes for a wall: %s', (asked) => {
    const page = document(`${asked} ${words(16, 'offer')}`)

    expect(saysMore(document(words(45)), page)).toBe(true)
    expect(saysMore(document(words(45)), document(words(20, 'offer')))).toBe(false)
  })

  test('says nothing more without any words', () => {
    const signs = { text: '— '.repeat(60), wordCount: 60 }

    expect(saysMore(signs, part(10))).toBe(false)
  })
})
