import { describe, expect, test } from 'vitest'
import { TransientError } from '../../../src/errors.ts'
import { isStoreDown, refusalOf } from '../../../src/postgres/failures.ts'

const failure = (fields: object, message = 'said by a server') =>
  Object.assign(new Error(message), fields)

describe('a store that cannot be reached or written just now', () => {
  test.each([
    ['08006', 'connection failure'],
    ['08P01', 'protocol violation'],
    ['25006', 'read-only transaction'],
    ['25P03', 'idle in transaction for too long'],
    ['40001', 'could not serialize'],
    ['40P01', 'deadlock'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['55P03', 'lock not available'],
    ['57P01', 'admin shutdown'],
    ['57P02', 'crash shutdown'],
    ['57P03', 'cannot connect now'],
    ['57P05', 'idle session'],
    ['58030', 'io error'],
    ['XX001', 'data corrupted'],
    ['EAI_AGAIN', 'resolver away'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'reset'],
    ['EHOSTUNREACH', 'no route'],
    ['ENETUNREACH', 'no network'],
    ['ENOTFOUND', 'no such name'],
    ['EPIPE', 'closed by the other side'],
    ['ETIMEDOUT', 'silent'],
  ])('has the code %s (%s)', (code) => {
    expect(isStoreDown(failure({ code }))).toBe(true)
  })

  test('has a statement that the server ended for its time, not one that was cancelled', () => {
    const ended = failure({ code: '57014' }, 'canceling statement due to statement timeout')
    const cancelled = failure({ code: '57014' }, 'canceling statement due to user request')

    expect([ended, cancelled].map(isStoreDown)).toEqual([true, false])
  })

  test('has no socket; a file that is missing is another matter', () => {
    const socket = failure({ code: 'ENOENT', syscall: 'connect' })
    const file = failure({ code: 'ENOENT', syscall: 'open' })

    expect([socket, file].map(isStoreDown)).toEqual([true, false])
  })

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    "Socket timeout. Expecting data, but didn't receive any in 40000ms.",
    'Connection is closed.',
  ])('is told by a driver in words: %s', (message) => {
    expect(isStoreDown(new Error(message))).toBe(true)
  })

  test.each([
    ["READONLY You can't write against a read only replica.", true],
    ["OOM command not allowed when used memory > 'maxmemory'.", true],
    ['LOADING Redis is loading the dataset in memory', true],
    ['MISCONF Redis is configured to save RDB snapshots', true],
    ['CLUSTERDOWN The cluster is down', true],
    ['ERR unknown command', false],
    ['NOAUTH Authentication required.', false],
  ])('is a Redis that says %s: %s', (message, expected) => {
    expect(isStoreDown(failure({ name: 'ReplyError' }, message))).toBe(expected)
  })

  test.each([
    ['a fault of our SQL', failure({ code: '42703' })],
    ['a broken rule of the schema', failure({ code: '23505' })],
    ['an array out of range', new RangeError('invalid array length')],
    ['a site that resets', new TransientError('truncated', 'a.example: read ECONNRESET')],
    ['a site that resets, as the library of the web says it', failure({ code: 'UND_ERR_SOCKET' })],
    ['a site without a name', failure({ code: 'ENOTFOUND' }, 'fetch failed')],
    ['no error at all', 'ECONNRESET'],
  ])('is not %s', (_, thrown) => {
    expect(isStoreDown(thrown)).toBe(false)
  })
})

describe('a database that will not have us', () => {
  test.each([
    ['28P01', /refuses the password/],
    ['28000', /refuses the user/],
    ['3D000', /does not exist/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /over TLS/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /over TLS/],
  ])('is told by its code %s', (code, expected) => {
    const refusal = refusalOf(failure({ code }, 'what the server said'), 'news at db:5432')

    expect(refusal).toMatch(expected)
    expect(refusal).toContain('news at db:5432')
    expect(refusal).toContain('what the server said')
  })

  test('is told where it speaks no TLS', () => {
    const error = new Error('The server does not support SSL connections')

    expect(refusalOf(error, 'news at db:5432')).toMatch(/over TLS/)
  })

  test('is not one that only does not answer', () => {
    expect(refusalOf(failure({ code: 'ECONNREFUSED' }), 'news at db:5432')).toBeUndefined()
    expect(refusalOf(failure({ code: '57P03' }), 'news at db:5432')).toBeUndefined()
  })
})
