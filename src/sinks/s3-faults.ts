import { type HttpAnswer, faultOf, pauseOf } from './http.ts'
import { SinkError } from './sink.ts'

/** What a message about a failure names. */
export interface S3Names {
  readonly url: string
  readonly bucket: string
  readonly region: string
  readonly key: string
}

/** By the code of an answer what it means to who set the sink up. */
const meanings: Readonly<
  Record<string, readonly [code: string, tell: (names: S3Names) => string]>
> = {
  NoSuchBucket: ['no-bucket', ({ bucket, url }) => `there is no bucket ${bucket} at ${url}`],
  AccessDenied: [
    'not-allowed',
    ({ key, bucket }) => `the key ${key} may not write to the bucket ${bucket}`,
  ],
  InvalidAccessKeyId: ['auth', ({ key, url }) => `${url} does not know the key ${key}`],
  SignatureDoesNotMatch: ['auth', ({ key }) => `the secret is not that of the key ${key}`],
  ExpiredToken: ['auth', ({ key }) => `the token of the key ${key} is over`],
  InvalidToken: ['auth', ({ key }) => `the token is not that of the key ${key}`],
  RequestTimeTooSkewed: ['clock', ({ url }) => `the clock here is not that of ${url}`],
  PermanentRedirect: ['region', ({ bucket, region }) => `the bucket ${bucket} is not in ${region}`],
  AuthorizationHeaderMalformed: [
    'region',
    ({ bucket, region }) => `the bucket ${bucket} is not in ${region}`,
  ],
  EntityTooLarge: ['too-large', ({ bucket }) => `larger than an object of ${bucket} may be`],
}

const toldAnswer = 300

/** What an answer that is none of 2xx stands for. */
export function s3Fault(answer: HttpAnswer, names: S3Names, now: Date): SinkError {
  const { status, text } = answer
  const stated = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ''
  const [code, tell] = meanings[stated] ?? [`http-${status}`, () => `answered ${status}`]
  const said = /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? text.slice(0, toldAnswer)
  return new SinkError(refusing(status, stated), code, `${tell(names)} (${stated}: ${said})`, {
    retryAt: pauseOf(answer, now),
  })
}

/** An object is refused for its size alone: 400 is said of settings and signatures as well. */
const refusing = (status: number, stated: string) =>
  status === 413 || stated === 'EntityTooLarge' ? faultOf(413) : 'again'
