import { expect, test } from 'vitest'
import { networkFault } from '../../../src/http/network-fault.ts'

const failure = (code: string, message: string) => Object.assign(new Error(message), { code })

test.each([
  ['ENOTFOUND', 'dns', 'its name leads to no address'],
  ['EAI_AGAIN', 'dns', 'its name cannot be looked up now'],
  ['ECONNREFUSED', 'connect', 'nothing listens there'],
  ['ENETUNREACH', 'connect', 'no way leads there'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect', 'no connection came about in time'],
  ['ECONNRESET', 'truncated', 'the connection broke off'],
  ['UND_ERR_HEADERS_OVERFLOW', 'bad-answer', 'its headers are too long'],
  ['HPE_INVALID_CONSTANT', 'bad-answer', 'what it answers is no HTTP'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'it cannot be spoken to by TLS'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'it cannot be spoken to by TLS'],
])('%s is %s, told as: %s', (given, code, words) => {
  expect(networkFault(failure(given, 'as the system says'))).toEqual({
    code,
    told: `${words} (as the system says)`,
  })
})

test('what nobody knows is told as it was said', () => {
  expect(networkFault(failure('EODD', 'odd'))).toEqual({ code: 'network', told: 'odd' })
  expect(networkFault('odd')).toEqual({ code: 'network', told: 'odd' })
})
