import { describe, expect, test } from 'vitest'
import { scoreParagraphs } from '../../../../../src/text/article/body/paragraph-scores.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { isText, sourceOf } from '../../../../../src/text/page/query.ts'

/** What is kept of a page: the first letters of its runs of text. */
function keptOf(html: string): string {
  const page = parsePage(html.startsWith('<html') ? html : `<body>${html}</body>`)
  const kept = scoreParagraphs(page)
  return Array.from(kept, (one, node) =>
    one === 1 && isText(page, node) ? sourceOf(page, node).slice(0, 1) : '',
  ).join('')
}

/** A text that begins with `name`, with so many commas and characters. */
const text = (name: string, commas = 0, length = 60) =>
  name + ','.repeat(commas) + 'x'.repeat(length - commas - 1)
const p = (name: string, commas = 0, length = 60) => `<p>${text(name, commas, length)}</p>`
/** A `div` around a single paragraph would be that paragraph. */
const div = (inner: string, more = '') => `<div ${more}>${inner}<p>-</p></div>`
const box = (inner: string) => `<article><h4>-</h4>${inner}</article>`

/** Two boxes apart: the one that scores more is kept, and of equal ones the first. */
const winner = (first: string, second: string) =>
  keptOf(box(first) + box(second))
    .replaceAll(/[^AB]/g, '')
    .slice(0, 1)

/** As good as a `div` around a paragraph with so many commas, and no better. */
function expectWorth(html: string, commas: number): void {
  const rival = (more: number) => div(p('B', commas + more))
  expect(winner(html, rival(0))).toBe('A')
  expect(winner(html, rival(1))).toBe('B')
}

const linked = (length: number) =>
  div(`<p>${text('A', 11, 60 - length)}<a href="/">${'y'.repeat(length)}</a></p>`)

describe('a paragraph speaks for the element around it', () => {
  test.each([
    ['by its commas', p('A', 3), 3],
    ['by its length: 99', p('A', 0, 99), 0],
    ['by its length: 100', p('A', 0, 100), 1],
    ['by its length: 299', p('A', 0, 299), 2],
    ['by its length: 300', p('A', 0, 300), 3],
    ['but not beyond three hundred', p('A', 0, 480), 3],
    ['with another', p('A') + p('A'), 2],
    ['with a heading, and that as text beside it', `${p('A')}<h3>${text('A', 2)}</h3>`, 8],
    ['with code', `${p('A')}<pre>${text('A', 2)}</pre>`, 4],
    ['but not one of 24 characters', p('A', 4) + p('A', 3, 24), 4],
    ['and one of 25', p('A', 4) + p('A', 3, 25), 9],
    ['not as an item', `${p('A', 4)}<ul><li>${text('A', 3)}</li></ul>`, 4],
  ])('%s', (_, inner, commas) => {
    expectWorth(div(inner), commas)
  })

  test.each([
    ['blockquote', 3],
    ['main', 0],
    ['address', -3],
    ['form', -3],
    ['ul', -3],
    ['ol', -3],
    ['dl', -3],
  ])('%s begins with %d, a div with 5', (tag, worth) => {
    expectWorth(`<${tag}>${p('A', 12)}</${tag}>`, 12 - 5 + worth)
  })

  test.each([
    ['dt', '<dl><dt>', '</dt></dl>', -3],
    ['dd', '<dl><dd>', '</dd></dl>', -3],
    ['li', '<ul><li>', '</li></ul>', -3],
    ['th', '<table><tr><th>', '</th></tr></table>', -5],
  ])('as does %s with what it stands in', (_, before, behind, worth) => {
    expectWorth(`${before}${p('A', 12)}${behind}`, 12 - 5 + worth)
  })

  test.each([
    ['a good name', 'class="story"', 10, 35],
    ['a bad name', 'class="widget"', 40, 15],
    ['no name', '', 10, 10],
  ])('with %s', (_, name, own, commas) => {
    expectWorth(div(p('A', own), name), commas)
  })

  test('less where it is a link', () => {
    expectWorth(linked(0), 11)
    // (5 + 13) / 2 = 5 + 4
    expectWorth(linked(30), 2)
  })
})

describe('text without a paragraph', () => {
  test.each([
    ['in a box of its own', `<div>${text('A', 3)}</div><p>-</p>`, 3],
    ['in two', `<div>${text('A', 3)}</div><div>${text('A', 2)}</div>`, 7],
    ['beside a block', `${text('A', 3)}<ul><li>-</li></ul>`, 3],
    ['around a block', `${text('A', 3)}<ul><li>-</li></ul>${text('A', 2)}`, 7],
    ['with something bold in it', `${text('A', 3)}<b>${text('A', 1)}</b><p>-</p>`, 5],
    ['of 24 characters beside a block', `${p('A', 3)}${text('A', 2, 24)}<br>`, 3],
    ['of 25 characters beside a block', `${p('A', 3)}${text('A', 2, 25)}<br>`, 7],
  ])('counts as one %s', (_, inner, commas) => {
    expectWorth(`<div>${inner}</div>`, commas)
  })
})

