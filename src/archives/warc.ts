import type { ByteSource } from './byte-source.ts'
import { readMessage, unpackBody } from './http-message.ts'
import type { Found } from './item.ts'
import { limits } from './limits.ts'
import type { Place } from './lines.ts'
import { type PartReason, partOf, tooLarge } from './part.ts'
import { type WarcRecord, readWarcRecords } from './warc-records.ts'

/** The pages of a WARC file: what was answered with status 200 and HTML, at addresses of the web. */
export async function* readWarc(source: ByteSource, place: Place): AsyncGenerator<Found> {
  for await (const record of readWarcRecords(source, wanted)) yield foundIn(record, place)
}

const mostContent = limits.page + limits.head

const types: Readonly<Record<string, (record: WarcRecord) => Sent | string>> = {
  response: responseOf,
  resource: resourceOf,
}

const typeOf = (headers: WarcRecord['headers']) => (headers['warc-type'] ?? '').toLowerCase()

const wanted = (headers: WarcRecord['headers']): number =>
  Object.hasOwn(types, typeOf(headers)) ? mostContent : 0

/** A page as it was sent. */
interface Sent {
  readonly contentType: string
  readonly body: ReturnType<typeof unpackBody>
}

function foundIn(record: WarcRecord, place: Place): Found {
  const { headers, at, isRightLength } = record
  const type = typeOf(headers)
  const read = Object.hasOwn(types, type) ? types[type] : undefined
  const url = urlOf(headers)
  const name = `${place.name} byte ${at}`
  const sent = read?.(record) ?? (/^[a-z]{1,20}$/.test(type) ? type : 'no-type')
  if (typeof sent !== 'string' && url !== undefined)
    return pageIn(record, sent, { name: `${name}, ${url.slice(0, 300)}`, url })
  // It may have swallowed others.
  if (!isRightLength) return { kind: 'fault', name, message: wrongLength(record).message }
  return { kind: 'passed', why: typeof sent === 'string' ? sent : 'no-address' }
}

function pageIn(record: WarcRecord, { contentType, body }: Sent, place: Place): Found {
  const { headers, length, isRightLength } = record
  const file = { ...place, body: body.body, fetchedAt: dateOf(headers) }
  if (!isRightLength) return partOf(file, wrongLength(record))
  if (length > mostContent || body.body.length > limits.page) return partOf(file, tooLarge(length))
  if (body.status === 'part') return partOf(file, body.reason)
  return body.body.length === 0
    ? { kind: 'passed', why: 'empty' }
    : { kind: 'article', article: { ...file, contentType } }
}

const wrongLength = ({ length }: WarcRecord): PartReason => ({
  code: 'bad-length',
  message: `its record says that it has ${length} bytes, but no record begins behind those`,
})

/** Gives why not, where it is no page. */
function responseOf({ headers, content }: WarcRecord): Sent | string {
  if (!/^application\/http\b/i.test(headers['content-type'] ?? 'application/http'))
    return 'not-http'
  const message = readMessage(content)
  if (!message) return 'not-http'
  if (message.status !== 200) return 'not-200'
  const body = unpackBody(message)
  const contentType = message.headers['content-type'] ?? identified(headers, body.body)
  return isHtml(contentType) ? { contentType, body } : 'not-html'
}

/** A page without an answer about it, as some tools keep it. */
function resourceOf({ headers, content }: WarcRecord): Sent | string {
  const contentType = headers['content-type'] ?? identified(headers, content)
  return isHtml(contentType)
    ? { contentType, body: { status: 'whole', body: content } }
    : 'not-html'
}

/** What the crawler took it for, or what it begins like, where the site did not say. */
const identified = (headers: WarcRecord['headers'], body: Buffer): string =>
  headers['warc-identified-payload-type'] ??
  (/^\s*<(?:!doctype html|html)/i.test(body.subarray(0, 512).toString('latin1')) ? 'text/html' : '')

const isHtml = (contentType: string) =>
  /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(contentType)

/** Some writers put it into angle brackets. */
function urlOf(headers: WarcRecord['headers']): string | undefined {
  const url = URL.parse((headers['warc-target-uri'] ?? '').replace(/^<(.*)>$/, '$1'))
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

function dateOf(headers: WarcRecord['headers']): Date | undefined {
  const date = new Date(headers['warc-date'] ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
