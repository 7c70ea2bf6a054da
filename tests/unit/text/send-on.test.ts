import { describe, expect, test } from 'vitest'
import { sendOnTarget } from '../../../src/text/send-on.ts'

const url = 'https://short.example/r/abc'
const target = 'https://paper.example/2026/bridge?a=1&b=2'
const escaped = target.replaceAll('&', '&amp;')
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

const oneLink = (text: string) => `<p>${text} <a href="/new/story">here</a></p>`

describe('a page that sends on', () => {
  test.each([
    ['a refresh', `<meta http-equiv="refresh" content="0; url=${escaped}">`],
    ['a refresh in capitals', `<META HTTP-EQUIV='Refresh' CONTENT='3;URL="${escaped}"'>`],
    ['a refresh without url=', `<meta http-equiv=refresh content="0;${escaped}">`],
    [
      'a refresh beside text',
      `<meta http-equiv="refresh" content="1; url=${escaped}"><p>${words(300)}`,
    ],
    [
      'a refresh for readers without scripts',
      `<noscript><meta http-equiv="refresh" content="0;URL=${escaped}"></noscript><title>${escaped}</title>`,
    ],
    [
      'a script that replaces',
      `<script>window.opener = null; location.replace("${target.replaceAll('/', '\\/')}")</script>`,
    ],
    ['a script that assigns', `<script>document.location.assign('${target}');</script>`],
    ['a script that sets', `<script>\nwindow.location.href = \`${target}\`\n</script>`],
    [
      'a script with a sign of less',
      `<script>if (a<b) c(); if (a<!b) location="${target}"</script>`,
    ],
    ['a script with escapes', `<script>top.location="${target.replace('&', '\\u0026')}"</script>`],
    ['an attribute of Google News', `<c-wiz><div data-n-au="${escaped}"></div></c-wiz>`],
    ['its only link, to another site', `<p>Opening <a href="${escaped}">${escaped}</a></p>`],
    [
      'its only link, beside words of character references',
      `<p>${'&#1042;&#1099; '.repeat(30)}${'&nbsp;'.repeat(200)}<a href="${escaped}">${escaped}</a></p>`,
    ],
    ['its canonical address', `<link rel="canonical" href="${escaped}"><body></body>`],
  ])('by %s', (_, html) => {
    expect(sendOnTarget(html, url)).toBe(target)
  })

  test.each([
    ['long and full of text', `<p>${words(400)}</p>`.repeat(90)],
    ['long and full of scripts', `<script>${'if (a) b();'.repeat(30_000)}</script>`],
  ])('by a refresh, where it is %s', (_, filling) => {
    const html = `<html><head><META content="0; url=${escaped}" HTTP-EQUIV = "&#82;efresh"></head>${filling}`

    expect(sendOnTarget(html, url)).toBe(target)
  })

  test.each([
    ['a script', ['<script>const page = `', '`</script>']],
    ['a comment', ['<!-- ', ' -->']],
    ['a part for readers without scripts', ['<noscript>', '</noscript>']],
    ['a template', ['<template>', '</template>']],
    ['an element that is not closed', ['<title>', '']],
  ])('by its only link, beside paragraphs in %s', (_, [open, close]) => {
    const hidden = `${open}${`<p class="lead">${words(300)}</p>`.repeat(3)}${close}`

    expect(sendOnTarget(`${oneLink('Object moved to')}${hidden}`, url)).toBe(
      'https://short.example/new/story',
    )
  })

  test('by its only link, behind styles and scripts of many words', () => {
    const silent = `<style>${words(3_000)}</style><script>${words(3_000)}</script>`

    expect(sendOnTarget(`${silent}${oneLink('Object moved to')}`, url)).toBe(
      'https://short.example/new/story',
    )
  })

  test('by its only link, on the same site, where it says so', () => {
    expect(sendOnTarget(oneLink('Object moved to'), url)).toBe('https://short.example/new/story')
    expect(sendOnTarget(oneLink('Our imprint is'), url)).toBeUndefined()
  })

  test('to an address that is relative to its base', () => {
    const html = `<base href="https://paper.example/2026/"><script>location = 'bridge'</script>`

    expect(sendOnTarget(html, url)).toBe('https://paper.example/2026/bridge')
  })
})

describe('a page that sends nobody on', () => {
  test.each([
    [
      'is an article',
      `<link rel=canonical href="${escaped}"><p>${words(41)} <a href="${escaped}">x</a>`,
    ],
    ['refreshes itself', `<meta http-equiv="refresh" content="0; url=${url}?utm_source=x">`],
    ['refreshes later', `<meta http-equiv="refresh" content="300; url=${escaped}">`],
    ['refreshes without an address', '<meta http-equiv="refresh" content="0">'],
    [
      'refreshes for readers without scripts',
      `<noscript><meta http-equiv=refresh content="0; url=/nojs"></noscript>${words(50)}`,
    ],
    [
      'is an article with a script that can go',
      `<script>location.href = "/login"</script>${words(60)}`,
    ],
    [
      'has a script that goes to one of several',
      `<script>if (x) location = "${target}"; else location = "/b"</script>`,
    ],
    ['compares where it is', `<script>if (location.href == "${target}") run()</script>`],
    ['sets something of that name', `<script>my.location = "${target}"</script>`],
    [
      'leads back to a start',
      '<p>Not found. Continue to <a href="https://paper.example/">the front page</a></p>',
    ],
    ['names a start as canonical', '<link rel=canonical href="https://paper.example/">'],
    ['has several links', `<a href="${escaped}">a</a> <a href="https://other.example/x">b</a>`],
    [
      'sends to no web address',
      '<script>location = "javascript:alert(1)"</script><a href="mailto:a@b.example">m</a>',
    ],
    [
      'speaks of it in a comment',
      `<!-- <meta http-equiv="refresh" content="0; url=${escaped}"> -->`,
    ],
    ['is empty', ''],
  ])('since it %s', (_, html) => {
    expect(sendOnTarget(html, url)).toBeUndefined()
  })

  test.each([
    ['links', `<a href="${escaped}">`],
    ['scripts', '<script>location="'],
    ['scripts that end', '<script>location="x</script>'],
    ['refreshes', '<meta http-equiv=refresh content="0;'],
    ['backslashes', '<script>location="\\'],
    ['spaces', '          '],
  ])('is looked through in linear time: %s', { timeout: 20_000 }, (_, piece) => {
    expect(() => sendOnTarget(piece.repeat(5_000_000 / piece.length), url)).not.toThrow()
  })
})
