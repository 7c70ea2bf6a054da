import { fenced } from '../moves.ts'

/** What a stage keeps: queries for `with`, the last of which is called `kept` and has a row where something was kept. */
export interface Write {
  readonly queries: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Where the job still moves the entry: for the condition of a `Write`. `:id`, `:run` and `:stage` are the fence's. */
export const stands = fenced('advance')

/** The same, locked: else the entry might move between the look and what is written, and a worker that is late would keep what it made. */
export const standing = `standing as materialized (select id from entries where ${stands} for update)`

/** The same, where a condition holds that is asked before. */
export const standingWhere = (condition: string): string =>
  `standing as materialized (select id from entries where ${stands} and ${condition} for update)`
