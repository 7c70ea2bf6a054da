import { describe, expect, test } from 'vitest'
import {
  hasText,
  isFigureNamed,
  isNamedCaption,
  isUnseen,
  isWeakCaption,
  partOf,
} from '../../../../../src/text/article/metadata/caption-words.ts'
import {
  datedLines,
  linesAround,
  runsIn,
} from '../../../../../src/text/article/metadata/dated-lines.ts'
import { placesIn } from '../../../../../src/text/article/metadata/places.ts'
import {
  bylineIn,
  isLabel,
  nameBesideDate,
} from '../../../../../src/text/article/metadata/written-bylines.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { attributeOf, endOf, isText } from '../../../../../src/text/page/query.ts'
import type { Page } from '../../../../../src/text/page/tree.ts'

const nodesOf = (page: Page) => Array.from({ length: page.size }, (_, node) => node)

const named = (page: Page, id: string) =>
  nodesOf(page).find((node) => !isText(page, node) && attributeOf(page, node, 'id') === id)

/** A page and its element with the id `it`. */
function read(html: string): readonly [Page, number] {
  const page = parsePage(`<body>${html}</body>`)
  return [page, named(page, 'it') ?? 0]
}

describe('what an element beside an image is for', () => {
  test.each([
    ['<p id="it" class="caption">A</p>', 'caption'],
    ['<p id="it" class="bildunterschrift">A</p>', 'caption'],
    ['<figure><figcaption id="it">A</figcaption></figure>', 'caption'],
    ['<p id="it" itemprop="caption">A</p>', 'caption'],
    ['<p id="it" itemprop="Description">A</p>', 'caption'],
    ['<p id="it" class="credit">A</p>', 'credit'],
    ['<p id="it" class="caption credit">A</p>', 'credit'],
    ['<p id="it" itemprop="copyrightHolder">A</p>', 'credit'],
    ['<p id="it" itemprop="author">A</p>', 'credit'],
    ['<p id="it" class="toggle">A</p>', 'toggle'],
    ['<p id="it" class="caption toggle">A</p>', 'toggle'],
    ['<button id="it" class="caption">A</button>', 'toggle'],
    ['<p id="it" class="text">A</p>', undefined],
    ['<p id="it">A</p>', undefined],
  ])('%s: %s', (html, part) => {
    expect(partOf(...read(html))).toBe(part)
  })

  test.each([
    ['<p id="it" class="legend">A</p>', true, false, false],
    ['<figure><figcaption id="it">A</figcaption></figure>', true, false, false],
    ['<p id="it" class="desc">A</p>', false, true, false],
    ['<p id="it" class="photo">A</p>', false, false, true],
    ['<p id="it" class="photo caption info">A</p>', true, true, true],
    ['<p id="it">A</p>', false, false, false],
  ])('%s is called a caption: %s, perhaps: %s, an image’s box: %s', (html, caption, weak, box) => {
    const [page, node] = read(html)

    expect([
      isNamedCaption(page, node),
      isWeakCaption(page, node),
      isFigureNamed(page, node),
    ]).toEqual([caption, weak, box])
  })

  test.each([
    ['<p id="it">A</p>', false, true],
    ['<p id="it"> </p>', false, false],
    ['A<p id="it"> </p>', false, false],
    ['<p id="it" hidden>A</p>', true, false],
    ['<p id="it" style="display: none">A</p>', true, false],
    ['<p id="it" style="visibility:hidden">A</p>', true, false],
    ['<p id="it" aria-hidden="true">A</p>', false, true],
    ['<div hidden><p id="it">A</p></div>', true, false],
    [`<p id="it">${'<i></i>'.repeat(48)}<b aria-hidden="true">A</b></p>`, false, false],
    [`<p id="it">${'<i></i>'.repeat(46)}<b aria-hidden="true">A</b></p>`, false, true],
  ])('%.40s is unseen: %s, has text: %s', (html, unseen, text) => {
    expect(isUnseen(...read(html))).toBe(unseen)
    expect(hasText(...read(html))).toBe(text)
  })
})

/** Where an element with the id `it` stands to the headline, the text’s first block and its last. */
function placeOf(html: string): string {
  const [page, node] = read(html)
  return placesIn(page, named(page, 'headline'), {
    first: named(page, 'first'),
    last: named(page, 'last'),
  }).of(node)
}

const headline = '<h1 id="headline">The mill is sold</h1>'
const it = '<p id="it">2 March</p>'
const body = `<p id="first">${'The mill is sold to us. '.repeat(40)}</p><p>It rained.</p><p id="last">It is late.</p>`
const letters = (count: number) => `<p>${'x'.repeat(count)}</p>`

/** Where what states a day in the head stands, with so much above the headline. */
function placeInHead(above: string): string {
  const page = parsePage(
    `<head><meta id="it" name="date"></head><body>${above}${headline}${body}</body>`,
  )
  const places = placesIn(page, named(page, 'headline'), {
    first: named(page, 'first'),
    last: named(page, 'last'),
  })
  return places.of(named(page, 'it') ?? 0)
}

