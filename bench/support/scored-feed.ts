/** What the scorers pass beside the bytes. */
export interface About {
  readonly url?: string
  readonly contentType?: string
}

type Fields = Readonly<Record<string, unknown>>

/** A feed in the scorers' shape; times are in milliseconds. */
export interface Scored {
  readonly feed: Fields
  readonly entries: readonly Fields[]
}

export const milliseconds = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Date.parse(date)
