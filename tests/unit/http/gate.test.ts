import { describe, expect, test } from 'vitest'
import { createGate } from '../../../src/http/gate.ts'
import type { Asker, Place } from '../../../src/http/gate.ts'

/** A gate with 16 places for articles, so that a quarter is four. */
function setup() {
  let ms = 0
  const gate = createGate({ places: { feed: 4, article: 16 }, slowMs: 5_000 }, () => ms)
  const ask = (host: string, about: Partial<Asker> = {}) =>
    gate.enter({ group: 'article', host, domain: host, ...about })
  /** The place there must be. */
  const enter = (host: string, about: Partial<Asker> = {}): Place => {
    const entry = ask(host, about)
    if ('waitMs' in entry) throw new Error(`no place for ${host}`)
    return entry
  }
  return {
    at: (moment: number) => void (ms = moment),
    ask,
    enter,
    isFull: (host: string, about: Partial<Asker> = {}) => {
      const entry = ask(host, about)
      if ('waitMs' in entry) return true
      entry.leave('none')
      return false
    },
    /** Hosts that answered, or did not, when they were asked last. */
    asked: (outcome: 'answered' | 'failed', ...hosts: string[]) => {
      for (const host of hosts) enter(host).leave(outcome)
    },
  }
}

const hosts = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}${index}.example`)

describe('the places of a process', () => {
  test('are for one host, as long as there are plenty', () => {
    const { enter, asked, isFull } = setup()
    asked('answered', 'a.example')

    for (let taken = 0; taken < 12; taken++) enter('a.example')

    expect(isFull('a.example')).toBe(true)
  })

  test('are not given to a host, site or feed beyond a quarter once they are scarce', () => {
    const { enter, asked, isFull } = setup()
    const many = hosts(12, 'a')
    asked('answered', ...many, 'b.example')
    for (const host of many) enter(host, { domain: host < 'a4' ? 'a.example' : host, feedId: 'f' })

    expect(isFull('b.example', { domain: 'a.example' })).toBe(true)
    expect(isFull('b.example', { feedId: 'f' })).toBe(true)
    expect(isFull('b.example', { feedId: 'g' })).toBe(false)
    expect(isFull('b.example')).toBe(false)
  })

  test('are for one at a time at a host that has not answered yet', () => {
    const { enter, isFull } = setup()
    const place = enter('a.example')
    expect(isFull('a.example')).toBe(true)

    place.leave('answered')

    enter('a.example')
    expect(isFull('a.example')).toBe(false)
  })

  test('are kept free for hosts that answer, however many others there are', () => {
    const { enter, asked, isFull } = setup()
    asked('answered', 'good.example')

    for (const host of hosts(12, 'new')) enter(host)

    expect(isFull('newer.example')).toBe(true)
    for (let taken = 0; taken < 4; taken++) enter('good.example')
  })

  test('are a quarter for all hosts that failed, one for each', () => {
    const { enter, asked, isFull } = setup()
    asked('failed', ...hosts(5, 'bad'))

    enter('bad0.example')
    expect(isFull('bad0.example')).toBe(true)
    for (const host of ['bad1.example', 'bad2.example', 'bad3.example']) enter(host)

    expect(isFull('bad4.example')).toBe(true)
    expect(isFull('new.example')).toBe(false)
  })

  test('are given to slow hosts as to those that failed, before they have', () => {
    const { enter, asked, isFull, at } = setup()
    const slow = hosts(4, 'slow')
    asked('answered', ...slow)
    asked('failed', 'bad.example')
    for (const host of slow) enter(host)
    expect(isFull('slow0.example')).toBe(false)
    expect(isFull('bad.example')).toBe(false)

    at(5_001)

    expect(isFull('slow0.example')).toBe(true)
    expect(isFull('bad.example')).toBe(true)
  })

  test('come back to a host that failed once it answers', () => {
    const { enter, asked, isFull } = setup()
    asked('failed', 'a.example')
    asked('answered', 'a.example')

    enter('a.example')

    expect(isFull('a.example')).toBe(false)
  })

  test('are apart for feeds and articles', () => {
    const { enter, isFull } = setup()
    for (const host of hosts(3, 'feed')) enter(host, { group: 'feed' })

    expect(isFull('other.example', { group: 'feed' })).toBe(true)
    expect(isFull('other.example')).toBe(false)
  })

  test('send away those who get none one after the other, further apart the longer it takes', () => {
    const { enter, ask, at } = setup()
    enter('a.example')
    const waits = () => [ask('a.example'), ask('a.example')]
    expect(waits()).toEqual([{ waitMs: 50 }, { waitMs: 100 }])

    at(1_000)

    expect(waits()).toEqual([{ waitMs: 1_000 }, { waitMs: 2_000 }])
  })
})
