import type { FeedEntry } from '../schemas/feed.ts'

/** One article to be brought in. */
export interface FileToImport {
  /** For messages: the file, and the line or record where it has several. */
  readonly name: string
  readonly url: string
  readonly contentType: string
  readonly body: Uint8Array
  /** When it was fetched, where an archive says so. */
  readonly fetchedAt?: Date | undefined
  /** What a feed says of it; the body is then the text that the feed carries. */
  readonly entry?: FeedEntry | undefined
}

/** What is found in files, in their order. */
export type Found =
  | { readonly kind: 'article'; readonly article: FileToImport }
  /** A document of a feed, with any number of articles in it. */
  | { readonly kind: 'feed'; readonly file: FileToImport }
  /** Nothing that is brought in: a record of a request, a picture. `why` is stable and short. */
  | { readonly kind: 'passed'; readonly why: string }
  /** A file that cannot be read, or not to its end. What was found in it before stays. */
  | { readonly kind: 'fault'; readonly name: string; readonly message: string }

/** An archive is not what it says it is: cut off, corrupt, or larger than is allowed. */
export class ArchiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ArchiveError'
  }
}