describe('where a thing stands', () => {
  test.each([
    ['headline', `${it}${headline}${body}`],
    ['headline', `${headline}${it}${body}`],
    ['article', `${headline}${body.replace('<p>It', `${it}<p>It`)}`],
    ['tail', `${headline}${body}${it}`],
    ['elsewhere', `${headline}${body}${letters(601)}${it}`],
    ['tail', `${headline}${body}${letters(600)}${it}`],
    ['headline', `${it}${letters(393)}${headline}${body}`],
    ['elsewhere', `${it}${letters(394)}${headline}${body}`],
    ['elsewhere', `${it}${letters(401)}${headline}${body}`],
    ['headline', `${headline}${letters(300)}${it}`],
    ['headline', `${headline}${letters(584)}${it}`],
    ['elsewhere', `${headline}${letters(585)}${it}`],
    ['elsewhere', it],
    ['headline', `${headline}<p id="first">Short.</p>${it}<p id="last">It is late.</p>`],
    ['headline', `${headline}<p id="first">${'x'.repeat(350)}</p>${it}<p id="last">Late.</p>`],
    ['article', `${headline}<p id="first">${'x'.repeat(351)}</p>${it}<p id="last">Late.</p>`],
    ['article', `<p id="first">Short.</p>${it}<p id="last">It is late.</p>`],
  ])('%s: %.40s', (place, html) => {
    expect(placeOf(html)).toBe(place)
  })

  test('is the head for what states it there, be the headline near or far', () => {
    expect([placeInHead(''), placeInHead(letters(900))]).toEqual(['head', 'head'])
  })

  test.each([
    ['related', 'elsewhere', 'elsewhere', 'elsewhere'],
    ['sidebar', 'elsewhere', 'headline', 'elsewhere'],
    ['teaser', 'headline', 'headline', 'elsewhere'],
    ['box', 'headline', 'headline', 'article'],
  ])(
    'in an element called %s: above the headline %s, below %s, in the text %s',
    (name, ...places) => {
      const box = `<div class="${name}">${it}</div>`

      expect([
        placeOf(`${box}${headline}${body}`),
        placeOf(`${headline}${box}${body}`),
        placeOf(`${headline}${body.replace('<p>It', `${box}<p>It`)}`),
      ]).toEqual(places)
    },
  )

  test.each([
    ['teaser', 45, 'headline'],
    ['teaser', 60, 'elsewhere'],
    ['box', 60, 'headline'],
  ])('called %s, and %d characters above the headline: %s', (name, above, place) => {
    expect(placeOf(`<div class="${name}">${it}</div>${letters(above)}${headline}${body}`)).toBe(
      place,
    )
  })

  test.each([
    [`<div class="related">${headline}${it}</div>${body}`, 'headline'],
    [`<div class="related">${headline}<div class="related">${it}</div></div>${body}`, 'elsewhere'],
    [`<article>${headline}${it}${body}</article>`, 'headline'],
    [`${headline}${body}<article>${it}</article>`, 'elsewhere'],
    [`<nav>${it}</nav>${headline}${body}`, 'elsewhere'],
    [`${headline}<nav>${it}</nav>${body}`, 'headline'],
    [`${headline}${body}<footer>${it}</footer>`, 'elsewhere'],
    [`<article>${headline}${body}<footer>${it}</footer></article>`, 'tail'],
    [`<main>${headline}${body}<footer>${it}</footer></main>`, 'tail'],
    [`${headline}${body}<aside>${it}</aside>`, 'elsewhere'],
  ])('%.50s: %s', (html, place) => {
    expect(placeOf(html)).toBe(place)
  })
})

/** The lines with a day of a page with a headline and a text. */
function linesIn(html: string): readonly string[] {
  const page = parsePage(`<body>${html}</body>`)
  const heading = named(page, 'headline')
  const places = placesIn(page, heading, { first: named(page, 'first'), last: named(page, 'last') })
  return datedLines(page, heading, places).map(({ place, text }) => `${place}: ${text}`)
}

/** A line with an element of a name in it. */
function lineCalled(name: string, told: string): string {
  const [page, node] = read(`<p id="it">2 March <i class="${name}">${told}</i> 2026</p>`)
  return runsIn(page, node, endOf(page, node))
}

