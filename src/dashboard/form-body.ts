import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { BodyData } from 'hono/utils/body'

/** What a form says, the last of each name. Throws `HTTPException` for a body that is no form, or is cut off. */
export const formOf = async (c: Context): Promise<BodyData> =>
  readable(c, async () => c.req.parseBody())

/** The same, with all of each name. */
export const wholeFormOf = async (c: Context): Promise<BodyData<{ all: true }>> =>
  readable(c, async () => c.req.parseBody({ all: true }))

async function readable<T>(c: Context, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    // The platform's own word for it; a body that is too large is told by who limits it.
    if (!(error instanceof TypeError)) throw error
    const message = `the form that was sent to ${c.req.path} is broken or cut off: nothing was taken of it`
    throw new HTTPException(400, { message, cause: error })
  }
}
