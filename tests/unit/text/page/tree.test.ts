import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { limits } from '../../../../src/text/page/limits.ts'
import { uncover } from '../../../../src/text/page/measure.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  contains,
  elementsNamed,
  elementsWith,
  linkLength,
  markCount,
  nameOf,
  shortTextOf,
  sourceOf,
  textLength,
  textOf,
  hintsOf,
} from '../../../../src/text/page/query.ts'
import { type Page, region } from '../../../../src/text/page/tree.ts'

/** `html(body(p(#text) p(#text)))`: the tree as one line. */
function shapeOf(page: Page, node = 0): string {
  const inner = childrenOf(page, node).map((child) => shapeOf(page, child))
  return inner.length > 0 ? `${nameOf(page, node)}(${inner.join(' ')})` : nameOf(page, node)
}

function first(page: Page, name: string): number {
  return elementsNamed(page, tagSet(name))[0]!
}

describe('nesting', () => {
  test.each([
    ['<p>a<p>b', 'other(p(#text) p(#text))'],
    ['<p>a<div>b</div>', 'other(p(#text) div(#text))'],
    ['<ul><li><p>a<li>b</ul>c', 'other(ul(li(p(#text)) li(#text)) #text)'],
    [
      '<table><tr><td>a<td>b<tr><td>c</table>',
      'other(table(tr(td(#text) td(#text)) tr(td(#text))))',
    ],
    ['<div><table><tr><td>a</div>b</table></div>', 'other(div(table(tr(td(#text #text)))))'],
    ['<div><span>a</div>b', 'other(div(span(#text)) #text)'],
    ['a</br>b<br/>c', 'other(#text br #text br #text)'],
    ['<head><title>x</title><div>a</div>', 'other(head(title(#text)) div(#text))'],
    ['<head><title>x</title><body>a</body>b', 'other(head(title(#text)) body(#text #text))'],
  ])('%s', (html, shape) => {
    expect(shapeOf(parsePage(html))).toBe(shape)
  })

  test('makes no nodes of scripts, drawings and what only scriptless readers see', () => {
    const page = parsePage(
      '<script>if (a<b) c()</script><svg><path d=x /><g/></svg><noscript><p>n</p></noscript><p>t',
    )

    expect(shapeOf(page)).toBe('other(script svg noscript p(#text))')
    expect(sourceOf(page, first(page, 'script'))).toBe('if (a<b) c()')
    expect(sourceOf(page, first(page, 'noscript'))).toBe('<p>n</p>')
  })

  test('hangs what is nested too deep on the last that is kept', () => {
    const page = parsePage(`${'<div>'.repeat(limits.keptDepth * 2)}<p>text`)

    expect(textOf(page, 0)).toBe('text')
    expect(page.parent[first(page, 'p')]).toBe(limits.keptDepth - 1)
  })
})

describe('what is visible', () => {
  test.each([
    '<div hidden>b</div>',
    '<div aria-hidden="true">b</div>',
    '<div style="color: red; display:none">b</div>',
    '<div style="visibility: hidden"><p>b</p></div>',
    '<button>b</button>',
  ])('leaves out the length of %s', (html) => {
    expect(textLength(parsePage(`<p>a</p>${html}<p>c</p>`), 0)).toBe(2)
  })

  test('believes no aria-hidden of the page itself, as a dialog sets it', () => {
    expect(textOf(parsePage('<main aria-hidden="true"><p>a</p></main>'), 0)).toBe('a')
  })

  test('shows everything where asked to', () => {
    const page = uncover(parsePage('<p>a</p><p hidden>b</p>'))

    expect(textOf(page, 0)).toBe('a b')
    expect(textLength(page, 0)).toBe(2)
  })
})

describe('sums', () => {
  test('count white space once and a reference as one', () => {
    const page = parsePage('<p>  one\n\n two &amp; &eacute;  </p>')

    expect(textLength(page, first(page, 'p'))).toBe('one two & é '.length)
  })

  test('know what is link and where sentences are parted', () => {
    const page = parsePage('<p>One, two. <a href="/x">Three</a> <a name=y>four</a>。</p>')
    const p = first(page, 'p')

    expect(linkLength(page, p)).toBe(5)
    expect(markCount(page, p)).toBe(3)
  })
})

describe('questions', () => {
  const html =
    '<body><header><nav class="mainNav top_2" id=menu>m</nav></header><article><h1 data-src="a&amp;b" LANG=de>T</h1><p>One<br>two <b>x</b></p></article></body>'
  const page = parsePage(html)

  test('attributes are decoded, by names in lower case', () => {
    expect(attributeOf(page, first(page, 'h1'), 'data-src')).toBe('a&b')
    expect(attributeOf(page, first(page, 'h1'), 'lang')).toBe('de')
    expect(attributeOf(page, first(page, 'h1'), 'class')).toBeUndefined()
    expect(elementsWith(page, 'data-src')).toEqual([first(page, 'h1')])
  })

  test('words of class and id are parted and in lower case', () => {
    expect(hintsOf(page, first(page, 'nav')).words).toEqual(['main', 'nav', 'top', 'menu'])
    expect(hintsOf(page, first(page, 'p')).words).toEqual([])
  })

  test('text is one line; breaks part words and inline elements do not', () => {
    expect(textOf(page, first(page, 'p'))).toBe('One two x')
    expect(shortTextOf(page, first(page, 'p'), 5)).toBeUndefined()
  })

  test('landmarks, ancestors and ranges', () => {
    const nav = first(page, 'nav')
    const article = first(page, 'article')
    const b = first(page, 'b')

    expect(page.region[nav + 1]).toBe(region.nav)
    expect(page.region[b]).toBe(region.article)
    expect(closest(page, b, (node) => nameOf(page, node) === 'article')).toBe(article)
    expect(contains(page, article, b)).toBe(true)
    expect(contains(page, article, nav)).toBe(false)
  })
})

describe('limits', () => {
  test.each([
    ['too-deep', '<div>'.repeat(limits.depth + 1)],
    ['too-large', '<i>x</i>'.repeat(limits.elements + 1)],
    ['too-large', `<p>${'x'.repeat(limits.characters + 1)}`],
  ])('%s', (code, html) => {
    expect(() => parsePage(html)).toThrowError(expect.objectContaining({ code }))
  })
})
