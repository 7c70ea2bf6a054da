import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { z } from 'zod'

const Span = z.tuple([z.number(), z.number()])

/** Where the names of the day's hosts lead to. */
export const Names = z.object({
  hosts: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      /** Its name is unknown then. */
      nameless: Span.optional(),
      /** Its name leads to an address where nobody listens. */
      refusing: Span.optional(),
    }),
  ),
  /** No name can be looked up then: our own network is down. */
  offline: z.array(Span),
})
export type Names = z.infer<typeof Names>

/** An address of this machine where no server of the day listens. */
const deserted = '127.0.250.250'

const isWithin = (at: number, [from, until]: readonly [number, number]) => at >= from && at < until

/** Answers for this process's DNS, from now on, by the hours of the day. Only names of the day are known. */
export function answerNames({ hosts, offline }: Names, hours: () => number): void {
  const byName = new Map(hosts.map((host) => [host.name, host]))
  const find = (name: string): string | Error => {
    if (/^[\d.]+$/.test(name)) return name
    const at = hours()
    if (offline.some((span) => isWithin(at, span))) return failure('EAI_AGAIN', name)
    const host = byName.get(name)
    if (!host || (host.nameless && isWithin(at, host.nameless))) return failure('ENOTFOUND', name)
    return host.refusing && isWithin(at, host.refusing) ? deserted : host.address
  }
  const lookup = (name: string, ...rest: readonly unknown[]) => {
    const [options, callback] = rest.length > 1 ? rest : [{}, rest[0]]
    if (typeof callback !== 'function') throw new TypeError('lookup needs a callback')
    const found = find(name)
    const isAll = typeof options === 'object' && options !== null && 'all' in options && options.all
    process.nextTick(() => {
      if (found instanceof Error) callback(found)
      else if (isAll === true) callback(null, [{ address: found, family: 4 }])
      else callback(null, found, 4)
    })
  }
  Object.assign(dns, { lookup })
  Object.assign(dns.promises, {
    lookup: async (name: string, options?: { readonly all?: boolean }) => {
      const found = find(name)
      if (found instanceof Error) throw found
      const one = { address: found, family: 4 }
      return options?.all === true ? [one] : one
    },
  })
  syncBuiltinESMExports()
}

function failure(code: string, hostname: string): Error {
  return Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), {
    code,
    hostname,
    syscall: 'getaddrinfo',
  })
}
