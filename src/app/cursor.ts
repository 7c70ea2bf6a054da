/** There is no row of that id, from which a list could go on. */
export class CursorError extends Error {
  constructor(what: string, after: string | number) {
    super(`"after": there is no ${what} ${JSON.stringify(after)} from which the list could go on`)
    this.name = 'CursorError'
  }
}

interface Cursor<Id> {
  readonly after?: Id | undefined
}

/** A list in pages. An end is told from a row that there is not, which is looked for only where nothing is found. */
export const paged =
  <Id extends string | number, Filter extends Cursor<Id>, Row>(
    what: string,
    list: (filter: Filter) => Promise<Row[]>,
    find: (id: Id) => Promise<unknown>,
  ) =>
  async (filter: Filter): Promise<Row[]> => {
    const rows = await list(filter)
    const { after } = filter
    if (rows.length === 0 && after !== undefined && (await find(after)) === undefined)
      throw new CursorError(what, after)
    return rows
  }