const pair = (inner: string) => `<div>${inner}${inner}</div>`

describe('a box around a single paragraph is that paragraph', () => {
  test.each([
    ['alone', `<div>${p('A', 2)}</div>`, 6],
    ['with a mark', `<div><b> </b>${p('A', 2)}</div>`, 6],
    ['a link for less than a fourth', `<div><p>${text('A', 2)}</p></div>`, 6],
  ])('%s', (_, inner, commas) => {
    expectWorth(pair(inner), commas)
  })

  test.each([
    ['with another box around', `<div><div>${p('A', 2)}</div></div>`],
    ['with a second', `<div>${p('A', 2)}${p('-', 0, 9)}</div>`],
    ['with a list', `<div>${p('A', 2)}<ul><li>-</li></ul></div>`],
    ['with text', `<div>${p('A', 2)}-</div>`],
  ])('but not %s', (_, inner) => {
    // Half of each counts: 5 + 4 as its own, 5 + 4 / 2 + 4 / 2 above.
    expectWorth(pair(inner), 2)
  })
})

describe('what is unlikely to be an article', () => {
  const story = p('A', 0, 500)
  const rest = (name: string, tag = 'div') => `<${tag} ${name}>${p('B', 9, 600)}</${tag}>`
  const isLeft = (name: string, tag?: string) =>
    !keptOf(`<div>${story}${rest(name, tag)}</div>`).includes('B')

  test.each([
    ['class="sidebar"', true],
    ['class="menu"', true],
    ['role="menu"', true],
    ['role="navigation"', true],
    ['role="dialog"', true],
    ['role="main"', false],
    ['role="menuitem"', false],
    ['class="sidebar-content"', false],
    ['', false],
  ])('<div %s>: %s', (name, expected) => {
    expect(isLeft(name)).toBe(expected)
  })

  test.each([
    ['table', true],
    ['a', false],
  ])('<%s class="sidebar">: %s', (tag, expected) => {
    const inner = tag === 'table' ? `<tr><td>${p('B', 9, 600)}</td></tr>` : text('B', 9, 600)

    expect(
      !keptOf(`<div>${story}<${tag} class="sidebar">${inner}</${tag}></div>`).includes('B'),
    ).toBe(expected)
  })

  test('stands in no table and no code', () => {
    const td = `<table><tr><th>-</th><td class="sidebar">${p('B', 9, 600)}</td></tr></table>`

    expect(keptOf(`<div>${story}${td}</div>`)).toContain('B')
    expect(keptOf(`<div>${story}${td}${rest('class="sidebar"')}</div>`)).toBe('A-B')
    expect(keptOf(`<div>${story}<code>${rest('class="sidebar"')}</code></div>`)).toContain('B')
  })

  test('takes with it what it holds', () => {
    const inner = `<section>${p('B', 9, 600)}</section>`

    expect(keptOf(`<div>${story}<div class="sidebar">${inner}</div></div>`)).toBe('A')
  })
})

describe('where less than 500 characters are found', () => {
  const sidebar = `<div class="sidebar">${p('B', 0, 300)}${p('B', 0, 300)}</div>`

  test.each([
    [500, 'A'],
    [499, 'ABB'],
  ])('what is unlikely is looked at, too: beside %d', (length, expected) => {
    expect(keptOf(`<div>${p('A', 0, length - 25)}${p('A', 0, 25)}</div>${sidebar}`)).toBe(
      expected.replace('A', 'AA'),
    )
  })

  test.each([
    [500, 0, 'A'],
    [499, 1, 'AB'],
    [300, 100, 'AB'],
  ])('nothing is cleaned away: beside %d', (length, more, expected) => {
    const aside = `<aside>${text('B', 0, 100 + more)}</aside>`

    expect(keptOf(`<div>${p('A', 0, length)}${aside}</div>`)).toBe(expected)
  })

  test.each([
    ['names count still', `<section class="menu">${p('B', 0, 600)}</section>`, 'AB'],
    ['names do not, but it is cleaned', p('B', 0, 100), 'ABCC'],
  ])('%s', (_, more, expected) => {
    const widget = `<div class="widget">${p('C', 0, 250)}${p('C', 0, 250)}</div>`
    const aside = `<aside>${text('D', 0, 90)}</aside>`

    expect(keptOf(`<div>${p('A', 0, 100)}${more}${widget}${aside}</div>`)).toBe(expected)
  })

  test('neither names nor what is unlikely is left out in the end', () => {
    const menu = `<section class="menu">${p('B', 0, 90)}</section>`

    expect(keptOf(`<div>${p('A', 0, 100)}${menu}<aside>${text('C', 0, 90)}</aside></div>`)).toBe(
      'ABC',
    )
  })

  test('what is longest counts', () => {
    expect(keptOf('<p>A</p>')).toBe('')
    expect(keptOf(`<div>${p('A')}</div>`)).toBe('A')
    expect(keptOf('')).toBe('')
  })
})

