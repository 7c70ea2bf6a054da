import { describe, expect, test } from 'vitest'
import { articlesOf, withWarmUp } from '../../../bench/pipeline/feeds.ts'
import { between, allMs } from '../../../bench/pipeline/messages.ts'
import { timesOf } from '../../../bench/support/processes.ts'
import { countersOf } from '../../../bench/support/redis-info.ts'

describe('timesOf', () => {
  test.each([
    ['a plain name', '42 (postgres) S'],
    ['a name with brackets and spaces', '42 (postgres: (a) b) c) S'],
  ])('reads parent and times after %s', (_what, begin) => {
    const stat = `${begin} 7 42 42 0 -1 4194560 900 1 0 0 25 5 100 20 20 0 1 0 12345`

    expect(timesOf(stat)).toEqual({ parent: 7, ownMs: 300, endedMs: 1_200 })
  })
})

describe('countersOf', () => {
  test('adds both kinds of CPU time, and counts calls by command', () => {
    const info = [
      '# CPU',
      'used_cpu_sys:1.25',
      'used_cpu_user:2.5',
      'used_cpu_sys_children:90.0',
      '# Commandstats',
      'cmdstat_evalsha:calls=31,usec=800,usec_per_call=25.81,rejected_calls=0,failed_calls=0',
      'cmdstat_client|setinfo:calls=2,usec=3,usec_per_call=1.50,rejected_calls=0,failed_calls=0',
    ].join('\r\n')

    expect(countersOf(info)).toEqual({
      cpuMs: 3_750,
      commands: { evalsha: 31, 'client|setinfo': 2 },
    })
  })

  test('is nothing where nothing is told', () => {
    expect(countersOf('')).toEqual({ cpuMs: 0, commands: {} })
  })
})

describe('between', () => {
  const nothing = {
    articles: 0,
    wallMs: 0,
    mainMs: 0,
    threadsMs: 0,
    postgresMs: 0,
    redisMs: 0,
    siteMs: 0,
    commits: 0,
    walBytes: 0,
    walSyncs: 0,
    syncs: 0,
    statements: {},
    queueStatements: {},
    redisCommands: {},
  }

  test('leaves out what was before, of each count too', () => {
    const before = { ...nothing, articles: 300, mainMs: 50, statements: { a: 5 } }
    const after = { ...before, articles: 900, mainMs: 80, statements: { a: 7, b: 2 } }

    expect(between(before, after)).toEqual({
      ...nothing,
      articles: 600,
      mainMs: 30,
      statements: { a: 2, b: 2 },
    })
  })

  test('counts all processes but the site', () => {
    const counted = { ...nothing, mainMs: 1, threadsMs: 10, postgresMs: 100, redisMs: 1_000 }

    expect(allMs({ ...counted, siteMs: 5 })).toBe(1_111)
  })
})

const dealt = (articles: number) =>
  Array.from({ length: articles }, (_, index) => index % 22).filter((feed) => feed < 2).length

test('the warm-up is what is dealt to the first two of 22 feeds', () => {
  for (const counted of [20, 57, 3_000]) {
    const articles = withWarmUp(counted)

    expect(articlesOf(articles, 22, 2)).toBe(dealt(articles))
    expect(articles - dealt(articles)).toBeGreaterThanOrEqual(counted)
  }
})
