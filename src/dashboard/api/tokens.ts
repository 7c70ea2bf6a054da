import { z } from 'zod'
import { Role, Token } from '../../schemas/token.ts'
import { Done, Refusal, done, nothing, operation } from './operation.ts'

/** Who may look or act. */
export const tokenOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/tokens',
    summary: 'Who was given a token, and what for',
    answer: z.array(Token),
    run: async (app) => app.tokens.list(),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/tokens',
    summary: 'Let somebody look or act. The token is told this once',
    body: z.object({ name: z.string(), role: Role }),
    answer: z.object({ name: z.string(), role: Role, token: z.string() }),
    run: async (app, { body: { name, role } }) => {
      const token = await app.tokens.add(name, role)
      if (token === undefined) throw new Refusal(`there is a token ${name} already`)
      return { name, role, token }
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/tokens/{token}/remove',
    summary: 'Let those in no more who bring this token',
    path: z.object({ token: z.string() }),
    answer: Done,
    run: async (app, { path }) => ((await app.tokens.remove(path.token)) ? done : undefined),
  }),
]
