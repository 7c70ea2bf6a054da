import { z } from 'zod'
import type { Advance } from '../../context/entries.ts'
import type { EntryStage } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { type Fence, fenced } from '../moves.ts'
import { named } from '../named.ts'
import { isUnhurried } from '../unhurried.ts'
import type { Write } from './write.ts'

/** Whoever moves it for a stage that made nothing tells no version. */
type Step = Pick<Advance, 'to'> & { readonly version?: string | undefined }

/** A stage that the entry goes through with the same step, as what it makes is kept with it. */
export interface Through {
  readonly stage: EntryStage
  readonly version: string
}

/** Past the furthest stage that failed, failures are forgotten. */
const past = (passed: string, column: string, none: string) =>
  `${column} = case when ${passed} then ${none} else ${column} end`

const madeBy = (stage: string, version: string) =>
  `jsonb_strip_nulls(jsonb_build_object(${stage}::text, ${version}::text))`

function advancing(passed: string, made: string): string {
  const healed = (column: string, none: string) => past(passed, column, none)
  return `update entries set stage = :to, moved_at = :now, made_by = made_by || ${made},
    ${healed('attempts', '0')}, ${healed('failing_since', 'null')}, ${healed('failure', 'null')},
    ${healed('failure_message', 'null')}, ${healed('failed_stage', 'null')}, ${healed('failing_stage', 'null')}
    where ${fenced('advance')} and ${isUnhurried}`
}

const advanced = advancing('failing_stage = :stage', madeBy(':stage', ':version'))
const advancedTwice = advancing(
  'failing_stage in (:stage, :through)',
  `${madeBy(':stage', ':version')} || ${madeBy(':through', ':throughVersion')}`,
)

const advanceValues = (fence: Fence, { to, version }: Step, now: Date) => ({
  ...fence,
  to,
  version: version ?? null,
  now,
})

/** The entry now waits for `to`. Gives whether it moved. It is not waited for the disk. */
export async function advance(
  tx: Queryable,
  fence: Fence,
  step: Step,
  now: Date,
): Promise<boolean> {
  const moved = await tx.run(...named(advanced, advanceValues(fence, step, now)))
  return moved > 0
}

interface Onward {
  readonly fence: Fence
  readonly step: Step
  /** The next stage, where what it made is kept as well. */
  readonly through?: Through | undefined
  readonly now: Date
}

/** What is `returning`, in SQL, of the entry as it is then. */
interface Giving<T> {
  readonly row: z.ZodType<T>
  readonly returning: string
  /** A call of a function that is made besides, whether the entry moves or not: a row then comes in any case, of nulls where it did not. */
  readonly besides?: string | undefined
}

/** Keeps something, and moves the entry on where it was kept, in one statement that does not wait for the disk. Nothing where it did not move. */
export async function advanceGiving<T>(
  db: Queryable,
  { queries, values }: Write,
  onward: Onward,
  { row, returning, besides }: Giving<T>,
): Promise<T | undefined> {
  const onwards = onward.through ? advancedTwice : advanced
  const move = `${onwards} and exists (select from kept) returning ${returning}`
  const sql =
    besides === undefined
      ? `with ${queries} ${move}`
      : `with ${queries}, moved as (${move}) select m.* from ${besides} as done left join moved m on true`
  return db.first(row, ...named(sql, { ...values, ...onwardValues(onward) }))
}

const onwardValues = ({ fence, step, through, now }: Onward) => ({
  ...advanceValues(fence, step, now),
  ...(through && { through: through.stage, throughVersion: through.version }),
})

const Id = z.object({ id: z.string() })

const itself = { row: Id, returning: 'id' }

/** The same, giving whether it moved. */
export const advanceWith = async (db: Queryable, write: Write, onward: Onward): Promise<boolean> =>
  (await advanceGiving(db, write, onward, itself)) !== undefined
