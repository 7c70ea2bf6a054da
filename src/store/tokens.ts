import { z } from 'zod'
import { Token } from '../schemas/token.ts'
import type { Database } from './database.ts'
import { sha256 } from './ids.ts'

/** Who may look or act. Secrets come in as they are, and are known again by their SHA-256: they are too long to be guessed. */
export interface TokenStore {
  readonly list: () => Promise<Token[]>
  /** False where the name is taken. */
  readonly add: (token: Token, secret: string) => Promise<boolean>
  /** Its sessions end with it. False where there is none. */
  readonly remove: (name: string) => Promise<boolean>
  /** Whose secret this is. */
  readonly ofSecret: (secret: string) => Promise<Token | undefined>
  /** Whether there are any. */
  readonly exist: () => Promise<boolean>
  /** Keeps a secret that stands for a token until then, and forgets those whose time is over. */
  readonly openSession: (name: string, secret: string, times: SessionTimes) => Promise<void>
  readonly ofSession: (secret: string, now: Date) => Promise<Token | undefined>
}

export interface SessionTimes {
  readonly now: Date
  readonly until: Date
}

const columns = 't.name, t.role, t.added_at as "addedAt"'
const Found = z.object({ found: z.boolean() })

export const createTokenStore = (db: Database): TokenStore => ({
  list: async () => db.rows(Token, `select ${columns} from tokens t order by name`),
  add: async ({ name, role, addedAt }, secret) =>
    (await db.run(
      `insert into tokens (name, role, secret_sha256, added_at) values ($1, $2, $3, $4)
       on conflict (name) do nothing`,
      [name, role, sha256(secret), addedAt],
    )) > 0,
  remove: async (name) => (await db.run('delete from tokens where name = $1', [name])) > 0,
  ofSecret: async (secret) =>
    db.first(Token, `select ${columns} from tokens t where secret_sha256 = $1`, [sha256(secret)]),
  exist: async () =>
    (await db.first(Found, 'select exists (select from tokens) as found'))?.found === true,
  openSession: async (name, secret, { now, until }) => {
    await db.run('delete from sessions where until <= $1', [now])
    await db.run('insert into sessions (secret_sha256, token, until) values ($1, $2, $3)', [
      sha256(secret),
      name,
      until,
    ])
  },
  ofSession: async (secret, now) =>
    db.first(
      Token,
      `select ${columns} from sessions s join tokens t on t.name = s.token
       where s.secret_sha256 = $1 and s.until > $2`,
      [sha256(secret), now],
    ),
})
