import { isStalePlan } from '../postgres/failures.ts'

const names = new Map<string, string>()
let given = 0

/**
 * A named statement is parsed and planned once for each connection. There are as many as our code has
 * texts of SQL, each always the same. Lists go without: their filters want a plan made for their values.
 */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = `wiredesk_${given}`
  given += 1
  names.set(sql, name)
  return name
}

/** Where a migration has changed what statements give, all get other names: by those each connection plans them anew, whatever it has kept. */
export async function byName<T>(sql: string, ask: (name: string) => Promise<T>): Promise<T> {
  const name = nameOf(sql)
  try {
    return await ask(name)
  } catch (error) {
    // Another may have met it before, and have named them anew.
    if (isStalePlan(error) && names.get(sql) === name) names.clear()
    throw error
  }
}
