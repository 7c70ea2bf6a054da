import { ByteSource } from './byte-source.ts'
import { ArchiveError, type Found } from './item.ts'
import { type Kind, kindOf, kindOfHead } from './kinds.ts'
import { limits } from './limits.ts'
import { type Place, jsonLine, readLines } from './lines.ts'
import { partOf, tooLarge } from './part.ts'
import { readTar } from './tar.ts'
import { unpacked, within } from './unpacked.ts'
import { readWarc } from './warc.ts'

/** A file, or what stands for one. */
export interface Source extends Place {
  readonly bytes: AsyncIterable<Uint8Array>
  /** What it is; without, it is seen by its name, or else by how it begins. */
  readonly kind?: Kind | undefined
  /** More than this, unpacked, is not read. */
  readonly mostBytes?: number | undefined
}

/**
 * All that is found in a file, packed by gzip or not. It is read as it is asked for, and one page of it is held at a time. A file that
 * cannot be read to its end gives a fault at last.
 */
export async function* readSource(source: Source): AsyncGenerator<Found> {
  try {
    yield* readBytes(source)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    yield { kind: 'fault', name: source.name, message: error.message }
  }
}

type Reader = (source: ByteSource, place: Place) => AsyncGenerator<Found>

type Readers = Readonly<Record<Exclude<Kind['reads'], 'text'>, Reader>>

async function* readBytes({
  bytes,
  kind,
  mostBytes = Infinity,
  ...place
}: Source): AsyncGenerator<Found> {
  const source = new ByteSource(within(mostBytes, unpacked(new ByteSource(bytes))))
  const known = kind ?? kindOf(place.name) ?? kindOfHead(await source.peek(512))
  yield* known.reads === 'text'
    ? readText(source, place, known.contentType)
    : readers[known.reads](source, place)
}

async function* readText(
  source: ByteSource,
  { name, url }: Place,
  contentType: string,
): AsyncGenerator<Found> {
  const body = await source.read(limits.page + 1)
  yield body.length > limits.page
    ? partOf(
        { name, url, body },
        tooLarge(body.length + (await source.skip(Number.MAX_SAFE_INTEGER))),
      )
    : { kind: 'article', article: { name, url, contentType, body } }
}

/** The articles in it are found by who can read feeds. */
async function* readFeedFile(source: ByteSource, { name, url }: Place): AsyncGenerator<Found> {
  const body = await source.read(limits.feed + 1)
  if (body.length > limits.feed)
    throw new ArchiveError(`has more than the ${limits.feed} bytes of a feed`)
  yield { kind: 'feed', file: { name, url, contentType: '', body } }
}

/** JSON Feed says that it is one; all else is one article. */
async function* readJson(source: ByteSource, place: Place): AsyncGenerator<Found> {
  const head = (await source.peek(4_096)).toString('latin1')
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//.test(head))
    return yield* readFeedFile(source, place)
  const body = await source.read(limits.page + 1)
  yield body.length > limits.page
    ? partOf(
        { ...place, body },
        tooLarge(body.length + (await source.skip(Number.MAX_SAFE_INTEGER))),
      )
    : { kind: 'article', article: jsonLine(body, place.name, place.url) }
}

/** Files of a tar archive that are none of an article's are passed over, and so are archives in it. */
async function* readTarFiles(source: ByteSource, place: Place): AsyncGenerator<Found> {
  for await (const { name, bytes } of readTar(source)) {
    const kind = kindOf(name)
    const own = { name: `${place.name}: ${name}`, url: `${place.url}/${encodeURI(name)}` }
    if (kind && kind.reads !== 'tar') yield* readSource({ ...own, bytes, kind })
    else yield { kind: 'passed', why: 'other-file' }
  }
}

const readers: Readers = {
  lines: readLines,
  warc: readWarc,
  feed: readFeedFile,
  json: readJson,
  tar: readTarFiles,
}
