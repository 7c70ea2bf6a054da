import type { Image } from '../../schemas/document.ts'
import { resolveUrl } from './links.ts'

/** Smaller pictures are counters, spacers, buttons and smileys, in pixels. */
const smallest = 33

/** Addresses of pictures that count readers instead of showing something. */
const counter =
  /(?:\/\/(?:[^/]*\.)?(?:feedburner|feedsportal|doubleclick|feedblitz|pheedo|googleadservices|scorecardresearch|quantserve)\.|\/\/(?:pixel|stats|counter|analytics|tracking|tracker|b)\.|\/(?:pixel|tracking|beacon|1x1|spacer|blank|transparent)(?![a-z])[^/]*(?:$|\.(?:gif|png)|\?)|\/~[rf]{1,2}\/)/i

/** A picture of HTML from a feed, or nothing where it shows nothing. */
export function imageOf(
  attribute: (name: string) => string,
  base: string | undefined,
): Image | undefined {
  const url = resolveUrl(attribute('src') || attribute('data-src'), base)
  if (url === undefined || !/^https?:/i.test(url) || counter.test(url)) return undefined
  if (isSmall(attribute('width')) || isSmall(attribute('height'))) return undefined
  if (/\b(?:emoji|smiley|avatar)\b/i.test(attribute('class').slice(0, 500))) return undefined
  return { url }
}

const isSmall = (written: string) => {
  const size = Number.parseInt(written, 10)
  return !written.includes('%') && Number.isFinite(size) && size < smallest
}
