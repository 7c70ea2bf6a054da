import type { Document } from '../../../schemas/document.ts'
import { isPressRelease, withoutSender } from './press-release.ts'
import { isWireCopy, withoutCredits } from './wire-copy.ts'

type Kind = NonNullable<Document['kind']>

interface Told {
  /** The text's lines. */
  readonly lines: readonly string[]
  /** The same with what may have been cut from their end. */
  readonly all: readonly string[]
  readonly url: string
  /** It has entries of a live blog. */
  readonly isLive: boolean
}

/** What kind of article it is, where it is a special one, and its lines without what such articles end with. */
export function kindOf({ lines, all, url, isLive }: Told): {
  readonly kind?: Kind
  readonly lines: readonly string[]
} {
  if (isLive) return { kind: 'live-blog', lines }
  if (isPressRelease(all, url)) return { kind: 'press-release', lines: withoutSender(lines) }
  const kept = withoutCredits(lines)
  return isWireCopy(all) ? { kind: 'wire-copy', lines: kept } : { lines: kept }
}
