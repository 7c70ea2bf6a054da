import { randomBytes } from 'node:crypto'
import { type Role, type Token, TokenName } from '../schemas/token.ts'
import type { Parts } from './parts.ts'

/** A token cannot be added under that name. Its message says why. */
export class TokenNameError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TokenNameError'
  }
}

/** Who may look at pages and API, and who may act, besides the token of the settings. */
export interface Tokens {
  list(): Promise<Token[]>
  /** Gives the secret, which is told this once; nothing where the name is taken. Throws TokenNameError. */
  readonly add: (name: string, role: Role) => Promise<string | undefined>
  /** Ends its sessions, too. False where there is none of that name. */
  readonly remove: (name: string) => Promise<boolean>
  /** Whose secret this is. */
  ofSecret(secret: string): Promise<Token | undefined>
  /** Whether there are any: then one must be brought. */
  exist(): Promise<boolean>
  /** Gives a secret that stands for the token until then. */
  openSession(name: string, until: Date): Promise<string>
  /** Who has opened this session, while it lasts. */
  ofSession(secret: string): Promise<Token | undefined>
}

/** Names of askers that stand for no token of the store. */
export const reservedNames = { ofSettings: 'token', withoutToken: 'local' } as const

const secretOf = () => randomBytes(32).toString('base64url')

export const tokensOf = ({ store: { tokens }, now }: Parts): Tokens => ({
  list: tokens.list,
  async add(name, role) {
    checkName(name)
    const secret = `wd_${secretOf()}`
    const added = await tokens.add({ name, role, addedAt: now() }, secret)
    return added ? secret : undefined
  },
  remove: tokens.remove,
  ofSecret: tokens.ofSecret,
  exist: tokens.exist,
  async openSession(name, until) {
    const secret = secretOf()
    await tokens.openSession(name, secret, { now: now(), until })
    return secret
  },
  ofSession: async (secret) => tokens.ofSession(secret, now()),
})

function checkName(name: string): void {
  if (!TokenName.safeParse(name).success)
    throw new TokenNameError(
      `${JSON.stringify(name)} is no name of a token: small letters, digits and hyphens, 40 at most`,
    )
  const reserved: readonly string[] = Object.values(reservedNames)
  if (reserved.includes(name))
    throw new TokenNameError(`${name} is what those are called who bring no token of the store`)
}
