import { readDate } from '../../dates/value.ts'
import { normalizeLine } from '../../normalize.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from '../body/blocks.ts'
import { statedLines } from '../body/stated.ts'
import {
  isNode,
  type LdNode,
  type LinkedData,
  listOf,
  longTextOf,
  textOf,
  typesOf,
} from '../metadata/json-ld.ts'
import type { ReadEntry } from './live-entry.ts'
import { entriesInMicrodata, entriesShown, LEAST } from './live-shown.ts'

const MOST = 1_000

interface Stated {
  readonly linked: Pick<LinkedData, 'article' | 'nodes'>
  readonly title: string
  readonly url: string
}

/** So many where nothing but the title says that it is one. */
const LEAST_UNSTATED = 4
const LIVE =
  /^live\s*[:|–-]|(?:^|[^\p{L}])(?:live[ -]?(?:blog|ticker|updates?|coverage)|liveblogi?|(?:news)?ticker|en direct|le direct|en vivo|ao vivo|minuto a minuto|in diretta|na żywo|онлайн-\p{L}+|прямая трансляция|canlı (?:blog|anlatım)|بث مباشر|لحظة بلحظة|速報ライブ|直播)(?=$|[^\p{L}])/iu
const LIVE_ADDRESS =
  /[/-](?:live(?:blog|ticker|-updates?)?|en-vivo|ao-vivo|en-direct|diretta)(?=[/-]|$)/iu

/**
 * Entries of a live blog with their times: as its JSON-LD or microdata lists them, else as its text is parted by times. They stand
 * in `blocks`, or in lines that tell the same.
 */
export function liveEntriesOf(
  page: Page,
  { linked, title, url }: Stated,
  blocks: readonly Block[],
): ReadEntry[] {
  const posting = postingOf(linked)
  const inMicrodata = entriesInMicrodata(page, blocks)
  const isStated = posting !== undefined || inMicrodata.length >= LEAST
  if (!isStated && !LIVE.test(title) && !LIVE_ADDRESS.test(url)) return []
  const shown = inMicrodata.length >= LEAST ? inMicrodata : entriesShown(page, blocks)
  // Suggested articles have times as well.
  if (!isStated) return shown.length >= LEAST_UNSTATED ? shown : []
  const updates = listOf(posting?.['liveBlogUpdate']).slice(0, MOST)
  const stated = updates.filter(isNode).flatMap(entryOf)
  return stated.length > shown.length ? stated : shown
}

const isPosting = (node: LdNode): boolean => typesOf(node).includes('LiveBlogPosting')

/** The article, or what stands beside it: of other live blogs a page does not list the entries. */
function postingOf({ article, nodes }: Stated['linked']): LdNode | undefined {
  if (article && isPosting(article)) return article
  return nodes.find(
    (node) => isPosting(node) && listOf(node['liveBlogUpdate']).filter(isNode).length >= LEAST,
  )
}

function entryOf(update: LdNode): ReadEntry[] {
  const time = readDate(textOf(update['datePublished'] ?? update['dateModified']) ?? '')
  const title = normalizeLine(textOf(update['headline'], 'name') ?? '')
  const text = statedLines(longTextOf(update['articleBody'] ?? update['text'])).join('\n')
  if (!time || (text === '' && title === '')) return []
  return [{ time, ...(title && { title }), text }]
}
