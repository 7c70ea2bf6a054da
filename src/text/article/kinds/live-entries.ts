import type { LiveEntry } from '../../../schemas/document.ts'
import { readDate } from '../../dates/value.ts'
import { normalizeLine } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, endOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from '../body/blocks.ts'
import { statedLines } from '../body/stated.ts'
import { isNode, listOf, longTextOf, textOf, typesOf } from '../metadata/json-ld.ts'
import type { LdNode } from '../metadata/json-ld.ts'

const MOST = 1_000
/** So many timed parts make a live blog. */
const LEAST = 2

interface Stated {
  readonly article: LdNode | undefined
  readonly title: string
  readonly url: string
}

/** So many where nothing but the title says that it is one. */
const LEAST_UNSTATED = 4
const LIVE =
  /^live\s*[:|–-]|(?:^|[^\p{L}])(?:live[ -]?(?:blog|ticker|updates?|coverage)|liveblogi?|(?:news)?ticker|en direct|le direct|en vivo|ao vivo|minuto a minuto|in diretta|na żywo|онлайн-\p{L}+|прямая трансляция|canlı (?:blog|anlatım)|بث مباشر|لحظة بلحظة|速報ライブ|直播)(?=$|[^\p{L}])/iu
const LIVE_ADDRESS =
  /[/-](?:live(?:blog|ticker|-updates?)?|en-vivo|ao-vivo|en-direct|diretta)(?=[/-]|$)/iu

/** Entries of a live blog with their times: as its JSON-LD lists them, else as its text is parted by times. */
export function liveEntriesOf(
  page: Page,
  { article, title, url }: Stated,
  blocks: readonly Block[],
): LiveEntry[] {
  const isStated = article !== undefined && typesOf(article).includes('LiveBlogPosting')
  if (!isStated && !LIVE.test(title) && !LIVE_ADDRESS.test(url)) return []
  const shown = entriesShown(page, blocks)
  // Suggested articles have times as well.
  if (!isStated) return shown.length >= LEAST_UNSTATED ? shown : []
  const stated = listOf(article['liveBlogUpdate']).slice(0, MOST).filter(isNode).flatMap(entryOf)
  return stated.length > shown.length ? stated : shown
}

function entryOf(update: LdNode): LiveEntry[] {
  const time = readDate(textOf(update['datePublished'] ?? update['dateModified']) ?? '')?.value
  const title = normalizeLine(textOf(update['headline'], 'name') ?? '')
  const text = statedLines(longTextOf(update['articleBody'] ?? update['text'])).join('\n')
  if (!time || (text === '' && title === '')) return []
  return [{ time, ...(title && { title }), text }]
}

const TIME = tagSet('time')

/** From each time of the text to the next. */
function entriesShown(page: Page, blocks: readonly Block[]): LiveEntry[] {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return []
  const times = elementsNamed(page, TIME, 0, MOST * 2)
    .filter((node) => node > first.from - 20 && node < last.to)
    .flatMap((node) => {
      const time = readDate(attributeOf(page, node, 'datetime') ?? '')
      return time && /T/u.test(time.value) ? [{ node, time: time.value }] : []
    })
  if (times.length < LEAST) return []
  return times.flatMap(({ node, time }, index) => {
    const end = times[index + 1]?.node ?? last.to
    const own = blocks.filter(({ from, to }) => from >= endOf(page, node) && to <= end)
    const [heading] = own
    const title = heading?.kind === 'heading' ? heading.text : undefined
    const text = own
      .filter((block) => block.text !== title)
      .map((block) => block.text)
      .join('\n')
    return text === '' ? [] : [{ time, ...(title && { title }), text }]
  })
}
