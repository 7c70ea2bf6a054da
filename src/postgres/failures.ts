/**
 * Whether something thrown means that the store or the queue cannot be reached or written just now: no
 * fault of the job that met it. Errors of the web are no such: `http` gives them codes of its own, and
 * those of its libraries are told apart here.
 */
export function isStoreDown(error: unknown): boolean {
  if (!(error instanceof Error) || isOfTheWeb(error)) return false
  const code = codeOf(error)
  if (code === '57014') return error.message.includes('statement timeout')
  // Of the server's socket, not of a file.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  if (states.test(code) || socketCodes.has(code)) return true
  return error.name === 'ReplyError'
    ? redisStates.test(error.message)
    : words.some((start) => error.message.startsWith(start))
}

const lockedState = '55P03'

/** Whether a lock was not free in time: another session holds what was asked for. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Error && codeOf(error) === lockedState

/**
 * Whether a statement that is kept by name gives other columns than when it was planned, as a migration that ran meanwhile has
 * changed a table. What the server says of it is in its language, and its code is that of all that it cannot do.
 */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error &&
  codeOf(error) === '0A000' &&
  'routine' in error &&
  error.routine === 'RevalidateCachedQuery'

/** SQLSTATE, by what it says of the server. */
const states = new RegExp(
  `^(${[
    '08\\w{3}', // connection exception
    '25006', // read-only: a server that gave its place to another
    '25P03', // was idle in a transaction for too long: the process stood still
    '40001', // could not be serialized
    '40P01', // deadlock
    '53\\w{3}', // disk full, out of memory, too many connections
    lockedState, // a lock was not free in time
    '57P\\d\\d', // shut down, crashed, starting up, database dropped
    '58\\w{3}', // input and output of the server itself
    'XX00[12]', // corrupted: to be seen to, and nothing is to be lost meanwhile
  ].join('|')})$`,
)

/** Of the system, on the way to the server or its name. */
const socketCodes = new Set([
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** What `pg` and `ioredis` say without a code. */
const words = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Connection is closed',
  'Socket timeout',
  'Reached the max retries per request limit',
]

/** A Redis that cannot be written, by the first word of its answer. */
const redisStates =
  /^(READONLY|OOM|LOADING|MISCONF|CLUSTERDOWN|MASTERDOWN|NOREPLICAS|TRYAGAIN|BUSY)\b/

const isOfTheWeb = (error: Error): boolean =>
  codeOf(error).startsWith('UND_ERR') || error.message === 'fetch failed'

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

/**
 * Why a database will not have us, in words for whoever set it up; nothing where waiting may help.
 * `where` names the database.
 */
export function refusalOf(error: unknown, where: string): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error)
  const said = refusals[code]
  if (said !== undefined) return `the database ${where} ${said}: ${error.message}`
  if (/SSL connection/.test(error.message) || tlsCodes.test(code)) {
    return `the database ${where} cannot be reached over TLS as WIREDESK_DATABASE_URL asks for: ${error.message}`
  }
  return undefined
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password of WIREDESK_DATABASE_URL',
  '28000': 'refuses the user of WIREDESK_DATABASE_URL',
  '3D000': 'does not exist on that server',
  '42501': 'does not let the user of WIREDESK_DATABASE_URL do what is needed',
}

const tlsCodes =
  /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$|HOSTNAME_MISMATCH)/
