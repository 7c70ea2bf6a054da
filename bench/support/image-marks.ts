import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Image } from '../../src/schemas/document.ts'
import { type Share, fold } from './image-truth.ts'

/**
 * What a reader found on pages of the shared sets, of the half that rules are not made on. None of their text stands
 * here: names of files, captions and credits are hashes of what they are folded to.
 */
const MarkedPage = z.strictObject({
  set: z.string(),
  id: z.string(),
  /** The lead image first; then those that were marked, not all there are. */
  images: z.array(
    z.strictObject({
      names: z.array(z.string()),
      caption: z.string().optional(),
      credit: z.string().optional(),
    }),
  ),
})
type MarkedPage = z.infer<typeof MarkedPage>

export function markedPages(): MarkedPage[] {
  const file = readFileSync(join(import.meta.dirname, 'image-marks.json'), 'utf8')
  return z.array(MarkedPage).parse(JSON.parse(file))
}

export interface MarkScore {
  /** To the letter: hashes know no likeness. */
  readonly captions: Share
  readonly credits: Share
  readonly cover: Share
}

/** How far the images that were read are those that were marked. */
export function scoreMarks({ images: marked }: MarkedPage, images: readonly Image[]): MarkScore {
  const pairs = marked.map((wanted) => ({
    wanted,
    got: images.find((image) => wanted.names.includes(nameHash(image.url))),
  }))
  const captioned = pairs.filter(({ wanted }) => wanted.caption)
  const credited = pairs.filter(({ wanted }) => wanted.credit)
  const [first] = images
  const isCover = first !== undefined && marked[0]?.names.includes(nameHash(first.url)) === true
  return {
    captions: {
      right: captioned.filter(({ wanted, got }) => wanted.caption === textHash(got?.caption))
        .length,
      of: captioned.length,
    },
    credits: {
      right: credited.filter(({ wanted, got }) => wanted.credit === textHash(got?.credit)).length,
      of: credited.length,
    },
    cover: { right: isCover ? 1 : 0, of: 1 },
  }
}

function textHash(text = ''): string {
  return hash(fold(text))
}

/** What copies of a picture have at the end of their names: size, format, version, hash. */
const COPY =
  /(?:\.(?:jpe?g|png|webp|gif)|-\d{2,4}x\d{2,4}|-\d{3,4}-80|-scaled|-e\d{10,13}|_[0-9a-f]{10}|_[0-9a-f]{40})+$/u

/** The last thing in an address that is named as a picture's file, without what tells copies apart. */
function nameHash(url: string): string {
  const [, name = ''] =
    [...decodeURIComponent(url).matchAll(/([^/=&?]+)\.(?:jpe?g|png|webp|gif)/giu)].at(-1) ?? []
  return hash(
    name
      .toLowerCase()
      .replace(/^\d{2,4}px-/u, '')
      .replace(COPY, ''),
  )
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
