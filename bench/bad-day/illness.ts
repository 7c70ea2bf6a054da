import type { Told } from '../support/articles.ts'

/** From and until, in hours of the day. */
export type Span = readonly [number, number]

/** One entry of a site that is ill, and the article behind it. */
export interface Entry extends Told {
  /** Its place among those of its site. */
  readonly index: number
  /** When the feed begins to name it, in hours of the day. */
  readonly at: number
  readonly title: string
  readonly path: string
}

/** A request, as a site sees it. */
export interface Visit {
  /** In hours of the day. */
  readonly at: number
  /** How long ago the entry whose page this is was published, in hours; 0 for everything else. */
  readonly age: number
  readonly entry: Entry | undefined
  /** The how manieth request for this path it is, from 1. */
  readonly asked: number
  /** Requests to all hosts of the service in this minute, this one included. */
  readonly inMinute: number
  readonly host: string
}

/** How a site answers a request; `well` with what is really there. */
export type Answer =
  | { readonly kind: 'well' }
  | {
      readonly kind: 'plain'
      readonly status: number
      readonly type: string
      readonly body: string | Buffer
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** Nothing comes, until the asker gives up. */
  | { readonly kind: 'hang' }
  /** A byte a second. */
  | { readonly kind: 'drip' }
  /** What is there, after so many real milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Half of what is there, and then the connection ends. */
  | { readonly kind: 'cut' }

/** How a site answers while it is ill; nothing where it is well. The times of it are hours of the day. */
export type Rule = (visit: Visit) => Answer | undefined

/** What an entry says in its feed; what is not named is made up from the entry. */
export interface Item {
  /** Nothing: the entry has no link. */
  readonly link?: string | undefined
  readonly guid?: string
  /** HTML: the entry's own text. */
  readonly content?: string
  readonly enclosure?: { readonly url: string; readonly type: string }
  /** Added to the date that it names. */
  readonly aheadHours?: number
}

export interface Illness {
  readonly name: string
  /** What is wrong, in half a line. */
  readonly wrong: string
  /** Where a patient reader finds the text in the end: on the page, in the feed, or nowhere. */
  readonly readable: 'page' | 'feed' | 'never'
  /** Entries in all (10). */
  readonly entries?: number
  /** When they are published (from 0.3 to 21). */
  readonly published?: Span
  /** Half of the entries are published within, the others over the day. */
  readonly rush?: Span
  /** Entries in the feed's document at once (40). */
  readonly shown?: number
  /** Hosts of one domain that have a feed and a part of the entries each (1). */
  readonly hosts?: number
  /** Feeds of each host that name the same entries (1). */
  readonly feeds?: number
  readonly page?: Rule
  readonly feed?: Rule
  readonly robots?: Rule
  /** Its name is unknown to the DNS. */
  readonly nameless?: Span
  /** Nothing listens at its address. */
  readonly refusing?: Span
  /** Its feed does not name what is published, or nobody can ask for it. */
  readonly feedless?: Span
  /** The `Date` header of its answers. */
  readonly clockAheadHours?: number
  /** The entry, by its place, whose article this one leads to as well. */
  readonly twinOf?: (index: number) => number
  readonly path?: (index: number) => string
  /** The page at an entry's path, where it is no plain article. `all` are those published by now. */
  readonly body?: (entry: Entry, all: readonly Entry[]) => string | Buffer
  readonly item?: (entry: Entry, origin: string) => Item
}

/** Ill in that span of the day. */
export const during =
  ([from, until]: Span, answer: Answer | Rule): Rule =>
  (visit) =>
    visit.at >= from && visit.at < until ? resultOf(answer, visit) : undefined

/** Ill for an entry that is younger than so many hours. */
export const whileYoung =
  (hours: number, answer: Answer | Rule): Rule =>
  (visit) =>
    visit.entry && visit.age < hours ? resultOf(answer, visit) : undefined

const resultOf = (answer: Answer | Rule, visit: Visit) =>
  typeof answer === 'function' ? answer(visit) : answer

export const html = (status: number, body: string, headers?: Record<string, string>): Answer => ({
  kind: 'plain',
  status,
  type: 'text/html; charset=utf-8',
  body,
  ...(headers && { headers }),
})

export const status = (code: number, headers?: Record<string, string>): Answer =>
  html(code, `<!doctype html><title>${code}</title><h1>${code}</h1>`, headers)

export const redirect = (to: string, code = 302): Answer => ({ kind: 'redirect', status: code, to })