const link = (length: number) => `<a href="/">${'y'.repeat(length)}</a>`

describe('what stands beside the best', () => {
  const best = (more = '') => div(p('A', 20), more)
  const beside = (html: string, more = '') =>
    keptOf(box(best(more) + html))
      .replaceAll(/[^AB]/g, '')
      .includes('B')

  test.each([
    ['a paragraph of 26 characters', p('B', 0, 26), true],
    ['a paragraph of 25', p('B', 0, 25), false],
    ['a box of 26 without blocks', `<div>${text('B', 0, 26)}</div>`, true],
    ['a section of 26', `<section>${text('B', 0, 26)}</section>`, false],
    ['a paragraph of 80 with a link', `<p>${text('B', 0, 79)}${link(1)}</p>`, false],
    ['a paragraph of 81, a link for 20', `<p>${text('B', 0, 61)}${link(20)}</p>`, true],
    ['a paragraph of 84, a link for 21', `<p>${text('B', 0, 63)}${link(21)}</p>`, false],
    ['a quotation that scores ten', `<blockquote>${p('B', 5)}</blockquote>`, true],
    ['a quotation that scores nine', `<blockquote>${p('B', 4)}</blockquote>`, false],
    ['text of its own', text('B', 0, 90), false],
    [
      'a quotation that scores ten, half of it a link',
      `<blockquote><p>${text('B', 5, 30)}${link(30)}</p></blockquote>`,
      false,
    ],
  ])('%s: %s', (_, html, expected) => {
    expect(beside(html)).toBe(expected)
  })

  test.each([
    [60, 8, false],
    [60, 9, true],
  ])('or scores a fifth of it: %d and %d commas, %s', (top, commas, expected) => {
    const rival = `<blockquote>${p('B', commas)}</blockquote>`

    expect(keptOf(box(div(p('A', top, 90)) + rival)).includes('B')).toBe(expected)
  })

  test.each([
    ['class="x"', 'class="x"', true],
    ['class="x"', 'class="y"', false],
    ['class="x"', '', false],
    ['', '', false],
  ])('or looks the same: %s and %s, %s', (own, its, expected) => {
    expect(beside(`<blockquote ${its}>${p('B', 1)}</blockquote>`, own)).toBe(expected)
  })

  test('where it is the only child, what stands beside that', () => {
    const only = `<main>${best()}</main>${p('B')}`
    const two = `<main>${best()}<h5>-</h5></main>${p('B')}`

    expect(keptOf(box(only)).includes('B')).toBe(true)
    expect(keptOf(box(two)).includes('B')).toBe(false)
  })

  test('is all of the page where its paragraphs are', () => {
    expect(keptOf(`${p('A', 9)}${p('A', 9)}<section>B</section>`)).toBe('AAB')
  })
})

const four = (first: number, others: number, count = 3) =>
  keptOf(
    `<article><main>${box(div(p('A', first)))}${box(div(p('B', others))).repeat(count)}</main></article>${box(p('C'))}`,
  ).replaceAll('-', '')

describe('four of nearly the same score', () => {
  test.each([
    [5, 2, 3, 'ABBB'],
    [5, 1, 3, 'A'],
    [5, 2, 2, 'A'],
  ])('are kept with what holds them: %d and %d commas, %d others', (first, others, count, kept) => {
    expect(four(first, others, count)).toBe(kept)
  })
})

/** What is kept of a box of 520 characters and three beside the one it stands in. */
const risen = (commas: number, name = '', around = '') =>
  keptOf(
    `<article><main ${around}>${div(p('A', 40, 520), name)}<h4>-</h4></main>${`<main>${p('B', commas)}<h4>-</h4></main>`.repeat(3)}</article>`,
  ).replaceAll('-', '')

describe('what stands around the best', () => {
  // The box scores 5 + 45, what holds it 45 / 2, and the article 45 / 6 and half of what the others score.
  test.each([
    ['scores more than what is between', 9, '', '', 'ABBB'],
    ['scores as much as that', 8, '', '', 'A'],
    ['scores more, but what is between less than a third of the best', 9, 'class="story"', '', 'A'],
    ['scores more, but what is between has a bad name', 9, '', 'class="widget"', 'A'],
  ])('is kept where it %s', (_, commas, name, around, kept) => {
    expect(risen(commas, name, around)).toBe(kept)
  })

  test.each([
    [4, 'AB'],
    [5, 'A'],
  ])('is felt up to five levels: a good name %d up, %s', (levels, kept) => {
    const inner = `${'<main>'.repeat(levels)}${p('A', 3, 520)}${'</main>'.repeat(levels)}`

    expect(keptOf(`<div class="story">${inner}<ul><li>${text('B')}</li></ul></div>`)).toBe(kept)
  })
})
