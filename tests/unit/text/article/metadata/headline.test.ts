import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const page = (head: string, body: string) =>
  `<html><head>${head}</head><body>${body}${paragraphs}</body></html>`
const titleOf = (head: string, body: string, url?: string) =>
  metadataOf(page(head, body), url === undefined ? {} : { url }).title

describe('the headline of a page', () => {
  test('is the heading that the page’s title repeats', () => {
    const head = '<title>Canal lock opens again | The Courier</title>'
    const body = '<h1>The Courier</h1><h1>Canal lock opens again</h1><h1>Weather</h1>'

    expect(titleOf(head, body)).toBe('Canal lock opens again')
  })

  test.each([
    'Canal lock opens again | The Courier',
    'Canal lock opens again - The Courier',
    'Canal lock opens again – The Courier',
    'Canal lock opens again — Local — The Courier',
    'Canal lock opens again :: The Courier',
    'Canal lock opens again « The Courier',
    'Canal lock opens again｜The Courier',
    'The Courier: Canal lock opens again',
    'The Courier | Canal lock opens again',
  ])('leaves the site out of %j where no heading shows it', (title) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="The Courier">`

    expect(titleOf(head, '').replace(' — Local', '')).toBe('Canal lock opens again')
  })

  test('keeps a dash that is its own', () => {
    expect(titleOf('<title>Lock opens - at last</title>', '')).toBe('Lock opens - at last')
  })

  test('is not a heading that leads to the site’s start', () => {
    const head = '<title>Canal lock opens again » Water Notes</title>'
    const body = '<h1><a href="/">Water Notes</a></h1><h2>Canal lock opens again</h2>'

    expect(titleOf(head, body)).toBe('Canal lock opens again')
  })

  test('loses a kicker that the stated title lacks, and keeps what stands behind a colon', () => {
    const head = '<meta property="og:title" content="Lock opens again for barges">'

    expect(titleOf(head, '<h1>Canals Lock opens again for barges</h1>')).toBe(
      'Lock opens again for barges',
    )
    expect(titleOf(head, '<h1>Lock opens again for barges: what it cost</h1>')).toBe(
      'Lock opens again for barges: what it cost',
    )
  })

  test('loses a kicker that only the first part of the title lacks', () => {
    const head = '<title>Lock opens again for barges - Water Office of Velm</title>'

    expect(titleOf(head, '<h1>1 March 2025 Lock opens again for barges</h1>')).toBe(
      'Lock opens again for barges',
    )
    expect(titleOf('<title>Geschichte - Chor</title>', '<h1>Chorgeschichte</h1>')).toBe(
      'Chorgeschichte',
    )
  })

  test('loses the day before it', () => {
    expect(titleOf('<title>x</title>', '<h1>14.03.2025 - Lock opens again for barges</h1>')).toBe(
      'Lock opens again for barges',
    )
  })

  test.each([
    ['Canal lock opens on Friday again : Water Archive | Notes since 2005', 'Water Archive'],
    ['Velm Society - News » Canal lock opens on Friday again', 'News'],
    ['Canal lock opens on Friday again » Velm Society', 'Velm Society for all who love water'],
  ])('is the lesser heading in %j where the greater one is another part', (title, greater) => {
    const body = `<h1>${greater}</h1><h2>Canal lock opens on Friday again</h2>`

    expect(titleOf(`<title>${title}</title>`, body)).toBe('Canal lock opens on Friday again')
  })

  test('is the greater heading where a lesser one repeats a part of the title', () => {
    const head = '<title>What is a lock? | Water Notes</title>'
    const body = '<h1>An introduction to what a lock is</h1><h2>What is a lock?</h2>'

    expect(titleOf(head, body)).toBe('An introduction to what a lock is')
  })

  test('is whole where the page’s own title is cut short', () => {
    const head = '<title>Die Schleuse ist wieder offen</title>'

    expect(titleOf(head, '<h1>Die Schleuse ist wieder offen nach dem Winter</h1>')).toBe(
      'Die Schleuse ist wieder offen nach dem Winter',
    )
  })

  test('stands in a lesser heading on a print view', () => {
    const head = '<title>Canal lock opens again - print</title>'

    expect(titleOf(head, '<b>The Courier</b><h2>Canal lock opens again</h2>')).toBe(
      'Canal lock opens again',
    )
  })

  test('may be one word', () => {
    expect(
      titleOf('<title>Locks - University of Velm</title>', '<main><h1>Locks</h1></main>'),
    ).toBe('Locks')
  })

  test('is read where references were escaped twice', () => {
    expect(titleOf('<meta property="og:title" content="Locks &amp;amp; weirs">', '')).toBe(
      'Locks & weirs',
    )
  })
})
