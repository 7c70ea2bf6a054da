/** How a file is read. */
export type Kind =
  | { readonly reads: 'text'; readonly contentType: string }
  | { readonly reads: 'lines' | 'warc' | 'feed' | 'json' | 'tar' }

const kinds: Readonly<Record<string, Kind>> = {
  txt: { reads: 'text', contentType: 'text/plain' },
  md: { reads: 'text', contentType: 'text/markdown' },
  html: { reads: 'text', contentType: 'text/html' },
  htm: { reads: 'text', contentType: 'text/html' },
  jsonl: { reads: 'lines' },
  ndjson: { reads: 'lines' },
  warc: { reads: 'warc' },
  rss: { reads: 'feed' },
  atom: { reads: 'feed' },
  rdf: { reads: 'feed' },
  xml: { reads: 'feed' },
  json: { reads: 'json' },
  tar: { reads: 'tar' },
  tgz: { reads: 'tar' },
}

/** By what a name ends with, `.gz` left out; nothing for an ending that is none of an article's. */
export function kindOf(name: string): Kind | undefined {
  const ending = /\.(\w+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? ''
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined
}

/** By what a file begins with, where its name does not say: plain text, unless it is an archive. */
export function kindOfHead(head: Buffer): Kind {
  if (/^WARC\/\d/.test(head.toString('latin1'))) return { reads: 'warc' }
  if (head.subarray(257, 262).toString('latin1') === 'ustar') return { reads: 'tar' }
  return { reads: 'text', contentType: 'text/plain' }
}
