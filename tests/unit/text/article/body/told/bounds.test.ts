import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../../../src/text/article/body/blocks.ts'
import { toldOf } from '../../../../../../src/text/article/body/told.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'

/** A sentence of so many letters and a full stop, that differs from others in its name. */
const sentence = (name: string, letters = 100) => name.repeat(letters).slice(0, letters) + '.'

const blockOf = (text: string): Block => ({
  text,
  kind: 'paragraph',
  node: 1,
  from: 1,
  to: 2,
  linked: 0,
})

const pageWith = (html: string) => parsePage(`<body>${html}</body>`)

const told = (lines: readonly string[], stated: string, html = '') =>
  toldOf(pageWith(html), lines.map(blockOf), stated)

describe('a text that is stated', () => {
  const line = sentence('mill', 100)

  test.each([
    ['of 300 letters', line + sentence('x', 200), 300],
    ['of 299', line + sentence('x', 199), 0],
    ['in markup', `<p title="${'y'.repeat(300)}">${line}</p>${sentence('x', 200)}`, 300],
    ['in little markup', `<p title="${'y'.repeat(300)}">${line}</p>${sentence('x', 199)}`, 0],
    ['with what stands for letters', `&eacute;${line}${sentence('x', 200)}`, 301],
    ['that says another thing', sentence('weir', 400), 0],
    ['that says how a line begins', `${line.slice(0, 80)}${sentence('x', 300)}`, 380],
    ['that says it from the second letter on', `${line.slice(1, 80)}${sentence('x', 300)}`, 0],
    ['that says less of it', `${line.slice(0, 79)}${sentence('x', 300)}`, 0],
    ['of more than three hundred thousand', line + 'x'.repeat(300_000), 300_000],
  ])('%s is told as far as that', (_, stated, length) => {
    expect(told([line], stated).text).toHaveLength(length)
  })

  test('is asked for running text alone', () => {
    expect(told(['mill'.repeat(25)], line + sentence('x', 200)).text).toBe('')
  })

  test.each([
    [70, 30, false],
    [71, 29, true],
  ])('is whole where it says seven tenths of it: %d, not %d, %s', (said, other, expected) => {
    const lines = [sentence('mill', said * 10 - 1), sentence('weir', other * 10 - 1)]

    expect(told(lines, `${lines[0]}${sentence('x', 300)}`).isWhole).toBe(expected)
  })
})

const script = (source: string, type = '') => `<script type="${type}">${source}</script>`

describe('a text in a script', () => {
  const line = `The old mill ${'and the weir below '.repeat(8)}turn.`
  const isTold = (html: string, lines: readonly string[] = [line]) =>
    told(lines, '', html).text !== ''

  test.each([
    ['as a literal', script(`f("${line}", "${'and so on '.repeat(30)}")`), true],
    ['as linked data', script(`f("${line}", "${'and so on '.repeat(30)}")`, 'application/ld+json'), false],
    ['of another text', script(`f("${'and so on '.repeat(60)}")`), false],
    ['in a noscript', `<noscript><p>${line}</p>${'and so on '.repeat(30)}</noscript>`, true],
    ['in a template', `<template><p>${line}</p>${'and so on '.repeat(30)}</template>`, true],
    ['in markup of 299', `<noscript>${`<p>${line}</p>`.padEnd(299, 'x')}</noscript>`, false],
    ['of 300 letters', `<noscript>${`<p>${line}</p>`.padEnd(400, 'x')}</noscript>`, true],
  ])('%s: %s', (_, html, expected) => {
    expect(isTold(html)).toBe(expected)
  }) // prettier-ignore

  test('is the longest of them', () => {
    const markup = (length: number) =>
      `<noscript>${`<p>${line}</p>`.padEnd(length, 'x')}</noscript>`

    const one = told([line], '', markup(900)).text.length

    expect(told([line], '', markup(500) + markup(900)).text).toHaveLength(one)
    expect(told([line], '', markup(900) + markup(500)).text).toHaveLength(one)
  })

  test('is looked for by the three longest lines', () => {
    const lines = [400, 300, 200].map(
      (length, at) =>
        `The ${'one two three'.split(' ')[at]} wheel of the mill turns `.padEnd(
          length,
          'and so on, ',
        ) + '.',
    )
    const last = 'A fourth line says something that no other line of them does, in short.'
    const html = `<noscript><p>${last}</p>${'and so on '.repeat(40)}</noscript>`

    expect(isTold(html, [...lines.slice(1), last])).toBe(true)
    expect(isTold(html, [last, ...lines.slice(1)])).toBe(true)
    expect(isTold(html, [last, ...lines.toReversed()])).toBe(false)
    expect(isTold(html, [...lines, last])).toBe(false)
  })

  test('is near a line that the page shows', () => {
    const near = `"${'and so on, it said, '.repeat(20)}"`
    const far = `${'0,'.repeat(800)}"${'the weir was low, '.repeat(20)}"`
    const { text } = told([line], '', script(`f("${line}", ${near}, ${far})`))

    expect(text).toContain('andsoonitsaid')
    expect(text).not.toContain('theweirwaslow')
  })
})
