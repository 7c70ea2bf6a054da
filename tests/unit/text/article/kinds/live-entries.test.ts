import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { liveEntriesOf } from '../../../../../src/text/article/kinds/live-entries.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const entry = (at: number, inner = `<p>The river rose, ${at}.</p>`) =>
  `<time datetime="2026-03-02T0${at}:00:00Z">${at}</time>${inner}`

const entries = (count: number, make = entry) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

const posting = (more: object = {}) => ({ '@type': 'LiveBlogPosting', ...more })

const read = (html: string, title = 'Live updates', article?: Record<string, unknown>) => {
  const page = parsePage(`<body>${html}</body>`)
  const linked = { article, nodes: article ? [article] : [] }
  return liveEntriesOf(page, { linked, title, url: 'https://a.example/x' }, blocksOf(page)).map(
    ({ time: { value }, title: named, text }) => ({
      time: value,
      ...(named !== undefined && { title: named }),
      text,
    }),
  )
}

const update = (more: object) => ({
  datePublished: '2026-03-02T08:00:00Z',
  articleBody: 'It rose.',
  ...more,
})

const time = (hour: number) => `<time datetime="2026-03-02T0${hour}:00:00Z"></time>`

describe('entries of a live blog', () => {
  test.each([
    ['four that the title tells of', 4, 'Live updates', undefined, 4],
    ['not three', 3, 'Live updates', undefined, 0],
    ['two that are stated', 2, 'Mills', posting(), 2],
    ['not one', 1, 'Mills', posting(), 0],
    ['none', 4, 'Mills', undefined, 0],
    ['none of another type', 4, 'Mills', { '@type': 'NewsArticle' }, 0],
  ])('are %s', (_, count, title, article, expected) => {
    expect(read(entries(count), title, article)).toHaveLength(expected)
  })

  test.each([
    [17, 2],
    [18, 0],
  ])('begin less than twenty nodes before the text: %d between', (count, expected) => {
    const html = `${time(1)}${'<i></i>'.repeat(count)}<p>It rose.</p>${time(2)}<p>It fell.</p>${time(3)}`

    expect(read(html, '', posting())).toHaveLength(expected)
  })

  test('have a time of day, a title if a heading begins them, and a text', () => {
    expect(
      read(
        entries(3, (at) => entry(at, `<h3>At ${at}</h3><p>It rose.</p><p>It fell.</p>`)),
        '',
        posting(),
      )[1],
    ).toEqual({
      time: '2026-03-02T01:00:00Z',
      title: 'At 1',
      text: 'It rose.\nIt fell.',
    })
    expect(
      read(
        entries(3, (at) => entry(at, `<h3>At ${at}</h3>`)),
        '',
        posting(),
      ),
    ).toEqual([])
    expect(read(entries(3).replaceAll(/T\d\d:00:00Z/g, ''), '', posting())).toEqual([])
    expect(read(entries(3), '', posting())[0]).toEqual({
      time: '2026-03-02T00:00:00Z',
      text: 'The river rose, 0.',
    })
  })

  test.each([
    ['a day and a text', update({}), { time: '2026-03-02T08:00:00Z', text: 'It rose.' }],
    ['the day of a change', { dateModified: '2026-03-02T08:00:00Z', text: 'It rose.' }, { time: '2026-03-02T08:00:00Z', text: 'It rose.' }],
    ['a title', update({ headline: 'At  8' }), { time: '2026-03-02T08:00:00Z', title: 'At 8', text: 'It rose.' }],
    ['a title alone', update({ headline: 'At 8', articleBody: '' }), { time: '2026-03-02T08:00:00Z', title: 'At 8', text: '' }],
    ['markup', update({ articleBody: '<p>It rose.</p><p>It fell.</p>' }), { time: '2026-03-02T08:00:00Z', text: 'It rose.\nIt fell.' }],
    ['no day', update({ datePublished: 'soon' }), undefined],
    ['no text', update({ articleBody: '' }), undefined],
  ])('are stated with %s', (_, liveBlogUpdate, expected) => {
    expect(read('', '', posting({ liveBlogUpdate }))).toEqual(expected ? [expected] : [])
  }) // prettier-ignore

  test('are those stated where they are more than those shown', () => {
    const liveBlogUpdate = [update({}), update({}), update({})]

    expect(read(entries(3), '', posting({ liveBlogUpdate }))[0]?.text).toBe('The river rose, 0.')
    expect(read(entries(2), '', posting({ liveBlogUpdate }))).toHaveLength(3)
    expect(
      read('', '', posting({ liveBlogUpdate: Array.from({ length: 1_001 }, () => update({})) })),
    ).toHaveLength(1_000)
  })
})
