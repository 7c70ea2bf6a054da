import { describe, expect, test } from 'vitest'
import { readSignature } from '../../support/s3-signature.ts'

/** The examples of Amazon's description of signatures in headers, with its made-up secret. */
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const host = 'examplebucket.s3.amazonaws.com'
const credential = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const at = { host, 'x-amz-date': '20130524T000000Z' }
const header = (headers: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${headers},Signature=${signature}`

const examples = [
  {
    method: 'GET',
    path: '/test.txt',
    headers: {
      ...at,
      range: 'bytes=0-9',
      'x-amz-content-sha256': empty,
      authorization: header(
        'host;range;x-amz-content-sha256;x-amz-date',
        'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      ),
    },
  },
  {
    method: 'PUT',
    path: '/test$file.text',
    headers: {
      ...at,
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      authorization: header(
        'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
        '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      ),
    },
  },
]

describe('a signature', () => {
  test.each(examples)('of Amazon’s own examples is right: $method $path', (request) => {
    const signature = readSignature(request)
    expect(signature).toMatchObject({ key: 'AKIAIOSFODNN7EXAMPLE', region: 'us-east-1' })
    expect(signature?.isRight(secret)).toBe(true)
    expect(signature?.isRight('another')).toBe(false)
  })

  test.each(examples)('of another path is wrong: $method $path', (request) => {
    expect(readSignature({ ...request, path: '/other' })?.isRight(secret)).toBe(false)
  })

  test('that is none is told from a wrong one', () => {
    expect(readSignature({ method: 'PUT', path: '/', headers: {} })).toBeUndefined()
  })
})
