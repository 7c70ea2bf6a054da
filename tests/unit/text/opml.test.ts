import { describe, expect, test } from 'vitest'
import { type Opml, readOpml, writeOpml } from '../../../src/text/opml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const inBody = (outlines: string) => bytes(`<opml version="1.0"><body>${outlines}</body></opml>`)

describe('readOpml', () => {
  test('reads feeds with the folders around them', () => {
    const read = readOpml(
      bytes(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine &amp; yours</title></head><body>
        <outline text="World"><outline text="Asia">
          <outline type="rss" text="Asia Daily" xmlUrl="https://asia.example/rss" htmlUrl="https://asia.example/"/>
        </outline></outline>
        <outline title="Alone" text="x" xmlUrl="http://alone.example/feed"></outline>
      </body></opml>`),
    )

    expect(read).toEqual({
      title: 'Mine & yours',
      feeds: [
        {
          url: 'https://asia.example/rss',
          title: 'Asia Daily',
          siteUrl: 'https://asia.example/',
          folders: ['World', 'Asia'],
        },
        { url: 'http://alone.example/feed', title: 'Alone', folders: [] },
      ],
    })
  })

  test('takes a folder from the category where no outline holds the feed', () => {
    const { feeds } = readOpml(
      inBody('<outline text="a" xmlUrl="https://a.example/f" category="/News/Local,/All"/>'),
    )

    expect(feeds[0]?.folders).toEqual(['News', 'Local'])
  })

  test('reads what other readers write: any case, bare ampersands, feed: addresses', () => {
    const { feeds } = readOpml(
      inBody(
        '<OUTLINE TEXT="R&D" XMLURL="feed://rd.example/?a=1&b=2"/><outline text="x" xmlurl="feed:https://x.example/f"/>',
      ),
    )

    expect(feeds.map(({ url, title }) => [url, title])).toEqual([
      ['http://rd.example/?a=1&b=2', 'R&D'],
      ['https://x.example/f', 'x'],
    ])
  })

  test('tells a feed that is listed twice once, and passes over what is no web address', () => {
    const { feeds } = readOpml(
      inBody(
        '<outline xmlUrl="https://a.example/f"/><outline xmlUrl="https://a.example/f"/><outline xmlUrl="javascript:alert(1)"/>',
      ),
    )

    expect(feeds).toHaveLength(1)
  })

  test('refuses what is no OPML', () => {
    expect(() => readOpml(bytes('<html><body></body></html>'))).toThrow(
      expect.objectContaining({ code: 'not-opml' }),
    )
  })

  test('stays quick on a hundred thousand folders in each other', () => {
    expect(readOpml(inBody('<outline text="f">'.repeat(100_000))).feeds).toEqual([])
  })
})

describe('writeOpml', () => {
  const list: Opml = {
    title: 'All <feeds>',
    feeds: [
      {
        url: 'https://a.example/f?x=1&y=2',
        title: 'A "quoted"',
        siteUrl: 'https://a.example/',
        folders: ['One', 'Two & three'],
      },
      { url: 'https://b.example/f', title: 'B', folders: ['One'] },
      { url: 'https://c.example/f', title: 'C', folders: [] },
    ],
  }

  test('writes what is read back as it was', () => {
    expect(readOpml(bytes(writeOpml(list)))).toEqual(list)
  })

  test('names a feed without a title by its address', () => {
    expect(
      writeOpml({ feeds: [{ url: 'https://a.example/f', title: '', folders: [] }] }),
    ).toContain('text="https://a.example/f"')
  })
})

test('keeps what OPML has no attribute for in a namespace of its own', () => {
  const feeds = [
    {
      url: 'https://a.example/rss',
      title: 'A',
      folders: ['News'],
      own: { interval: '15m', 'user-agent': 'Desk "1" & more', renamed: 'true' },
    },
    { url: 'https://b.example/rss', title: 'B', folders: [] },
  ]
  const written = writeOpml({ title: 'Feeds', feeds })

  expect(written).toContain('xmlns:wiredesk="')
  expect(readOpml(Buffer.from(written)).feeds).toEqual(expect.arrayContaining(feeds))
  expect(writeOpml({ feeds: feeds.slice(1) })).not.toContain('wiredesk')
})
