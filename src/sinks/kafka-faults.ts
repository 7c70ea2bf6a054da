import { SinkError, type SinkFault } from './sink.ts'

/** What a message about a failure names. */
export interface KafkaNames {
  readonly brokers: string
  readonly topic: string
  readonly user?: string | undefined
}

interface Rule {
  /** What the protocol calls the error, or the library. */
  readonly ids: readonly string[]
  readonly fault: SinkFault
  readonly code: string
  readonly tell: (names: KafkaNames) => string
}

/** The first that fits. What none of them knows is the network's, or a broker's that will be back. */
const rules: readonly Rule[] = [
  {
    ids: ['PLT_KFK_AUTHENTICATION', 'SASL_AUTHENTICATION_FAILED', 'ILLEGAL_SASL_STATE'],
    fault: 'again',
    code: 'auth',
    tell: ({ brokers, user }) => `${brokers} take no user ${user ?? 'without a name'}`,
  },
  {
    ids: ['UNSUPPORTED_SASL_MECHANISM'],
    fault: 'again',
    code: 'auth',
    tell: ({ brokers }) => `${brokers} do not know this mechanism`,
  },
  {
    ids: ['TOPIC_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED'],
    fault: 'again',
    code: 'not-allowed',
    tell: ({ topic, user }) => `${user ?? 'who gives no user'} may not write to the topic ${topic}`,
  },
  {
    ids: ['UNKNOWN_TOPIC_OR_PARTITION', 'INVALID_TOPIC_EXCEPTION'],
    fault: 'again',
    code: 'no-topic',
    tell: ({ topic, brokers }) => `there is no topic ${topic} at ${brokers}: create it`,
  },
  {
    ids: ['TimeoutError', 'REQUEST_TIMED_OUT'],
    fault: 'again',
    code: 'timeout',
    tell: ({ brokers }) => `${brokers} did not answer in time`,
  },
  {
    ids: ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'],
    fault: 'refused',
    code: 'too-large',
    tell: ({ topic }) => `larger than the topic ${topic} takes (max.message.bytes)`,
  },
  {
    ids: ['INVALID_RECORD'],
    fault: 'refused',
    code: 'invalid-record',
    tell: ({ topic }) => `the topic ${topic} refuses it as invalid`,
  },
]

/** What an error of the library stands for. */
export function kafkaFault(error: unknown, names: KafkaNames): SinkError {
  if (error instanceof SinkError) return error
  const all = [...errorsIn(error)]
  const ids = new Set(all.flatMap(idsOf))
  const rule = rules.find((one) => one.ids.some((id) => ids.has(id)))
  const told = all.map(messageOf).findLast((message) => message !== '') ?? ''
  if (!rule)
    return new SinkError('again', codeIn(ids), `${names.brokers}: ${told}`, { cause: error })
  return new SinkError(rule.fault, rule.code, `${rule.tell(names)} (${told})`, { cause: error })
}

/** An error, and all that it was made of. */
function* errorsIn(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return
  yield error
  yield* errorsIn(error.cause)
  if (error instanceof AggregateError) for (const one of error.errors) yield* errorsIn(one)
}

/** What the library tells by its words alone. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^Unknown topic /, 'UNKNOWN_TOPIC_OR_PARTITION'],
  [/ timed out\b/, 'TimeoutError'],
]

const idsOf = (error: Error): readonly string[] => [
  error.name,
  ...sayings.filter(([saying]) => saying.test(error.message)).map(([, id]) => id),
  ...('apiId' in error ? [String(error.apiId)] : []),
  ...('code' in error ? [String(error.code)] : []),
]

const messageOf = (error: Error): string =>
  'serverErrorMessage' in error && typeof error.serverErrorMessage === 'string'
    ? error.serverErrorMessage
    : error.message

const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connect',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
}

const codeIn = (ids: ReadonlySet<string>): string =>
  Object.entries(codes).find(([id]) => ids.has(id))?.[1] ?? 'network'
