import { z } from 'zod'
import { SavedSearch, SearchFilter, SearchSubject } from '../../schemas/saved-search.ts'
import { Done, Refusal, done, nothing, operation } from './operation.ts'

const Named = z.object({ search: z.string() })

/** Searches that are kept by a name. */
export const searchOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/searches',
    summary: 'Searches that are kept, each with a feed at /searches/NAME.rss',
    answer: z.array(SavedSearch),
    run: async (app) => app.searches.list(),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/searches',
    summary: 'Keep a search by a name; its filter is that of records or entries',
    body: z.object({ name: z.string(), subject: SearchSubject, filter: SearchFilter }),
    answer: Done,
    run: async (app, { body }) => {
      if (await app.searches.add(body)) return done
      throw new Refusal(`there is a search ${body.name} already`)
    },
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/searches/{search}',
    summary: 'A search that is kept',
    path: Named,
    answer: SavedSearch,
    run: async (app, { path }) => app.searches.get(path.search),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/searches/{search}/remove',
    summary: 'Forget it, and its feed',
    path: Named,
    answer: Done,
    run: async (app, { path }) => ((await app.searches.remove(path.search)) ? done : undefined),
  }),
]
