import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { PageHints } from '../../../../src/schemas/site-rule.ts'
import { readArticle } from '../../../../src/text/article.ts'
import { ruledBody, ruledMetadata } from '../../../../src/text/article/site-rule.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { articlePage } from '../../../support/news-site.ts'

const about = { url: 'https://a.example/story', contentType: 'text/html' }

const read = (markup: string, hints: PageHints, failure?: string) =>
  readArticle({
    ...about,
    body: Buffer.from(markup),
    hints: () => ({ host: 'a.example', hints, ...(failure !== undefined && { failure }) }),
  })

const without = (markup: string) => readArticle({ ...about, body: Buffer.from(markup) })

describe('a rule for a site', () => {
  test('says what the text is, however short, and of a page that is no article else', () => {
    const page = '<html><body><nav>Home</nav><video></video></body></html>'
    expect(() => without(page)).toThrow('too little running text')

    const document = read(page, {
      body: '<p>A ferry sank.</p><p>Two <i>died</i>.</p>',
      title: 'Ferry',
    })

    expect(document).toMatchObject({
      title: 'Ferry',
      text: 'A ferry sank.\nTwo died.',
      method: 'site-rule',
      siteRule: { host: 'a.example' },
    })
  })

  test('has the markup put together once, however often it looks', () => {
    const whole = vi.spyOn(Source.prototype, 'whole')
    onTestFinished(() => whole.mockRestore())
    const markup = articlePage('Port opens')

    const looks: string[] = []
    readArticle({
      ...about,
      body: Buffer.from(markup),
      hints: (page) => {
        looks.push(page.markup, page.markup)
        return { host: 'a.example', hints: {} }
      },
    })

    expect(looks).toEqual([markup, markup])
    expect(whole).toHaveBeenCalledTimes(1)
  })

  test('says who wrote it and when', () => {
    const document = read(articlePage('Port opens'), {
      authors: ['Ida Brook', ' ', 'Jan  Novak'],
      published: '2 March 2026, 08:15 UTC',
    })

    expect(document.authors).toEqual([{ name: 'Ida Brook' }, { name: 'Jan Novak' }])
    expect(document.published).toMatchObject({
      value: '2026-03-02T08:15:00Z',
      source: 'site-rule',
    })
  })

  test('leaves to the reader what it does not say, or says of no use', () => {
    const page = articlePage('Port opens')
    const { siteRule, ...document } = read(page, { body: '', title: ' ', published: 'soon' })

    expect(siteRule).toEqual({ host: 'a.example' })
    expect(document).toEqual(without(page))
  })

  test('that failed is told', () => {
    expect(read(articlePage('Port opens'), {}, 'bad rule').siteRule).toEqual({
      host: 'a.example',
      failure: 'bad rule',
    })
  })

  test('is asked of each page of an article', () => {
    const second = {
      ...about,
      url: 'https://a.example/story?page=2',
      body: Buffer.from('<p>x</p>'),
    }

    const document = readArticle({
      ...about,
      body: Buffer.from(articlePage('Port opens')),
      further: [second],
      hints: ({ url }) => ({ host: 'a.example', hints: { body: `<p>Told at ${url}.</p>` } }),
    })

    expect(document.text).toBe(
      'Told at https://a.example/story.\nTold at https://a.example/story?page=2.',
    )
  })
})

test.each([
  ['a b c d e f g h', 0],
  ['a b c d e f g h i', 17],
  ['<p>a b c d e f g h i</p><p>a</p>', 17],
])(
  'the running text that a rule names, in sentences of more than eight words: %s',
  (body, prose) => {
    expect(ruledBody({ body })?.prose).toBe(prose)
  },
)

test('a rule that names no text has no body', () => {
  expect([ruledBody({}), ruledBody({ body: ' ' })]).toEqual([undefined, undefined])
})

test.each([
  ['de-DE', '2026-03-02'],
  ['DE', '2026-03-02'],
  [undefined, '2026-03-02'],
])('the day that a rule names is read in the language of the page: %s', (language, value) => {
  const { published } = ruledMetadata(
    { host: 'a.example', hints: { published: '2. März 2026' } },
    language,
  )

  expect(published?.value).toBe(value)
})
