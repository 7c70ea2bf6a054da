import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, createServer } from 'node:http'
import { readSignature } from './s3-signature.ts'

/** What becomes of an object: an error, or silence; it may be kept all the same. */
export interface S3Verdict {
  readonly status?: number
  readonly code?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly isKept?: boolean
  readonly isSilent?: boolean
}

export interface S3Options {
  readonly bucket?: string
  readonly region?: string
  readonly key?: string
  readonly secret?: string
  /** Asked for each object that is put and might be kept. */
  readonly judge?: (key: string, body: Buffer) => S3Verdict
}

const noVerdict = (): S3Verdict => ({})

/**
 * A server of one bucket, on a port of its own at 127.0.0.1, which keeps in memory what is put there. It verifies signatures and the
 * checksum of what comes, answers as S3 does where they are wrong, and fails at will.
 */
export async function s3Server(options: S3Options = {}) {
  const { bucket = 'news', region = 'us-east-1', key = 'KEY', secret = 'SECRET' } = options
  const { judge = noVerdict } = options
  const objects = new Map<string, Buffer>()
  const counts = { puts: 0 }

  /** The error of a request that must not be served. */
  function fault(request: IncomingMessage, body: Buffer): readonly [number, string] | undefined {
    const { method = '', url: path = '', headers } = request
    const signature = readSignature({ method, path, headers })
    if (!signature) return [403, 'AccessDenied']
    if (signature.key !== key) return [403, 'InvalidAccessKeyId']
    if (!signature.isRight(secret)) return [403, 'SignatureDoesNotMatch']
    if (!signature.signedHeaders.includes('host')) return [403, 'AccessDenied']
    if (signature.region !== region) return [400, 'AuthorizationHeaderMalformed']
    const sum = createHash('sha256').update(body).digest('hex')
    if (headers['x-amz-content-sha256'] !== sum) return [400, 'XAmzContentSHA256Mismatch']
    return method === 'PUT' ? undefined : [405, 'MethodNotAllowed']
  }

  function put(request: IncomingMessage, body: Buffer): S3Verdict {
    const [status, code] = fault(request, body) ?? []
    if (status !== undefined && code !== undefined) return { status, code }
    const name = nameIn(request, bucket)
    if (name === undefined) return { status: 404, code: 'NoSuchBucket' }
    counts.puts += 1
    const verdict = judge(name, body)
    const fails = verdict.isSilent === true || verdict.status !== undefined
    if (!fails || verdict.isKept === true) objects.set(name, body)
    return verdict
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const {
        status = 200,
        code = '',
        headers = {},
        isSilent,
      } = put(request, Buffer.concat(chunks))
      if (isSilent === true) return
      const told = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>as asked</Message></Error>`
      response.writeHead(status, headers).end(status === 200 ? '' : told)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    counts,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The name of an object: what follows the bucket in the path. */
function nameIn({ url = '' }: IncomingMessage, bucket: string): string | undefined {
  const path = decodeURIComponent(url).slice(1)
  return path.startsWith(`${bucket}/`) ? path.slice(bucket.length + 1) : undefined
}
