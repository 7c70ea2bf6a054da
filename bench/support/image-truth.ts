import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Image } from '../../src/schemas/document.ts'

/** What a page's images are by reading it: the lead image first. */
export const ImageTruth = z.strictObject({
  url: z.string(),
  images: z.array(
    z.strictObject({
      /** Addresses of the picture, the best first; one without a query stands for any. */
      urls: z.array(z.string()),
      caption: z.string().optional(),
      credit: z.string().optional(),
    }),
  ),
})
export type ImageTruth = z.infer<typeof ImageTruth>
type TrueImage = ImageTruth['images'][number]

export interface ImagePage {
  readonly name: string
  readonly html: string
  readonly truth: ImageTruth
}

const folder = join(import.meta.dirname, '../../tests/fixtures/pages')

/** The project's own pages of a half: `develop` or `report`. */
export function imagePages(half: string): ImagePage[] {
  return globSync('*.html', { cwd: join(folder, half) })
    .toSorted()
    .map((file) => {
      const name = file.replace(/\.html$/u, '')
      const expected = readFileSync(join(folder, half, `${name}.expected.json`), 'utf8')
      return {
        name,
        html: readFileSync(join(folder, half, file), 'utf8'),
        truth: ImageTruth.parse(JSON.parse(expected)),
      }
    })
}

/** Counts of what is right, of how many. */
export interface ImageScore {
  readonly captions: Share
  readonly credits: Share
  /** Pages whose lead image comes first. */
  readonly cover: Share
  /** Of the page's images, those that were found; and of those found, those that are the page's. */
  readonly found: Share
  readonly own: Share
  /** Of those found, those by the best of their addresses. */
  readonly best: Share
  /** Of images without a caption, those that were given none. */
  readonly bare: Share
}

export interface Share {
  readonly right: number
  readonly of: number
}

/** How far the images that were read are those of the truth. */
export function scoreImages(truth: ImageTruth, images: readonly Image[]): ImageScore {
  const pairs = truth.images.map((wanted) => ({
    wanted,
    got: images.find((image) => isSame(wanted, image.url)),
  }))
  const [lead] = truth.images
  const first = images[0]?.url
  const found = pairs.filter(({ got }) => got)
  const captioned = pairs.filter(({ wanted }) => wanted.caption)
  const credited = pairs.filter(({ wanted }) => wanted.credit)
  const uncaptioned = found.filter(({ wanted }) => !wanted.caption)
  return {
    captions: share(captioned, ({ wanted, got }) => isLike(wanted.caption, got?.caption)),
    credits: share(credited, ({ wanted, got }) => fold(wanted.credit) === fold(got?.credit)),
    cover: share(lead ? [lead] : [], (wanted) => first !== undefined && isSame(wanted, first)),
    found: { right: found.length, of: pairs.length },
    own: share(images, (image) => truth.images.some((wanted) => isSame(wanted, image.url))),
    best: share(found, ({ wanted, got }) => isSame({ urls: wanted.urls.slice(0, 1) }, got?.url)),
    bare: share(uncaptioned, ({ got }) => got?.caption === undefined),
  }
}

export function sumScores(scores: readonly ImageScore[]): ImageScore {
  const sum = (of: (score: ImageScore) => Share): Share => ({
    right: scores.reduce((total, score) => total + of(score).right, 0),
    of: scores.reduce((total, score) => total + of(score).of, 0),
  })
  return {
    captions: sum(({ captions }) => captions),
    credits: sum(({ credits }) => credits),
    cover: sum(({ cover }) => cover),
    found: sum(({ found }) => found),
    own: sum(({ own }) => own),
    best: sum(({ best }) => best),
    bare: sum(({ bare }) => bare),
  }
}

function share<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Share {
  return { right: items.filter(isRight).length, of: items.length }
}

function isSame({ urls }: Pick<TrueImage, 'urls'>, url: string | undefined): boolean {
  return url !== undefined && urls.some((own) => own === url || own === url.split('?', 1)[0])
}

/** As the shared scorer has it: an F1 of words of 0.8 at least. Without spaces, letters are the words. */
export function isLike(wanted = '', got = ''): boolean {
  const [own, other] = [wordsOf(wanted), wordsOf(got)]
  const left = [...other]
  let common = 0
  for (const word of own) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return own.length > 0 && (2 * common) / (own.length + other.length) >= 0.8
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
  )
}

/** Letters and digits alone, in lower case. */
export function fold(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
