import { createHash, createHmac } from 'node:crypto'

/** What was signed of a request. */
export interface SignedRequest {
  readonly method: string
  /** As it was asked for, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const shape =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

/**
 * What a signature of version 4 says of who asks, or `undefined` where it is none. `isRight` tells whether it is made by that secret.
 * Written after Amazon's description, and apart from the library that signs.
 */
export function readSignature(request: SignedRequest) {
  const [, key, day, region, signedHeaders, signature] =
    shape.exec(String(request.headers['authorization'])) ?? []
  if (!key || !day || !region || !signedHeaders || !signature) return undefined
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = [
    'AWS4-HMAC-SHA256',
    String(request.headers['x-amz-date']),
    scope,
    sha256(canonical(request, signedHeaders.split(';'))),
  ].join('\n')
  const isRight = (secret: string): boolean => {
    const parts = [day, region, 's3', 'aws4_request']
    const signing = parts.reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`))
    return hmac(signing, toSign).toString('hex') === signature
  }
  return { key, region, isRight, signedHeaders: signedHeaders.split(';') }
}

function canonical({ method, path, headers }: SignedRequest, signed: readonly string[]): string {
  const [folder = '', query = ''] = path.split('?')
  const values = signed.map(
    (name) => `${name}:${String(headers[name]).trim().replaceAll(/ +/g, ' ')}\n`,
  )
  return [
    method,
    folder
      .split('/')
      .map((part) => escaped(decodeURIComponent(part)))
      .join('/'),
    query.split('&').toSorted().join('&'),
    values.join(''),
    signed.join(';'),
    String(headers['x-amz-content-sha256']),
  ].join('\n')
}

/** All but letters, digits and `-._~`. */
const escaped = (part: string) =>
  encodeURIComponent(part).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
