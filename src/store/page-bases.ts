import type { Page } from '../context/http.ts'
import { compressPage, unpackPage } from './page-bytes.ts'

/** A page as it is kept. */
interface PackedPage {
  readonly body: Uint8Array
  /** The page, kept whole, that it is packed and unpacked by. */
  readonly base?: string | undefined
}

/** Pages of one host share most of their markup: those that come after another are packed by it. What is known of hosts is this process's own. */
export interface PageBases {
  /** Packed by a page of its host, where one is known and that helps. */
  pack(url: string, page: Pick<Page, 'body'>): Promise<PackedPage>
  /** It was kept: packed whole, it is the one that others of its host are packed by. */
  kept(url: string, page: PackedPage & { readonly hash: string; readonly bytes: number }): void
  /** The one that others of its host were packed by is there no more. */
  forget(url: string): void
}

interface Base {
  readonly hash: string
  readonly body: Uint8Array
  /** How many bytes it has for one of the page. */
  readonly share: number
}

interface Host {
  readonly base: Base
  /** Pages in a row that were no smaller by those before. */
  readonly misses: number
}

/** What is packed by another has to be so much smaller than it would be alone. */
const worthwhile = 0.8
/** Pages of a host that are nothing like those before are packed alone, but for every twentieth. */
const mostMisses = 3
const triedAgain = 20
/** Beyond that a page is no longer in sight of what packs it. */
const mostBytes = 1_000_000
/** Of all hosts, packed: some thousand. */
const mostKept = 32_000_000

export function createPageBases(limit: number = mostKept): PageBases {
  const hosts = new Map<string, Host>()
  let total = 0

  const drop = (name: string) => {
    total -= hosts.get(name)?.base.body.length ?? 0
    hosts.delete(name)
  }
  const keep = (name: string, host: Host) => {
    drop(name)
    hosts.set(name, host)
    total += host.base.body.length
    for (const oldest of hosts.keys()) {
      if (total <= limit) break
      drop(oldest)
    }
  }

  return {
    async pack(url, page) {
      const name = hostOf(url)
      const host = hosts.get(name)
      if (host === undefined || !isTried(host) || page.body.length > mostBytes)
        return { body: await compressPage(page) }
      const { hash, body: packed, share } = host.base
      const by = await unpackPage({ body: packed })
      if (isTable(by)) return { body: await compressPage(page) }
      const body = await compressPage(page, by)
      const helps = body.length < page.body.length * share * worthwhile
      if (!helps) return { body: await compressPage(page) }
      keep(name, { ...host, misses: 0 })
      return { body, base: hash }
    },
    kept(url, { hash, body, base, bytes }) {
      if (base !== undefined || bytes > mostBytes || bytes === 0) return
      const name = hostOf(url)
      const misses = (hosts.get(name)?.misses ?? -1) + 1
      // A copy: what zstd gives is a piece of a buffer many times as large.
      keep(name, { base: { hash, body: new Uint8Array(body), share: body.length / bytes }, misses })
    },
    forget: (url) => drop(hostOf(url)),
  }
}

const isTried = ({ misses }: Host) => misses < mostMisses || misses % triedAgain === 0

/** Bytes that zstd takes for tables of its own instead of for a text: [RFC 8878, 5](https://www.rfc-editor.org/rfc/rfc8878#section-5). */
const isTable = (bytes: Uint8Array) =>
  [0x37, 0xa4, 0x30, 0xec].every((byte, at) => bytes[at] === byte)

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')
