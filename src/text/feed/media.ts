import type { Draft } from './draft.ts'
import type { Element } from './element.ts'

/** A file that belongs to an entry; one that is a picture is its image, where it has no better one. */
export function addMedia(draft: Draft, element: Element, written: string | undefined): void {
  const url = element.resolve(written)
  if (url === undefined) return
  const type = element.attribute('type')
  const size = element.attribute('length') ?? element.attribute('filesize')
  const length = size === undefined || size === '' ? Number.NaN : Number(size)
  draft.addEnclosure({
    url,
    ...(type === undefined || type === '' ? {} : { type }),
    ...(Number.isFinite(length) && length >= 0 ? { length } : {}),
  })
  const medium = element.attribute('medium') ?? ''
  if (medium === 'image' || (type ?? '').startsWith('image/')) draft.set('image', url, 3)
}
