import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { wordsIn } from '../../../../src/text/page/hints.ts'
import { tagId, tagSet } from '../../../../src/text/page/names.ts'
import { reachesOut } from '../../../../src/text/page/nesting.ts'
import {
  attributeOf,
  childrenOf,
  elementsNamed,
  elementsWith,
  hintsOf,
  isHidden,
  linkLength,
  markCount,
  nameOf,
  shortTextOf,
  sourceOf,
  textLength,
  textOf,
} from '../../../../src/text/page/query.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { assembleStream } from '../../../../src/text/page/stream.ts'
import { type Page, flag, region } from '../../../../src/text/page/tree.ts'

function shapeOf(page: Page, node = 0): string {
  const inner = childrenOf(page, node).map((child) => shapeOf(page, child))
  const name = nameOf(page, node).replace('#text', '_')
  return inner.length > 0 ? `${name}(${inner.join(' ')})` : name
}

const shape = (html: string) => shapeOf(parsePage(html)).replace(/^other\((.*)\)$/u, '$1')
const nodeOf = (page: Page, name: string) => elementsNamed(page, tagSet(name))[0] ?? 0

describe('what opens closes what was left open', () => {
  test.each(
    'address article aside blockquote details div dl fieldset figcaption figure footer form header main nav ol pre section table ul center menu dialog hgroup summary h1 h6'
      .split(' ')
      .map((block) => [block]),
  )('a paragraph before %s', (block) => {
    expect(shape(`<p>a<${block}>b</${block}>c`)).toMatch(new RegExp(`^p\\(_\\) ${block}`, 'u'))
  })

  test.each([
    ['<p>a<hr>b', 'p(_) hr _'],
    ['<p>a<span>b<p>c', 'p(_ span(_ p(_)))'],
    ['<h2>a<h3>b', 'h2(_) h3(_)'],
    ['<ul><li>a<li>b</ul>', 'ul(li(_) li(_))'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul(li(_ ul(li(_))) li(_))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(_) dd(_) dt(_))'],
    ['<table><tr><th>a<td>b<tr><td>c</table>', 'table(tr(th(_) td(_)) tr(td(_)))'],
    ['<table><thead><tr><td>a<tbody><tr><td>b</table>', 'table(thead(tr(td(_))) tbody(tr(td(_))))'],
    ['<table><tbody><tr><td>a<tfoot><tr><td>b</table>', 'table(tbody(tr(td(_))) tfoot(tr(td(_))))'],
    ['<a href=x>a<a href=y>b', 'a(_) a(_)'],
    ['<option>a<option>b', 'option(_) option(_)'],
    ['<ruby>a<rt>b<rp>c<rt>d</ruby>', 'ruby(_ rt(_) rp(_) rt(_))'],
    ['<label>a<button>b<input>c', 'label(_ button(_) input _)'],
    ['<head><meta><link><body>a', 'head(meta link) body(_)'],
    ['<head><title>a</title><p>b', 'head(title(_)) p(_)'],
    ['<head><custom-thing></custom-thing><meta></head>a', 'head(other meta) _'],
    ['<head><noscript><p>a</p></noscript><meta></head>b', 'head(noscript meta) _'],
    ['<head><title>a</title><b>c</b>d', 'head(title(_)) b(_) _'],
    ['<b>a</b><svg/><p>b', 'b(_) svg p(_)'],
    ['<svg></svg><b/>a', 'svg b(_)'],
    ['<math></math><b/>a', 'math b(_)'],
    ['<svg><svg/><b/></svg><i/>a', 'svg i(_)'],
    ['<b/>a', 'b(_)'],
    ['<br/>a', 'br _'],
  ])('%s', (html, expected) => {
    expect(shape(html)).toBe(expected)
  })

  test.each([
    ['<div>a</span>b</div>c', 'div(_) _'],
    ['<div><b>a</div>b', 'div(b(_)) _'],
    ['<table><tr><td><div>a</table>b', 'table(tr(td(div(_)))) _'],
    ['<div><table><tr><td>a</div>b', 'div(table(tr(td(_))))'],
    ['a</p>b', '_'],
    ['<br></br>a', 'br br _'],
    ['<img>a</img>b', 'img _'],
    ['<html><body>a</body></html>b', 'html(body(_))'],
  ])('an end tag closes what it names: %s', (html, expected) => {
    expect(shape(html).replaceAll('_ _', '_')).toBe(expected)
  })

  test.each(
    'area base br col embed hr img input link meta param source track wbr'
      .split(' ')
      .map((name) => [name]),
  )('%s holds nothing', (name) => {
    expect(shape(`<div><${name}>a</div>`)).toBe(`div(${name} _)`)
  })

  test.each(
    'script style noscript template svg math canvas iframe object applet audio video map textarea select datalist noframes noembed amp-ad amp-video'
      .split(' ')
      .map((name) => [name]),
  )('nothing within %s is a node', (name) => {
    const page = parsePage(`<div><${name}>a</${name}>b</div>`)

    expect(shapeOf(page)).toBe(`other(div(${name} _))`)
    expect(sourceOf(page, nodeOf(page, name))).toBe('a')
  })
})

