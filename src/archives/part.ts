import { partTypeOf } from '../text/part.ts'
import type { FileToImport, Found } from './item.ts'
import { limits } from './limits.ts'

/** Why only a part of something is kept. */
export interface PartReason {
  /** Stable: `too-large`, `bad-encoding`, `bad-length`. */
  readonly code: string
  readonly message: string
}

/**
 * What cannot be brought in as it is: its first bytes are, as the evidence of a dead letter that says why. Known by its address like the
 * whole, so that what is mended takes its place.
 */
export const partOf = (file: Omit<FileToImport, 'contentType'>, reason: PartReason): Found => ({
  kind: 'article',
  article: {
    ...file,
    body: file.body.subarray(0, limits.evidence),
    contentType: partTypeOf(reason),
  },
})

export const tooLarge = (length: number): PartReason => ({
  code: 'too-large',
  message: `it has ${length} bytes, more than the ${limits.page} of a page`,
})