describe('lines with a day', () => {
  test.each([
    [`${headline}<p>2 March 2026</p>${body}`, ['headline: 2 March 2026']],
    [`${headline}<p>Updated <b>2 March 2026</b></p>${body}`, ['headline: Updated 2 March 2026']],
    [`${headline}<p>2/3/26</p>${body}`, ['headline: 2/3/26']],
    [`${headline}<p>2 March</p>${body}`, []],
    [`${headline}<p>March 2026</p>${body}`, []],
    [`${headline}<p>In 2026</p>${body}`, []],
    [`${headline}<p>Node 8.4.13 is out</p>${body}`, []],
    [`${headline}${body}<p>2 March 2026</p>`, ['tail: 2 March 2026']],
    [`${headline}${body.replace('It rained.', '2 March 2026')}`, ['article: 2 March 2026']],
    [`${headline}${body.replace('It rained.', 'On 2 March 2026 it rained.')}`, ['article: On 2 March 2026 it rained.']],
    [`${headline}${body.replace('It rained.', 'On 2 March 2026 it rained on all of us there.')}`, []],
    [`${headline}<p>On 2 March 2026 it rained on all of us there.</p>${body}`, ['headline: On 2 March 2026 it rained on all of us there.']],
    [`${headline}<p>On 2 March 2026 it rained on all of us there and on them too.</p>${body}`, []],
    [`${headline}<p>2 March 2026 ${'1 '.repeat(53)}1</p>${body}`, [expect.stringMatching(/^headline: 2 March 2026 1/u)]],
    [`${headline}<p>2 March 2026 ${'1 '.repeat(54)}1</p>${body}`, []],
    [`${headline}<p>2 March 2026</p><p>3 March 2026</p>${body}`, ['headline: 2 March 2026', 'headline: 3 March 2026']],
    [`<p>2 March 2026</p>`, []],
  ])('%.80s: %j', (html, lines) => {
    expect(linesIn(html)).toEqual(lines)
  }) // prettier-ignore

  test('are read with spaces, without what is for machines or hidden', () => {
    const [page, node] = read(
      '<p id="it"><b>2 March</b><i>2026</i><span class="updated">2026-03-02T10:00:00Z</span><span class="updated">10:00</span><span hidden>11:00</span></p>',
    )

    expect(runsIn(page, node, endOf(page, node))).toBe('2 March 2026 10:00')
  })

  test.each(['update', 'updated', 'modified', 'lastmod', 'dateupdated', 'datemodified'])(
    'are read without what machines are told of a change: %s',
    (name) => {
      expect(lineCalled(name, '2026-03-02T10:00:00Z')).toBe('2 March 2026')
      expect(lineCalled(name, '10:00')).toBe('2 March 10:00 2026')
      expect(lineCalled('box', '2026-03-02T10:00')).toBe('2 March 2026-03-02T10:00 2026')
    },
  )

  test('may stand in elements around that are one line still, up to six', () => {
    const deep = `${'<div>'.repeat(8)}<b id="it">A</b>${'</div>'.repeat(8)}<p>B</p>`

    expect(linesAround(...read(deep), undefined)).toHaveLength(6)
    expect(
      linesAround(...read(`<div><p><b id="it">A</b></p>${letters(120)}</div>`), undefined),
    ).toHaveLength(1)
    expect(
      linesAround(...read(`<section><p><b id="it">A</b></p>${letters(119)}</section>`), undefined),
    ).toHaveLength(3)
    const [page, node] = read(`<div>${headline}<p><b id="it">A</b></p></div>`)
    expect(linesAround(page, node, named(page, 'headline'))).toHaveLength(1)
  })
})

/** A line of so many characters. */
const longest = (length: number) => `By Ada Velm (${'x'.repeat(length - 14)})`

describe('bylines', () => {
  test.each([
    [longest(160), 'Ada Velm'],
    [longest(161), undefined],
    [`By A${'d'.repeat(99)}`, `A${'d'.repeat(99)}`],
    [`By A${'d'.repeat(100)}`, undefined],
    ['By Ad', 'Ad'],
    ['By A', undefined],
    [`${'x'.repeat(39)} By Ada Velm`, 'Ada Velm'],
    [`${'x'.repeat(41)} By Ada Velm`, undefined],
    ['“Day by Night” is out', undefined],
    ['Photo by Ada Velm', undefined],
    ['남궁길동 기자', '남궁길동'],
    ['남궁길동전 기자', undefined],
    [`${'x '.repeat(90)}홍길동 기자`, '홍길동'],
    [`${'x '.repeat(110)}홍길동 기자`, undefined],
  ])('%.60s: %s', (line, names) => {
    expect(bylineIn(line)).toBe(names)
  })

  test.each([
    [`${'x'.repeat(39)} By`, true],
    [`${'x'.repeat(41)} By`, false],
    ['By', true],
    ['Photo by', false],
    ['“A” by', false],
  ])('%s is a label: %s', (run, expected) => {
    expect(isLabel(run)).toBe(expected)
  })

  test.each([
    ['Ada Velm | 2 March', 'Ada Velm'],
    ['2 March · Ada Velm', 'Ada Velm'],
    ['Ada Velm – 2 March', 'Ada Velm'],
    ['Ada Velm', undefined],
    ['Ada Velm | March', undefined],
    ['Ada | 2 March', undefined],
    ['Ada Maria Velm | 2 March', 'Ada Maria Velm'],
    ['Ada Maria Lena Velm | 2 March', undefined],
    ['New Velm | 2 March', undefined],
    ['Velm City | 2 March', undefined],
    ['Ada Velm | A | B | C | 2', 'Ada Velm'],
    ['Ada Velm | A | B | C | D | 2', undefined],
  ])('%s is of %s', (line, name) => {
    expect(nameBesideDate(line)).toBe(name)
  })
})
