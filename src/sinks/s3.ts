import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type HttpClient, isTaken, openClient } from './http.ts'
import { type Opening, count, httpSettings, isHttp, minutes } from './kind.ts'
import { parquetOf } from './parquet.ts'
import { loadPeer } from './peer.ts'
import { s3Fault } from './s3-faults.ts'
import type { Delivery, Sink } from './sink.ts'

/** Settings of a bucket of S3, or of whatever speaks its protocol. */
export const S3Settings = z.strictObject({
  url: isHttp,
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket'),
  prefix: z
    .string()
    .regex(/^[\w!.()=-]+(?:\/[\w!.()=-]+)*$/, 'is no folder such as news/records')
    .default('records'),
  region: z
    .string()
    .regex(/^[\w-]+$/, 'is no region')
    .default('us-east-1'),
  address: z.enum(['path', 'host']).default('path'),
  key: z.string().min(1, 'is empty'),
  secret: z.string().min(1, 'is empty'),
  token: z.string().optional(),
  every: minutes.default(300_000),
  batch: count(1, 10_000).optional(),
  timeout: httpSettings.timeout,
})
type S3Settings = z.infer<typeof S3Settings>

/** An object of the bucket. */
interface Stored {
  readonly key: string
  readonly body: Uint8Array
}

/** A batch of a store of few articles is of hundreds of days, which one after the other take longer than a lease. */
const putsAtOnce = 8

/**
 * Writes Parquet files, `PREFIX/day=2026-03-02/00088650-000000000017-000000000116.parquet` by the day on which the pages were fetched, by run, and
 * by the first and the last position in it. The same records have the same name: a batch that is sent again takes its own place.
 */
export function openS3({ settings, now }: Opening): Sink {
  const parsed = S3Settings.parse(settings)
  const client = openClient(parsed.timeout)
  return {
    restMs: parsed.every,
    async send(deliveries, signal) {
      // One for all objects: the lease is renewed before the first of them alone.
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(parsed.timeout)])
      const putDay = async ([day, those]: readonly [string, readonly Delivery[]]) => {
        const stored = { key: keyOf(parsed.prefix, day, those), body: await parquetOf(those) }
        await put(client, parsed, stored, now(), deadline)
      }
      const days = [...byDay(deliveries)]
      for (let at = 0; at < days.length; at += putsAtOnce)
        await Promise.all(days.slice(at, at + putsAtOnce).map(putDay))
      return []
    },
    close: client.close,
  }
}

/** A revision is fetched once: however often its record is written, it lies in the same day. */
function byDay(deliveries: readonly Delivery[]): ReadonlyMap<string, readonly Delivery[]> {
  return Map.groupBy(deliveries, ({ record }) => record.fetchedAt.slice(0, 10))
}

function keyOf(prefix: string, day: string, deliveries: readonly Delivery[]): string {
  const [first] = deliveries
  const last = deliveries.at(-1)
  const name = [
    String(first?.run).padStart(8, '0'),
    String(first?.position).padStart(12, '0'),
    String(last?.position).padStart(12, '0'),
  ].join('-')
  return `${prefix}/day=${day}/${name}.parquet`
}

async function put(
  client: HttpClient,
  settings: S3Settings,
  { key, body }: Stored,
  at: Date,
  signal: AbortSignal,
): Promise<void> {
  const { AwsV4Signer } = await loadPeer('aws4fetch', async () => import('aws4fetch'))
  const { region, key: accessKeyId, secret: secretAccessKey, token } = settings
  const signed = await new AwsV4Signer({
    method: 'PUT',
    url: addressOf(settings, key),
    service: 's3',
    region,
    accessKeyId,
    secretAccessKey,
    ...(token !== undefined && { sessionToken: token }),
    datetime: at.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    headers: {
      'content-type': 'application/vnd.apache.parquet',
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    },
  }).sign()
  const headers = Object.fromEntries(signed.headers)
  const answer = await client.ask({ url: String(signed.url), method: 'PUT', headers, body }, signal)
  if (!isTaken(answer)) throw s3Fault(answer, settings, at)
}

/** Each part escaped as signatures want it, so that all servers read the same path. */
export function addressOf({ url, bucket, address }: S3Settings, key: string): string {
  const path = key.split('/').map(encodeURIComponent).join('/')
  const base = new URL(url)
  if (address === 'host') base.host = `${bucket}.${base.host}`
  const folder = base.pathname.replace(/\/$/, '')
  return `${base.origin}${folder}${address === 'path' ? `/${bucket}` : ''}/${path}`
}