describe('attributes', () => {
  test.each([
    ['<p class=a>', 'a'],
    ['<p class="a b">', 'a b'],
    ["<p class='a&amp;b'>", 'a&b'],
    ['<p class>', ''],
    ['<p class="">', ''],
    ['<P CLASS="A">', 'A'],
    ['<p id=x>', undefined],
    [`<p class="${'a'.repeat(70_000)}">`, undefined],
  ])('%.30s', (html, value) => {
    const page = parsePage(html)

    expect(attributeOf(page, nodeOf(page, 'p'), 'class')).toBe(value)
  })

  test('class and id are hints, together', () => {
    const page = parsePage('<p class="a b" id="c"><div id="d"><span class="e">x')

    expect(['p', 'div', 'span'].map((name) => hintsOf(page, nodeOf(page, name)).text)).toEqual([
      'a b c',
      'd',
      'e',
    ])
    expect(hintsOf(page, 0).text).toBe('')
  })

  test.each([
    ['relatedPosts_x2 ad-box', ['related', 'posts', 'x', 'ad', 'box']],
    ['articleBody', ['article', 'body']],
    ['iPhone', ['iphone']],
    ['HTMLBody', ['htmlbody']],
    ['mainNAV', ['mainnav']],
    ['c-4__x', ['c', 'x']],
    ['', []],
    ['---', []],
    [`${'a'.repeat(600)} b`, ['a'.repeat(600)]],
  ])('%.40s has the words %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })
})

function holdsFor(html: string, bit: number): boolean {
  const page = parsePage(html)
  const text = page.name.lastIndexOf(0)
  return ((page.flags[text] ?? 0) & bit) !== 0
}

describe('what holds for a node and all in it', () => {
  test.each([
    ['<a href="/x"><b>t', flag.link, true],
    ['<a name="x">t', flag.link, false],
    ['<link href="/x"><p>t', flag.link, false],
    ['<h1><b>t', flag.heading, true],
    ['<h6>t', flag.heading, true],
    ['<li>t', flag.item, true],
    ['<dd>t', flag.item, true],
    ['<p>t', flag.item, false],
    ['<button><b>t', flag.control, true],
    ['<label>t', flag.control, true],
    ['<legend>t', flag.control, true],
    ['<div hidden>t', flag.hidden, true],
    ['<div hidden="until-found">t', flag.hidden, false],
    ['<div aria-hidden="true">t', flag.hidden, true],
    ['<div aria-hidden="false">t', flag.hidden, false],
    ['<main aria-hidden="true">t', flag.hidden, false],
    ['<div style="display:none">t', flag.hidden, true],
    ['<div style="color: red; DISPLAY : none;">t', flag.hidden, true],
    ['<div style="visibility: hidden">t', flag.hidden, true],
    ['<div style="display: block">t', flag.hidden, false],
    ['<div style="-x-display:none">t', flag.hidden, false],
    ['<div hidden class="faq-answer">t', flag.hidden, false],
    ['<div class="accordion"><div hidden>t', flag.hidden, false],
    ['<div class="accordion"><p><b hidden>t', flag.hidden, true],
    ['<div hidden id="read-more-1">t', flag.hidden, false],
    ['<div hidden><p class="accordion">t', flag.hidden, true],
    ['<p class="accordion"></p><div hidden>t', flag.hidden, true],
    ['<p><b hidden></b>t', flag.hidden, false],
    ['<p hidden></p>t', flag.hidden, false],
    ['<div><a href="/x"></a>t', flag.link, false],
    ['<a href="/x"></a>t', flag.link, false],
    ['<ul><li></li>t', flag.item, false],
  ])('%s: %d %s', (html, bit, holds) => {
    expect(holdsFor(html, bit)).toBe(holds)
  })

  test.each([
    ['<header>t', region.header],
    ['<nav>t', region.nav],
    ['<main><article>t', region.article],
    ['<main><p>t', region.main],
    ['<aside>t', region.aside],
    ['<footer>t', region.footer],
    ['<dialog>t', region.dialog],
    ['<figure><figcaption>t', region.figure],
    ['<form>t', region.form],
    ['<head><title>t', region.head],
    ['<div role="banner">t', region.header],
    ['<div role="navigation">t', region.nav],
    ['<div role="menu">t', region.nav],
    ['<div role=" MAIN ">t', region.main],
    ['<div role="article">t', region.article],
    ['<div role="complementary">t', region.aside],
    ['<div role="contentinfo">t', region.footer],
    ['<div role="dialog">t', region.dialog],
    ['<div role="alertdialog">t', region.dialog],
    ['<div role="search">t', region.form],
    ['<article role="nothing">t', region.article],
    ['<nav role="main">t', region.main],
    ['<p>t', region.none],
    ['<div><p role="navigation"></p>t', region.none],
    ['<p role="navigation"></p><div>t', region.none],
    ['<nav></nav>t', region.none],
  ])('%s stands in landmark %d', (html, place) => {
    const page = parsePage(html)

    expect(page.region[page.name.lastIndexOf(0)]).toBe(place)
  })
})

describe('how much text there is', () => {
  test.each([
    ['<p>one two</p>', 7],
    ['<p>  one \n two  </p>', 8],
    ['<p>a&amp;b</p>', 3],
    ['<p>a&verylongname;b</p>', 16],
    ['<p>a & b</p>', 5],
    ['<p>a&b c;</p>', 6],
    ['<p hidden>one</p>', 0],
    ['<button>one</button>', 0],
    ['<head><title>one</title></head>', 0],
    ['<p>one<b>two</b></p>', 6],
  ])('%s: %d', (html, length) => {
    expect(textLength(parsePage(html), 0)).toBe(length)
  })

  test('and how much of it is links and marks', () => {
    const page = parsePage('<p>One, two. <a href=x>Three; <b>four</b>!</a> 五。</p>')

    expect(linkLength(page, 0)).toBe('Three; four!'.length)
    expect(markCount(page, 0)).toBe(5)
    expect(isHidden(page, nodeOf(page, 'p'))).toBe(false)
  })

  test('as one line, hidden text left out', () => {
    const page = parsePage(
      '<div>a<p>b</p><p>c<b>d</b><i hidden>e</i><br>f</div><div hidden id=h>g <b>h</b></div>',
    )

    expect(textOf(page, nodeOf(page, 'div'))).toBe('a b cd f')
    expect(textOf(page, elementsNamed(page, tagSet('div'))[1] ?? 0)).toBe('g h')
  })
})

const piece = (id: string, html: string) => `<div hidden id="S:${id}">${html}</div>`
const place = (id: string, kind = 'B') => `<template id="${kind}:${id}"></template>`

describe('pages that come in pieces', () => {
  test.each([
    [`<main>${place('1')}</main>${piece('1', '<p>a</p>')}`, '<main><p>a</p></main>'],
    [
      `<main>${place('1', 'P')}</main>${piece('1', '<div><div>a</div></div>')}`,
      '<main><div><div>a</div></div></main>',
    ],
    [`${place('2')}${place('1')}${piece('1', 'a')}${piece('2', 'b')}`, 'ba'],
    [`${place('1')}${piece('1', `a${place('2')}`)}${piece('2', 'b')}`, 'ab'],
    [`<p>x</p>${piece('1', 'a')}`, '<p>x</p>a'],
    [`${place('1')}${place('1')}${piece('1', 'a')}`, `a${place('1')}`],
    [`${place('1')}${piece('1', '<script>"</div>"</script>a')}`, '<script>"</div>"</script>a'],
    [`${place('1')}${piece('1', place('1'))}`, place('1')],
    [`${place('1')}<div hidden id="S:1">a`, `${place('1')}<div hidden id="S:1">a`],
    [`${place('x')}${piece('not hex', 'a')}`, `${place('x')}${piece('not hex', 'a')}`],
    ['<p>nothing of the kind</p>', '<p>nothing of the kind</p>'],
  ])('%s', (html, assembled) => {
    expect(assembleStream(Source.of(html)).whole()).toBe(assembled)
  })
})

test('no more elements are found than are asked for', () => {
  const page = parsePage('<p id=a>1<p id=b>2<div><p>3</div>')
  const found = (most: number) => [
    elementsNamed(page, tagSet('p'), 0, most).length,
    elementsWith(page, 'id', 0, most).length,
  ]

  expect([0, 1, 2, 9].map(found)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
  ])
  expect(elementsNamed(page, tagSet('p'), nodeOf(page, 'div'))).toHaveLength(1)
})

