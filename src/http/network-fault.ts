/** What went wrong between us and a site: a code of the pipeline, and words for people with what the system said in brackets. */
export interface NetworkFault {
  readonly code: string
  readonly told: string
}

type Known = readonly [code: string, words: string]

const noName: Known = ['dns', 'its name leads to no address']
const noLookup: Known = ['dns', 'its name cannot be looked up now']
const noWay: Known = ['connect', 'no way leads there']
const silent: Known = ['connect', 'no connection came about in time']
const brokenOff: Known = ['truncated', 'the connection broke off']

/** By the codes of Node and undici. */
const known: Readonly<Record<string, Known>> = {
  ENOTFOUND: noName,
  EAI_NODATA: noName,
  EAI_AGAIN: noLookup,
  EAI_FAIL: noLookup,
  ECONNREFUSED: ['connect', 'nothing listens there'],
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  UND_ERR_CONNECT_TIMEOUT: silent,
  ETIMEDOUT: silent,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [
    'truncated',
    'the answer is of another length than it says',
  ],
  UND_ERR_SOCKET: brokenOff,
  ECONNRESET: brokenOff,
  UND_ERR_HEADERS_OVERFLOW: ['bad-answer', 'its headers are too long'],
}

const tlsCode = /^(?:ERR_TLS|ERR_SSL|CERT|DEPTH|SELF_SIGNED|UNABLE)/

export function networkFault(error: unknown): NetworkFault {
  const said = error instanceof Error ? error.message : String(error)
  const given = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [code, words] = faultOf(given)
  return { code, told: words === '' ? said : `${words} (${said})` }
}

function faultOf(given: string): Known {
  if (given.startsWith('HPE_')) return ['bad-answer', 'what it answers is no HTTP']
  if (tlsCode.test(given)) return ['tls', 'it cannot be spoken to by TLS']
  return known[given] ?? ['network', '']
}
