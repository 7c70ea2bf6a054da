import type { Draft } from './draft.ts'
import type { Element } from './element.ts'
import { fileAt } from './files.ts'

/** A file that belongs to an entry; one that is a picture is its image, where it has no better one. */
export function addMedia(draft: Draft, element: Element, written: string | undefined): void {
  const url = element.resolve(written)
  if (url === undefined) return
  const type = element.attribute('type')
  const size = element.attribute('length') ?? element.attribute('filesize')
  draft.addEnclosure(fileAt(url, type, size))
  const isImage = element.attribute('medium') === 'image' || type?.startsWith('image/') === true
  if (isImage) draft.set('image', url, 3)
}
