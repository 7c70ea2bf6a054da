import { normalizeLine } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf } from '../../page/node.ts'
import { endOf, isText, runOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { isUnseen } from './caption-words.ts'

/** Elements within a word or a sentence: no space stands for their tags. */
const INLINE = tagSet('a b strong i em u s small sub sup font abbr mark q cite ruby rt rp wbr')

/** The text of an element as one line, but for what `skips` says, and for labels at its ends. */
export function captionText(
  page: Page,
  node: number,
  { most, skips }: { readonly most: number; readonly skips: (node: number) => boolean },
): string {
  const end = endOf(page, node)
  let text = ''
  for (let at = node; at < end && text.length <= most * 2; at += 1) {
    if (at !== node && !isText(page, at) && skips(at)) {
      text += ' '
      at = endOf(page, at) - 1
    } else if (!isText(page, at)) text += isOneOf(page, at, INLINE) ? '' : ' '
    else if (!isUnseen(page, at)) text = joined(text, runOf(page, at))
  }
  const line = normalizeLine(text).replace(/\s+(?=[.,;:!?)\]。、，](?:\s|$))/gu, '')
  return line.length > most ? '' : line
}

/** Where a sentence ends at one tag and another begins at the next, a space is meant. */
function joined(text: string, run: string): string {
  return /[\p{Ll}\p{N}][.!?)”"»]$/u.test(text) && /^[\p{Lu}(©]/u.test(run)
    ? `${text} ${run}`
    : text + run
}
