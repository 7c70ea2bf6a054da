import type { Enclosure } from '../../schemas/feed.ts'

/** An enclosure as a feed writes it: what says nothing is left out, as is a length that is none. */
export function fileAt(url: string, type: string | undefined, size: string | undefined): Enclosure {
  const length = size ? Number(size) : Number.NaN
  return {
    url,
    ...(type ? { type } : {}),
    ...(Number.isFinite(length) && length >= 0 ? { length } : {}),
  }
}
