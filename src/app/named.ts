import { maskedText } from '../masked.ts'
import { FeedFilter } from '../schemas/feed-filter.ts'
import { RecordFilter } from '../schemas/record-filter.ts'

/** Where names are looked up: as the application has it. */
export interface NamedThings {
  readonly feeds: {
    isKnown(feed: string): Promise<boolean>
    page(filter: FeedFilter): Promise<readonly NamedFeed[]>
  }
  readonly records: { list(filter: RecordFilter): Promise<readonly unknown[]> }
  readonly letters: { getBulk(id: number): Promise<unknown> }
}

interface NamedFeed {
  readonly id: string
  readonly title: string
  readonly url: string
}

/** What a filter names that is kept under this name, or is not there at all. Hosts and who is named in texts are not kept. */
export interface Names {
  readonly feed?: string | undefined
  /** A story, by the id of the article that told it first. */
  readonly cluster?: string | undefined
  readonly bulk?: number | undefined
}

/** What is wrong with the first name that names nothing: a list of it would be told as one without anything. */
export async function unknownName(
  { feeds, records, letters }: NamedThings,
  { feed, cluster, bulk }: Names,
): Promise<string | undefined> {
  if (feed !== undefined && !(await feeds.isKnown(feed)))
    return `feed ${quoted(feed)} is no id or address of a feed that is or was watched${await likeFeed(feeds, feed)}`
  if (cluster !== undefined && (await isEmptyStory(records, cluster)))
    return `cluster ${quoted(cluster)} is no story: it is named by the id of the article that told it first`
  if (bulk !== undefined && (await letters.getBulk(bulk)) === undefined)
    return `bulk ${bulk} is none that there is or was`
  return undefined
}

const quoted = (value: string): string => JSON.stringify(value)

const isEmptyStory = async (records: NamedThings['records'], cluster: string) =>
  (await records.list(RecordFilter.parse({ cluster, limit: 1 }))).length === 0

/** The feed that was meant, where its title or address has what was asked for. */
async function likeFeed(feeds: NamedThings['feeds'], asked: string): Promise<string> {
  const words = FeedFilter.safeParse({ words: asked, limit: 1 })
  const [like] = words.success && asked.trim() !== '' ? await feeds.page(words.data) : []
  return like
    ? `, did you mean ${like.id} (${maskedText(like.title || like.url)})?`
    : ': the list of feeds has both (wiredesk feeds list)'
}
