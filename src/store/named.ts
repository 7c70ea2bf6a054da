/** A text of SQL and its values, ready for `Queryable`. */
export type Named = readonly [sql: string, values: unknown[]]

interface Read {
  readonly text: string
  readonly names: readonly string[]
}

/** The same text is sent again and again: it is read once. */
const known = new Map<string, Read>()

/** `:name`, but neither `::text` nor the colon of a time. */
const parameter = /(?<![:\w]):([a-z]\w*)/gi

/**
 * Lets SQL name its parameters, so that fragments can be put together in any order: `:id` becomes `$1`, and
 * `$1` again where it is named again. Throws for a name without a value; a value too many does no harm.
 */
export function named(sql: string, values: Readonly<Record<string, unknown>>): Named {
  const { text, names } = read(sql)
  const missing = names.filter((name) => !(name in values))
  if (missing.length > 0) throw new Error(`no value for :${missing.join(', :')} in ${sql}`)
  return [text, names.map((name) => values[name])]
}

function read(sql: string): Read {
  const before = known.get(sql)
  if (before) return before
  const names: string[] = []
  const text = sql.replaceAll(parameter, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  const made = { text, names }
  known.set(sql, made)
  return made
}
