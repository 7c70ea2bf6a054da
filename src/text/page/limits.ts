/**
 * What a page may cost. Of 1,964 news pages the largest has 1.8 MB, 10,110 elements and a depth
 * of 56, so that these are met by mistakes and attacks only.
 */
export const limits = {
  /** Bytes of the page as fetched. */
  bytes: 16 * 1024 * 1024,
  /** Elements that stay after scripts, styles and drawings were left out. */
  elements: 150_000,
  /** Elements and runs of text. */
  nodes: 600_000,
  /** UTF-16 code units of text that stays. */
  characters: 8 * 1024 * 1024,
  /** Open elements within one another. */
  depth: 30_000,
  /** Elements deeper than this become children of the one at it, as in browsers at 512. */
  keptDepth: 200,
  /** UTF-16 code units of one attribute; longer ones (`data:` images) are not kept. */
  attribute: 4_096,
} as const
