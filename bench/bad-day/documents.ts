import type { Clock } from './clock.ts'
import { hourMs } from './clock.ts'
import type { Site } from './day.ts'
import type { Entry, Item } from './illness.ts'

const usuallyShown = 40

/** The feed's document as it stands at that time: the newest entries first. */
export function feedOf(site: Site, origin: string, at: number, clock: Clock): string {
  const shown = shownAt(site, at)
    .map((entry) => itemOf(entry, site.illness.item?.(entry, origin) ?? {}, origin, clock))
    .join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${site.name}</title><link>${origin}/</link><description>${site.illness.wrong}</description>
${shown}
</channel></rss>`
}

/** What the document names at that time. */
export function shownAt({ illness, entries }: Site, at: number): Entry[] {
  const published = entries.filter((entry) => entry.at <= at)
  return published.slice(-(illness.shown ?? usuallyShown)).toReversed()
}

function itemOf(entry: Entry, item: Item, origin: string, clock: Clock): string {
  const link = 'link' in item ? item.link : `${origin}${entry.path}`
  const date = new Date(clock.base + (entry.at + (item.aheadHours ?? 0)) * hourMs)
  const { enclosure, content } = item
  return [
    `<item><title>${entry.title}</title>`,
    link === undefined ? '' : `<link>${link}</link>`,
    `<guid isPermaLink="false">${item.guid ?? `${origin}${entry.path}`}</guid>`,
    `<pubDate>${date.toUTCString()}</pubDate>`,
    content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`,
    enclosure ? `<enclosure url="${enclosure.url}" type="${enclosure.type}" length="900"/>` : '',
    '</item>',
  ].join('')
}
