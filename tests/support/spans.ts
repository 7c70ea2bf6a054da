import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Attributes,
  type Context,
  type ContextManager,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanOptions,
  type SpanStatus,
  TraceFlags,
  context,
  trace,
} from '@opentelemetry/api'
import { onTestFinished } from 'vitest'

export interface ToldSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | undefined
  readonly attributes: Attributes
  readonly status: SpanStatus | undefined
}

const hex = (length: number) =>
  Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** An SDK that keeps spans in memory as they end, registered until the test is over. */
export function spansInMemory(): readonly ToldSpan[] {
  const told: ToldSpan[] = []
  const contexts = new AsyncLocalStorage<Context>()
  const manager: ContextManager = {
    active: () => contexts.getStore() ?? ROOT_CONTEXT,
    with: (active, work, self, ...args) => contexts.run(active, () => work.call(self, ...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  }
  const startSpan = (name: string, options: SpanOptions = {}, from = context.active()): Span =>
    spanOf(name, options, options.root ? undefined : trace.getSpanContext(from), told)
  context.setGlobalContextManager(manager)
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan,
      startActiveSpan: () => {
        throw new Error('nobody here makes spans by this')
      },
    }),
  })
  onTestFinished(() => {
    trace.disable()
    context.disable()
  })
  return told
}

function spanOf(
  name: string,
  options: SpanOptions,
  parent: SpanContext | undefined,
  told: ToldSpan[],
): Span {
  const own = {
    traceId: parent?.traceId ?? hex(32),
    spanId: hex(16),
    traceFlags: TraceFlags.SAMPLED,
  }
  const attributes: Attributes = { ...options.attributes }
  let status: SpanStatus | undefined
  const span: Span = {
    spanContext: () => own,
    setAttribute: (key, value) => {
      attributes[key] = value
      return span
    },
    setAttributes: (more) => {
      Object.assign(attributes, more)
      return span
    },
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus: (next) => {
      status = next
      return span
    },
    updateName: () => span,
    end: () => {
      told.push({ name, ...own, parentSpanId: parent?.spanId, attributes, status })
    },
    isRecording: () => true,
    recordException: () => undefined,
  }
  return span
}
