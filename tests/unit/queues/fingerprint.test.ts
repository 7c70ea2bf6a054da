import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/queues/fingerprint.ts'

const frame = 'at get (file:///home/a/wiredesk/src/http/client.ts:10:5)'

function failure(message: string, stack = frame): Error {
  const error = new Error(message)
  error.stack = `Error: ${message}\n    at Socket.emit (node:events:1:1)\n    ${stack}`
  return error
}

const of = (error: Error) => fingerprintOf('fetch-article', 'http-404', error)

describe('one cause has one fingerprint', () => {
  test.each([
    ['addresses', 'GET https://a.example/1 failed', 'GET http://b.example/x?y=z failed'],
    ['numbers', 'took 1200 ms', 'took 35 ms'],
    ['ids', 'no entry 5d41402abc4b2a76b971', 'no entry 0cc175b9c0f1b6a831c3'],
    ['double quotes', 'no member "a"', 'no member "something else"'],
    ['single quotes', "no member 'a'", "no member 'b c'"],
    ['curly quotes', 'no member “a”', 'no member “b”'],
  ])('whatever the %s', (_, a, b) => {
    expect(of(failure(a))).toBe(of(failure(b)))
  })

  test.each([
    ['line', 'at get (file:///home/a/wiredesk/src/http/client.ts:99:1)'],
    ['folder', 'at get (file:///opt/wiredesk/src/http/client.ts:10:5)'],
    ['build', 'at get (file:///opt/wiredesk/dist/http/client.js:7:5)'],
  ])('whatever the %s of the frame', (_, other) => {
    expect(of(failure('lost'))).toBe(of(failure('lost', other)))
  })

  test('without a stack of our own', () => {
    expect(of(failure('lost', 'at x (node:net:1:2)'))).toBe(
      of(failure('lost', 'at y (node:net:3:4)')),
    )
  })
})

describe('other causes have others', () => {
  const base = of(failure('lost'))

  test('by stage, code, message and frame', () => {
    const others = [
      fingerprintOf('poll-feed', 'http-404', failure('lost')),
      fingerprintOf('fetch-article', 'http-410', failure('lost')),
      of(failure('found')),
      of(failure('lost', 'at get (file:///home/a/wiredesk/src/http/body.ts:10:5)')),
    ]

    expect(new Set([base, ...others]).size).toBe(5)
  })

  test('each of twelve hexadecimal digits', () => {
    expect(base).toMatch(/^[0-9a-f]{12}$/)
  })
})
