/** What one thing in an archive may take, so that memory is bounded whatever a file says of itself. */
export const limits = {
  /** Bytes of a page, a line or a text, unpacked: as many as are read of a page from the web. */
  page: 16 * 2 ** 20,
  /** Bytes of a document of a feed. */
  feed: 32 * 2 ** 20,
  /** Bytes of the head of a WARC record, and of an HTTP message. */
  head: 64 * 2 ** 10,
  /** Bytes that are looked at again where lengths are wrong, beside four times those that are behind. */
  again: 256 * 2 ** 20,
  /** So much is kept of what is larger than it may be. */
  evidence: 64 * 2 ** 10,
} as const
