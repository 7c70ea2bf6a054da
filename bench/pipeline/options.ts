import { parseArgs } from 'node:util'

const BACKENDS = ['embedded', 'redis'] as const
export type Backend = (typeof BACKENDS)[number]

export interface PipelineOptions {
  readonly articles: number
  readonly backends: readonly Backend[]
  /** Statements are told one by one. */
  readonly statements: boolean
  /** A folder or commit with other code, which takes turns with this one. */
  readonly against: string | undefined
  /** How often each code runs on each backend. */
  readonly rounds: number
  /** How many pages the peers read; none: they do not run. */
  readonly pages: number
  readonly replay: boolean
  /** Bytes of log are told by table and index. */
  readonly log: boolean
  /** Threads for text work; as many as cores by default. */
  readonly threads: string | undefined
}

export function readOptions(args: readonly string[]): PipelineOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '3000' },
      backend: { type: 'string' },
      statements: { type: 'boolean', default: false },
      against: { type: 'string' },
      rounds: { type: 'string' },
      pages: { type: 'string', default: '180' },
      'no-replay': { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
      threads: { type: 'string' },
    },
  })
  const { against } = values
  const asked = values.backend ?? (against === undefined ? BACKENDS.join() : 'redis')
  return {
    articles: Number(values.articles),
    backends: BACKENDS.filter((name) => asked.split(',').includes(name)),
    statements: values.statements,
    against,
    rounds: Number(values.rounds ?? (against === undefined ? 1 : 2)),
    pages: Number(values.pages),
    replay: !values['no-replay'],
    log: values.log,
    threads: values.threads,
  }
}
