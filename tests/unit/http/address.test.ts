import { describe, expect, test } from 'vitest'
import { hostRule, isPrivateLiteral, isPublicAddress, nameOf } from '../../../src/http/address.ts'

describe('public addresses', () => {
  test.each(['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34', '64:ff9b::5db8:d822'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fec0::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '',
    'localhost',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('addresses written as numbers', () => {
  test.each([
    'http://127.1/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://[::ffff:7f00:1]/',
    'http://user:word@10.0.0.1/',
  ])('%s is seen to be private', (url) => {
    expect(isPrivateLiteral(new URL(url))).toBe(true)
  })

  test('a name is not judged before it is resolved', () => {
    expect(isPrivateLiteral(new URL('http://localhost/'))).toBe(false)
  })
})

describe('allowed hosts', () => {
  const isAllowed = hostRule(['Intranet.example', '127.0.0.1:8080', '[::1]:80'])

  test.each([
    ['intranet.example', '443', true],
    ['intranet.example', '80', true],
    ['www.intranet.example', '443', false],
    ['127.0.0.1', '8080', true],
    ['127.0.0.1', '80', false],
    ['[::1]', '80', true],
    ['::1', '80', true],
    ['::1', '81', false],
  ])('%s at port %s: %s', (host, port, expected) => {
    expect(isAllowed(host, port)).toBe(expected)
  })
})

test('messages name addresses without credentials', () => {
  expect(nameOf(new URL('https://me:secret@a.example/x?y'))).toBe('https://a.example/x?y')
})
