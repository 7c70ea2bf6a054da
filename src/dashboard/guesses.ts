/** How many wrong tokens are heard, and how fast they are forgiven. */
export interface GuessLimits {
  /** So many at once from one address. */
  readonly each: number
  /** So many at once from all addresses together. */
  readonly all: number
  /** One is forgiven after so long, of each and of all. */
  readonly forgivenMs: number
}

export const guessLimits: GuessLimits = { each: 10, all: 200, forgivenMs: 6_000 }

export interface Guesses {
  /** How long an address has to wait before it is heard again, in milliseconds: 0 if it is heard. */
  readonly waitMs: (address: string) => number
  readonly wrong: (address: string) => void
  /** An address that brought the token is heard whatever the others do. */
  readonly right: (address: string) => void
}

/** More addresses than these are not told apart by memory: the oldest is forgotten. */
const mostAddresses = 10_000

interface Debt {
  readonly guesses: number
  readonly at: number
}

/** Counts wrong guesses at the token. Right or wrong, nothing is heard from an address that guessed too often. */
export function countGuesses(clock: () => number, limits: GuessLimits = guessLimits): Guesses {
  const debts = new Map<string, Debt>()
  const trusted = new Set<string>()
  let all: Debt = { guesses: 0, at: 0 }
  const left = ({ guesses, at }: Debt) => Math.max(0, guesses - (clock() - at) / limits.forgivenMs)
  const more = (debt: Debt | undefined): Debt => ({
    guesses: (debt ? left(debt) : 0) + 1,
    at: clock(),
  })
  const wait = (debt: Debt | undefined, most: number) =>
    debt ? Math.max(0, (left(debt) + 1 - most) * limits.forgivenMs) : 0
  return {
    waitMs: (address) =>
      Math.max(
        wait(debts.get(address), limits.each),
        trusted.has(address) ? 0 : wait(all, limits.all),
      ),
    wrong: (address) => {
      const debt = more(debts.get(address))
      debts.delete(address)
      debts.set(address, debt)
      dropOldest(debts)
      all = more(all)
    },
    right: (address) => {
      trusted.add(address)
      dropOldest(trusted)
    },
  }
}

function dropOldest(known: Map<string, Debt> | Set<string>): void {
  const [oldest] = known.keys()
  if (known.size > mostAddresses && oldest !== undefined) known.delete(oldest)
}
