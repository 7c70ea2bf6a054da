import { createHash } from 'node:crypto'
import type * as OpenTelemetry from '@opentelemetry/api'
import type {
  Context,
  ProxyTracerProvider,
  SpanOptions,
  Tracer,
  TracerProvider,
} from '@opentelemetry/api'
import type { Subject } from '../schemas/jobs.ts'
import type { JobEnd } from './settle.ts'

/** A job as its trace tells it. */
export interface TracedJob {
  readonly stage: string
  readonly id: string | undefined
  readonly attempt: number
  /** Nothing where the job's data is no job's of ours. */
  readonly subject: Subject | undefined
}

/** Tells OpenTelemetry of jobs. */
export interface Tracing {
  /** Does the work within a span, which is told what comes of the job. */
  readonly around: <T>(
    job: TracedJob,
    work: (note: (end: JobEnd) => void) => Promise<T>,
  ) => Promise<T>
}

type Api = typeof OpenTelemetry

/** Where every copy of the package, of whatever release, keeps what was registered: where nothing was, it need not be loaded. */
const registered = Symbol.for('opentelemetry.js.api.1')

/**
 * Nothing where the process was started without an SDK of OpenTelemetry: then jobs are as they are without. It is
 * registered before all else, by `node --import`, and reads the variables `OTEL_…` by itself.
 */
export async function openTracing(version: string): Promise<Tracing | undefined> {
  if (!(registered in globalThis)) return undefined
  const api = await import('@opentelemetry/api')
  const provider = api.trace.getTracerProvider()
  if (isProxy(provider) && provider.getDelegateTracer('wiredesk') === undefined) return undefined
  const tracer = provider.getTracer('wiredesk', version)
  return { around: async (job, work) => around(api, tracer, job, work) }
}

/** What stands in for a provider until there is one; of another copy of the package it is another class. */
const isProxy = (
  provider: TracerProvider,
): provider is TracerProvider & Pick<ProxyTracerProvider, 'getDelegateTracer'> =>
  'getDelegateTracer' in provider

async function around<T>(
  api: Api,
  tracer: Tracer,
  job: TracedJob,
  work: (note: (end: JobEnd) => void) => Promise<T>,
): Promise<T> {
  const options: SpanOptions = {
    kind: api.SpanKind.CONSUMER,
    attributes: attributesOf(job),
    root: job.subject?.kind !== 'entry',
  }
  const from = traceOf(api, job)
  const span = tracer.startSpan(job.stage, options, from)
  return api.context.with(api.trace.setSpan(from, span), async () => {
    try {
      return await work(({ outcome, code, reason }) => {
        span.setAttribute('wiredesk.outcome', outcome)
        if (code !== undefined) span.setAttribute('wiredesk.code', code)
        if (outcome === 'dead' || outcome === 'waiting')
          span.setStatus({ code: api.SpanStatusCode.ERROR, message: reason ?? outcome })
      })
    } finally {
      span.end()
    }
  })
}

const attributesOf = ({ stage, id, attempt, subject }: TracedJob) => ({
  'wiredesk.stage': stage,
  'messaging.message.id': id,
  'wiredesk.attempt': attempt,
  ...(subject?.kind === 'entry'
    ? { 'wiredesk.entry': subject.id, 'wiredesk.run': subject.run }
    : { 'wiredesk.feed': subject?.id }),
})

/** A poll is a trace of its own. */
function traceOf(api: Api, { subject }: TracedJob): Context {
  if (subject?.kind !== 'entry') return api.ROOT_CONTEXT
  return api.trace.setSpanContext(api.ROOT_CONTEXT, {
    ...traceIdsOf(subject),
    traceFlags: api.TraceFlags.SAMPLED,
    isRemote: true,
  })
}

/**
 * The trace of an entry's run, known from both: whoever takes the entry up again, from the ledger or from a queue,
 * in whatever process, goes on with it.
 */
export function traceIdsOf({ id, run }: { readonly id: string; readonly run: number }) {
  const hex = createHash('sha256').update(`wiredesk ${id} ${run}`).digest('hex')
  return { traceId: hex.slice(0, 32), spanId: hex.slice(32, 48) }
}
