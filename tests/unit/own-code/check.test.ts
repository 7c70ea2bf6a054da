import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkOwnCode } from '../../../src/own-code/check.ts'
import { OwnCodeError } from '../../../src/own-code/own-code.ts'

const file = '/desk/wiredesk.config.ts'
const enricher = { version: '1', gives: z.string(), enrich: () => 'part' }
const read = () => ({ title: 'T' })
const sink = { what: 'a drum', settings: z.object({}), keys: {}, open: () => undefined }

function messageOf(exported: unknown): string {
  try {
    checkOwnCode(file, exported)
  } catch (error) {
    if (error instanceof OwnCodeError) return error.message
    throw error
  }
  return 'can be used'
}

describe('what a file gives', () => {
  test('has limits where it states none', () => {
    const { enrichers } = checkOwnCode(file, { enrichers: { mood: enricher } })

    expect(enrichers['mood']).toMatchObject({ version: '1', deadlineMs: 2_000, memoryMb: 128 })
  })

  test('keeps what it states', () => {
    const own = { ...enricher, deadlineMs: 50, memoryMb: 64 }
    const site = { body: 'article > p, .lead', remove: '[data-ad~="x"]' }

    const code = checkOwnCode(file, {
      sinks: { drum: sink },
      enrichers: { mood: own },
      sites: { 'a.example': site, 'b.example': read },
    })

    expect(code.file).toBe(file)
    expect(code.sinks['drum']).toMatchObject({ what: 'a drum' })
    expect(code.enrichers['mood']).toMatchObject({ deadlineMs: 50, memoryMb: 64 })
    expect(code.sites).toEqual({ 'a.example': site, 'b.example': read })
  })

  test('may be nothing', () => {
    expect(checkOwnCode(file, {})).toEqual({ file, sinks: {}, enrichers: {}, sites: {} })
  })
})

describe('a fault names the file, the key and the value', () => {
  test.each([
    [{ enrichers: { mood: { ...enricher, version: 3 } } }, /enrichers\.mood\.version: .*\(is 3\)/],
    [
      { enrichers: { mood: { ...enricher, version: '' } } },
      /enrichers\.mood\.version: .*\(is ""\)/,
    ],
    [
      { enrichers: { mood: { ...enricher, gives: {} } } },
      /mood\.gives: must be a zod schema \(is \{\}\)/,
    ],
    [
      { enrichers: { mood: { version: '1', gives: z.string() } } },
      /mood\.enrich: .*\(is missing\)/,
    ],
    [{ enrichers: { mood: { ...enricher, deadlineMs: 1 } } }, /mood\.deadlineMs: .*\(is 1\)/],
    [{ enrichers: { mood: { ...enricher, memoryMb: 1 } } }, /mood\.memoryMb: .*\(is 1\)/],
    [{ enrichers: { mood: { ...enricher, deadline: 9 } } }, /mood\.deadline: there is no such key/],
    [{ enrichers: { 'my mood': enricher } }, /enrichers\.my mood: must be a name/],
    [{ sinks: { webhook: sink } }, /sinks\.webhook: is the name of a kind that there is already/],
    [{ sinks: { Drum: sink } }, /sinks\.Drum: must be small letters/],
    [
      { sinks: { drum: { ...sink, open: 'x' } } },
      /sinks\.drum\.open: must be a function .*\(is "x"\)/,
    ],
    [{ sites: { 'https://a.example': {} } }, /sites\.https:\/\/a\.example: must be a host/],
    [
      { sites: { 'a.example': { body: 'p[' } } },
      /a\.example\.body: is no CSS selector \(is "p\["\)/,
    ],
    [
      { sites: { 'a.example': { bodies: 'p' } } },
      /sites\.a\.example\.bodies: there is no such key/,
    ],
    [{ sinks: () => sink }, /sinks: .*\(is a function\)/],
    [{ enricher: {} }, /^ {2}enricher: there is no such key/m],
    ['nothing', /default export: .*\(is "nothing"\)/],
  ])('%j', (exported, expected) => {
    const message = messageOf(exported)

    expect(message).toContain('/desk/wiredesk.config.ts cannot be used')
    expect(message).toMatch(expected)
  })

  test('all of them at once, and long values in part', () => {
    const message = messageOf({ enrichers: { mood: { version: 'v'.repeat(500) } }, sink: 1 })

    expect(message.split('\n')).toHaveLength(5)
    expect(message).not.toContain('v'.repeat(90))
  })
})