test('a short text is given, a long one is not put together', () => {
  const page = parsePage('<p>one two')

  expect([6, 7, 8].map((most) => shortTextOf(page, nodeOf(page, 'p'), most))).toEqual([
    undefined,
    'one two',
    'one two',
  ])
})

const within = (html: string, name: string) => {
  const page = parsePage(html)
  return sourceOf(page, nodeOf(page, name))
}

describe('what stands between the tags of an element', () => {
  test.each([
    ['<p>a<br><p>b', 'p', 'a<br>'],
    ['<p>a<br>b</p>c', 'p', 'a<br>b'],
    ['<p>a<b>b</b><div>c', 'p', 'a<b>b'],
    ['<p></p>', 'p', ''],
    ['<p>', 'p', ''],
    ['<ul><li>a<li>b</ul>', 'ul', '<li>a<li>b'],
    ['<svg/><p>a</p>', 'p', 'a'],
    ['<svg><path/></svg><p>a</p>', 'svg', '<path/>'],
    ['<math><mi/><mi>x</mi></math>', 'math', '<mi/><mi>x</mi>'],
    ['<script/>a</script>b', 'script', 'a'],
    ['<br>a', 'br', ''],
  ])('%s: of %s %j', (html, name, source) => {
    expect(within(html, name)).toBe(source)
  })

  test('is all of the page for what stands around everything', () => {
    const page = parsePage('a<p>b</p>')

    expect(sourceOf(page, 0)).toBe('a<p>b</p>')
  })

  test.each([
    ['<p a=x class=y>', 'y'],
    ['<p class title=x>', ''],
    ['<p title=x class>', ''],
    ["<p class='' title=x>", ''],
    ['<p class=a&amp;b>', 'a&b'],
    ['<script class=x></script><p>', undefined],
  ])('its attributes stand in its tag: %s', (html, value) => {
    const page = parsePage(html)

    expect(attributeOf(page, nodeOf(page, 'p'), 'class')).toBe(value)
  })
})

describe('a run of text', () => {
  test.each([
    ['a<!-- b -->c', '_ _'],
    ['a&amp;b', '_'],
    ['a < b', '_'],
    ['<b>a</b>b', 'b(_) _'],
    ['<b></b>a<b>', 'b _ b'],
  ])('%s', (html, expected) => {
    expect(shape(html)).toBe(expected)
  })
})

describe('an end tag', () => {
  test.each('table thead tbody tfoot tr td th caption html body'.split(' '))(
    'of %s reaches out of a cell',
    (name) => {
      expect(reachesOut(tagId(name))).toBe(true)
    },
  )

  test.each(['div', 'p', 'ul', 'li', 'section', 'col', 'head'])('of %s does not', (name) => {
    expect(reachesOut(tagId(name))).toBe(false)
  })

  test.each(['td', 'th', 'caption'])('does not reach out of %s', (name) => {
    expect(shape(`<div><table><${name}>a</div>b`)).toBe(`div(table(${name}(_ _)))`)
  })
})
