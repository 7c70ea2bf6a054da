/** What a request's body came to. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** Larger than it may be, or not there in time, or too many are being read already. */
  | { readonly kind: 'too-large' | 'too-slow' | 'busy' }

export interface BodyLimits {
  readonly maxBytes: number
  /** For the whole of it. */
  readonly maxMs: number
  /** Bodies of one sender, and of all, that are read at the same time: what memory they can take. */
  readonly perSender: number
  readonly inAll: number
}

type Source = Pick<Request, 'body' | 'headers'>

/** Reads bodies whole, so many at a time and no longer than they may take. */
export function bodyReader(limits: BodyLimits): (sender: string, source: Source) => Promise<Body> {
  const reading = new Map<string, number>()
  let all = 0
  const count = (sender: string, change: 1 | -1) => {
    const own = (reading.get(sender) ?? 0) + change
    if (own === 0) reading.delete(sender)
    else reading.set(sender, own)
    all += change
  }
  return async (sender, source) => {
    if (Number(source.headers.get('content-length') ?? 0) > limits.maxBytes)
      return { kind: 'too-large' }
    if (all >= limits.inAll || (reading.get(sender) ?? 0) >= limits.perSender)
      return { kind: 'busy' }

    count(sender, 1)
    try {
      return await readWithin(source.body, limits)
    } finally {
      count(sender, -1)
    }
  }
}

async function readWithin(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, maxMs }: BodyLimits,
): Promise<Body> {
  if (!body) return { kind: 'whole', bytes: new Uint8Array() }
  const reader = body.getReader()
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), maxMs)
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late.promise])
      if (!read) return { kind: 'too-slow' }
      if (read.done) return { kind: 'whole', bytes: new Uint8Array(Buffer.concat(chunks)) }
      chunks.push(read.value)
      bytes += read.value.length
      if (bytes > maxBytes) return { kind: 'too-large' }
    }
  } finally {
    clearTimeout(timer)
    // Only lets go of it: whoever sends is cut off by the server once it has answered.
    reader.releaseLock()
  }
}
