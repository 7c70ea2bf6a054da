import type { Queryable } from '../database.ts'
import { named } from '../named.ts'

/** Whether a statement changed something. */
export const changing =
  (db: Queryable) =>
  async (sql: string, values: Readonly<Record<string, unknown>>): Promise<boolean> =>
    (await db.run(...named(sql, values))) > 0
