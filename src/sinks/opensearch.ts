import { z } from 'zod'
import { faultOf, openReceiver } from './http.ts'
import { type Opening, httpSettings, isHttp } from './kind.ts'
import { type Delivery, type Refusal, type Sink, SinkError } from './sink.ts'

/** Settings of an index of OpenSearch or Elasticsearch. */
export const OpenSearchSettings = z.strictObject({
  url: isHttp,
  index: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,200}$/, 'is no name of an index')
    .default('wiredesk'),
  authorization: z.string().optional(),
  ...httpSettings,
})

const Answer = z.object({
  items: z.array(
    z.object({
      index: z.object({
        status: z.int(),
        error: z
          .union([
            z.object({ type: z.string().optional(), reason: z.string().nullish() }),
            z.string(),
          ])
          .optional(),
      }),
    }),
  ),
})
type Item = z.infer<typeof Answer>['items'][number]['index']

/**
 * Writes by the bulk API, one document per article: `_id` is the article's, and the position its external version,
 * so that what comes late or twice never takes the place of what is newer.
 */
export function openOpenSearch({ settings, now }: Opening): Sink {
  const { url, index, authorization, timeout } = OpenSearchSettings.parse(settings)
  const receiver = openReceiver({
    url: `${url.replace(/\/$/, '')}/${index}/_bulk`,
    headers: {
      'content-type': 'application/x-ndjson',
      ...(authorization !== undefined && { authorization }),
    },
    timeoutMs: timeout,
    now,
  })
  return {
    async send(deliveries, signal) {
      const answer = await receiver.post(bodyOf(deliveries), {}, signal)
      return refusalsOf(deliveries, answer)
    },
    close: receiver.close,
  }
}

const bodyOf = (deliveries: readonly Delivery[]) =>
  deliveries
    .flatMap((delivery) => [
      {
        index: {
          _id: delivery.record.id,
          version: versionOf(delivery),
          version_type: 'external_gte',
        },
      },
      delivery.record,
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')

/** A sink that was set back writes over all that came before. A number that JavaScript holds exactly. */
const versionOf = ({ run, position }: Delivery) => run * 1e9 + position

/** Something newer is there already. */
const overtaken = 409

function refusalsOf(deliveries: readonly Delivery[], text: string): Refusal[] {
  const { items } = readAnswer(text)
  if (items.length !== deliveries.length)
    throw new SinkError(
      'again',
      'bad-answer',
      `told of ${items.length} records, sent ${deliveries.length}`,
    )
  const refusals: Refusal[] = []
  for (const [at, delivery] of deliveries.entries()) {
    const item = items[at]?.index
    if (!item || item.status < 300 || item.status === overtaken) continue
    const message = messageOf(item)
    // All of them again: those that are there already stay as they are.
    if (faultOf(item.status) === 'again')
      throw new SinkError('again', `http-${item.status}`, message)
    refusals.push({ delivery, code: `http-${item.status}`, message })
  }
  return refusals
}

function readAnswer(text: string): z.infer<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(text))
  } catch (error) {
    throw new SinkError(
      'again',
      'bad-answer',
      `no answer of a bulk request: ${text.slice(0, 200)}`,
      {
        cause: error,
      },
    )
  }
}

const messageOf = ({ status, error }: Item) =>
  typeof error === 'object'
    ? `${error.type ?? 'error'}: ${error.reason ?? ''}`
    : (error ?? `status ${status}`)
