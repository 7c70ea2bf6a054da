import type { FeedEntry } from '../../../src/schemas/feed.ts'
import { tellsAnother } from '../../../src/text/feed/reuse.ts'
import { compareTitles } from '../../../src/text/feed/titles.ts'

const page = 'https://paper.example/story'

/** What an entry that is read may have of the stored one, and what it may have instead. */
const guids = ['g:1', 'g:1#2', 'g:9', page]
const addresses = [page, `${page}#two`, `${page}#utm_source=x`, 'https://paper.example/other', '']
const titles = ['Flood warning for the Elbe', 'Flood warnings for the Elbe', 'Fire in the old mill']
const dates = [
  undefined,
  '2026-03-01T08:00:00.000Z',
  '2026-03-01T09:00:00.000Z',
  '2026-03-02T08:00:00.000Z',
]

interface Case {
  readonly guid: string
  readonly url: string
  readonly title: string
  readonly published: string | undefined
  readonly updated: string | undefined
}

const stored: readonly Case[] = [
  { guid: 'g:1', url: page, title: titles[0] ?? '', published: dates[1], updated: undefined },
  { guid: 'g:1', url: page, title: titles[0] ?? '', published: undefined, updated: dates[1] },
  { guid: 'g:1#1', url: page, title: titles[0] ?? '', published: dates[1], updated: undefined },
]

const read = (): readonly Case[] =>
  guids.flatMap((guid) =>
    addresses.flatMap((url) =>
      titles.flatMap((title) =>
        dates.flatMap((published) =>
          [undefined, dates[2]].map((updated) => ({ guid, url, title, published, updated })),
        ),
      ),
    ),
  )

function isAnother(known: Case, { guid, url, title, published, updated }: Case): boolean {
  const entry: FeedEntry = {
    guid,
    ...(url !== '' && { url }),
    title,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    categories: [],
    enclosures: [],
  }
  return tellsAnother(
    { entry, keys: [guid, `u:${url}`] },
    { ...known, keys: [known.guid, `u:${known.url}`] },
  )
}

const told = ({ guid, url, title, published, updated }: Case): string =>
  [
    guid,
    url.slice(page.length - 5) || 'no address',
    title.split(' ')[1],
    published?.slice(8, 13) ?? '-',
    updated?.slice(8, 13) ?? '-',
  ].join(' ')

/** By stored entry, which entries that are read are other stories. */
export const toldReuse = (): readonly string[] =>
  stored.flatMap((known) => [
    `# stored: ${told(known)}`,
    ...read()
      .filter((entry) => isAnother(known, entry))
      .map(told),
  ])

const headlines = [
  '',
  'Flood warning for the Elbe',
  'Flood warning for the Elbe lifted',
  'FLOOD WARNING, for the Elbe!',
  'Flood warning for the Oder',
  'Flood warnings for the Elbe',
  'Flod warning for the Elbe',
  'Flood warning 2 for the Elbe',
  'Parliamentary vote',
  'Parlamentray vote',
  'Parliamentery vote',
  'Mill',
  'Mills',
  'Old mill',
  'Old mill burns',
  'Cat',
  'Car',
]

/** How each title stands to each. */
export const toldTitles = (): readonly string[] =>
  headlines.flatMap((one, at) =>
    headlines.slice(at).map((other) => `${compareTitles(one, other)}: ${one} / ${other}`),
  )
