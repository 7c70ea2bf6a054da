import type { HostTurns } from '../politeness.ts'
import { domainOf, nameOf } from './address.ts'
import type { Answer } from './fetch.ts'
import { failureOf, isUsable, retryAtOf } from './status.ts'

interface Deps {
  readonly turns: HostTurns
  readonly now: () => Date
}

const minuteMs = 60_000
/** For how long a site that says "too many" without saying until when is left alone, each time in a row. */
const tooManyMs = [2, 5, 15, 30, 60, 120].map((minutes) => minutes * minuteMs)

/** Throws what an unusable answer stands for, with the answer as evidence, and holds the whole domain where the site asked to. */
export async function failUnlessUsable(
  deps: Deps,
  { url, answer }: { readonly url: URL; readonly answer: Answer },
): Promise<void> {
  const now = deps.now()
  const retryAt = retryAtOf(answer.status, answer.headers['retry-after'], now)
  if (isUsable(answer.status)) return

  const { status, headers } = answer
  const notBefore = await holdFor(deps, url, { status, retryAt })
  const evidence = { url: nameOf(url), status, headers, body: await answer.sample() }
  throw failureOf(evidence, { retryAt, notBefore })
}

/** Holds the whole domain where the site asked to. Gives until when. */
async function holdFor(
  { turns, now }: Deps,
  url: URL,
  { status, retryAt }: { readonly status: number; readonly retryAt: Date | undefined },
): Promise<Date | undefined> {
  if (!retryAt && status !== 429) return undefined

  return turns.hold(
    {
      domain: domainOf(url),
      code: retryAt ? 'retry-after' : 'http-429',
      reason: `${url.host} answered ${status}${retryAt ? ' with Retry-After' : ''}`,
      until: retryAt ?? { stepsMs: tooManyMs },
    },
    now(),
  )
}
