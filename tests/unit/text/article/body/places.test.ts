import { describe, expect, test } from 'vitest'
import {
  commonParent,
  largest,
  placesOf,
  within,
} from '../../../../../src/text/article/body/places.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { attributeOf, elementsNamed, isText, sourceOf } from '../../../../../src/text/page/query.ts'

const read = (html: string) => {
  const page = parsePage(`<body>${html}</body>`)
  return { page, places: placesOf(page), named: (id: number) => attributeOf(page, id, 'id') ?? '' }
}

/** What stands around the text `mill`. */
function around(html: string): readonly string[] {
  const { page, places } = read(html)
  const node = Array.from({ length: page.size }, (_, at) => at).find(
    (at) => isText(page, at) && sourceOf(page, at).includes('mill'),
  )
  return Object.entries(within)
    .filter(([, bit]) => ((places.within[node ?? 0] ?? 0) & bit) !== 0)
    .map(([name]) => name)
}

const more = `<p>${'The weir is high today. '.repeat(20)}</p>`

describe('what stands around a text', () => {
  test.each([
    ['<p>mill</p>', []],
    ['<table><tr><td>mill</td></tr></table>', ['table']],
    ['<blockquote>mill</blockquote>', ['quote']],
    ['<q>mill</q>', ['quote']],
    ['<figure><p>mill</p></figure>', ['figure']],
    ['<figure><figcaption>mill</figcaption></figure>', ['figure', 'caption']],
    ['<pre>mill</pre>', ['pre']],
    ['<dialog open>mill</dialog>', ['dialog']],
    ['<div role="alertdialog">mill</div>', ['dialog']],
    ['<div role="Dialog">mill</div>', ['dialog']],
    ['<div role="main">mill</div>', []],
    ['<section class="a"><div role="dialog">x</div>mill</section>', []],
    ['<form>mill</form>', ['controls']],
    ['<address>mill</address>', ['address']],
    ['<details>mill</details>', ['details']],
    ['<nav>mill</nav>', ['nav']],
    ['<nav></nav>mill', []],
    ['<div itemprop="articleBody">mill</div>', ['articleBody']],
    ['<div itemprop="text articlebody">mill</div>', ['articleBody']],
    ['<div itemprop="articleBodyless">mill</div>', []],
    ['<div itemtype="https://schema.example/UserComments">mill</div>', ['nestedArticle']],
    ['<article>mill</article>', []],
    ['<article><article>mill</article></article>', ['nestedArticle']],
    ['<article><article></article>mill</article>', []],
    ['<article></article><article>mill</article>', []],
    [`<div class="comments">mill</div>${more}`, ['comments']],
    [`<div id="disqus_thread">mill</div>${more}`, ['comments']],
    [`<section class="post-comment-list">mill</section>${more}`, ['comments']],
    [`<ul class="comments"><li>mill</li></ul>${more}`, ['comments']],
    [`<div class="kommentare">mill</div>${more}`, ['comments']],
    [`<aside class="comments">mill</aside>${more}`, ['comments']],
    [`<dl class="comments"><dd>mill</dd></dl>${more}`, ['comments']],
    [`<footer class="comments">mill</footer>${more}`, ['comments']],
    [`<form class="comments">mill</form>${more}`, ['controls', 'comments']],
    [`<ol class="comments"><li>mill</li></ol>${more}`, ['comments']],
    [`<ul><li class="comments">mill</li></ul>${more}`, ['comments']],
    [`<table class="comments"><tr><td>mill</td></tr></table>${more}`, ['table', 'comments']],
    [`<article class="comments">mill</article>${more}`, []],
    [`<div class="commentary">mill</div>${more}`, []],
    [`<p class="comments">mill</p>${more}`, []],
    [`<div class="common">mill</div>${more}`, []],
    [`<div class="comments">mill ${'x'.repeat(95)}</div><p>${'y'.repeat(12)}</p>`, ['comments']],
    [`<div class="comments">mill ${'x'.repeat(95)}</div><p>${'y'.repeat(10)}</p>`, []],
  ])('%s: %j', (html, expected) => {
    expect(around(html)).toEqual(expected)
  })
})

describe('elements that say what they are', () => {
  test.each([
    ['<article id="a">A</article><article id="b">B</article>', 'articles', ['a', 'b']],
    ['<article id="a"><article id="b">B</article></article>', 'articles', ['a']],
    ['<div id="a" itemprop="articleBody"><p itemprop="articleBody" id="b">A</p></div>', 'bodies', ['a']],
    ['<div id="a" itemprop="articleBody">A</div><div id="b" itemprop="articleBody">B</div>', 'bodies', ['a', 'b']],
    ['<main id="a">A</main>', 'mains', ['a']],
    ['<main id="a"><main id="b">B</main></main>', 'mains', ['a']],
    ['<div id="a">A</div>', 'mains', []],
  ] as const)('%s: %s %j', (html, kind, ids) => {
    const { places, named } = read(html)

    expect(places[kind].map(named)).toEqual(ids)
  }) // prettier-ignore
})

test.each([
  ['<ul id="a"><li>mill</li></ul>', 'a'],
  ['<ol id="a"><li>mill</li></ol>', 'a'],
  ['<dl id="a"><dd>mill</dd></dl>', 'a'],
  ['<menu id="a"><li>mill</li></menu>', 'a'],
  ['<ul id="a"><li><ul id="b"><li>mill</li></ul></li></ul>', 'b'],
  ['<ul id="a"><li>A</li></ul><b>mill</b>', ''],
])('the nearest list in %s: %s', (html, expected) => {
  const { page, places, named } = read(html)
  const items = elementsNamed(page, tagSet('li dd b'))
  const list = places.list[items.at(-1) ?? 0] ?? 0

  expect(list === 0 ? '' : named(list)).toBe(expected)
})

test.each([
  ['<div id="a"><p id="b">A<b>B</b></p></div>', 'b'],
  ['<div id="a"><p id="b">A</p>B</div>', 'a'],
  ['<div id="a"><p>A</p><p>B</p></div>', 'a'],
])('the smallest element around all text of %s: %s', (html, expected) => {
  const { page, named } = read(html)
  const texts = Array.from({ length: page.size }, (_, at) => at).filter((at) => isText(page, at))

  expect(named(commonParent(page, texts[0]!, texts.at(-1)! + 1))).toBe(expected)
})

test.each([
  [['A', 'BB', 'C'], 'n1'],
  [['AA', 'BB'], 'n0'],
  [['', 'B'], 'n1'],
  [[], undefined],
])('the largest of %j: %s', (texts, expected) => {
  const { page, named } = read(texts.map((text, at) => `<p id="n${at}">${text}</p>`).join(''))
  const found = largest(page, elementsNamed(page, tagSet('p')))

  expect(found === 0 ? undefined : named(found)).toBe(expected)
})
