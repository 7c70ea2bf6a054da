/**
 * What a page may cost. Of 1,964 news pages the largest has 1.8 MB, 10,110 elements and a depth
 * of 56, so that these are met by mistakes and attacks only.
 */
export const limits = {
  /** Bytes of the page as fetched. */
  bytes: 16 * 1024 * 1024,
  /** Elements that stay after scripts, styles and drawings were left out. */
  elements: 150_000,
  /** UTF-16 code units of what stays. */
  characters: 8 * 1024 * 1024,
  /** Open elements within one another: the parser's time grows with its square. */
  depth: 30_000,
  /** Elements deeper than this are unwrapped, as browsers do at 512: later steps are recursive. */
  keptDepth: 200,
  /** UTF-16 code units of one attribute; longer ones (`data:` images) are dropped. */
  attribute: 4_096,
  /** UTF-16 code units of one JSON-LD script; longer ones are not read. */
  jsonLd: 2 * 1024 * 1024,
} as const
