import type { App } from '../app/app.ts'
import { entryStageNames } from '../app/entry-stages.ts'
import type { ImportReport, TakenArticle } from '../app/imports.ts'
import { type Files, filesAt, readFiles } from '../archives/files.ts'
import { type Call, type Command, text } from './command.ts'
import { followImport } from './import-follow.ts'
import { jobLog } from './landing.ts'
import { makeRoom } from './sample.ts'

export const importCommand: Command = {
  name: 'import',
  summary:
    'Bring in articles: text, HTML, JSONL, feeds, WARC, tar, packed by gzip or not, and folders',
  takes: 'PATH…',
  count: [1, Infinity],
  options: {
    name: { type: 'string', description: 'keep them under this name, as one feed (files)' },
    'no-work': { type: 'boolean', description: 'queue only: workers run elsewhere' },
  },
  examples: [
    ['import article.txt', 'one article'],
    [
      'import archive/ --name archive-2024',
      'all .txt, .md, .html, .jsonl, .json, .xml, .rss, .atom, .warc and .tar files below a folder, .gz too',
    ],
    [
      'import articles.jsonl.gz',
      'one JSON object a line: {"url", "title", "published", "text" or "html"}',
    ],
    ['import crawl.warc.gz --name crawl', 'the pages of a crawl; begun again, it goes on'],
  ],
  async run(call) {
    const app = await call.io.app()
    // A path that is not there brings nothing in, for which the samples would go.
    const files = await filesAt(call.rest)
    await makeRoom(call.io, app, await app.samples.standing())
    const workers =
      call.values['no-work'] === true
        ? undefined
        : await app.work({ stages: entryStageNames, jobLog: jobLog(call.io, app) })
    try {
      return await importAll(call, app, files, workers !== undefined)
    } finally {
      await workers?.stop()
    }
  },
}

/** Gives whether it went well. */
async function importAll(
  { io, values, json }: Call,
  app: App,
  files: Files,
  isWorking: boolean,
): Promise<boolean> {
  const state = { read: 0, taken: 0, wait: '' }
  const passed = new Map<string, number>()
  const name = text(values, 'name') ?? 'files'
  const followed = followImport({
    io,
    name,
    json,
    app,
    isWorking,
    soFar: () => soFar(state, files.bytes),
  })
  try {
    const found = readFiles(files, (bytes) => {
      state.read += bytes
    })
    const report = await app.imports.take(name, found, {
      signal: io.signal,
      onTaken: (taken) => {
        state.taken += 1
        state.wait = ''
        if (taken.status === 'passed') passed.set(taken.why, (passed.get(taken.why) ?? 0) + 1)
        else if (taken.status === 'failed') io.note(`${taken.name}: ${taken.message}`)
        else followed.add(taken)
      },
      onWait: (depth) => {
        state.wait = `, waits for workers: ${depth} jobs are queued`
      },
    })
    const outcome = outcomeOf(report, await followed.end())
    io.note(told(outcome, passed))
    return isWell(outcome)
  } finally {
    followed.stop()
  }
}

function soFar(
  { read, taken, wait }: { read: number; taken: number; wait: string },
  bytes: number,
) {
  return `${bytes === 0 ? 100 : Math.floor((100 * read) / bytes)}% read, ${taken} found${wait}`
}

/** What came of it in the end: what became a dead letter is no article that was brought in, whatever it was taken as. */
export interface ImportOutcome {
  readonly counts: ImportReport['counts']
  readonly dead: number
}

export function outcomeOf(
  { counts }: Pick<ImportReport, 'counts'>,
  dead: readonly TakenArticle['status'][],
): ImportOutcome {
  const left = { ...counts }
  for (const status of dead) left[status] -= 1
  return { counts: left, dead: dead.length }
}

/** Of an archive some pages are none, as ever; where all of it died, nothing came of the command. */
export const isWell = ({ counts, dead }: ImportOutcome): boolean =>
  counts.failed === 0 && (dead === 0 || always.some((status) => counts[status] > 0))

/** What is always told, and what only where it is not 0. */
const always: readonly TakenArticle['status'][] = ['new', 'changed', 'known', 'duplicate', 'failed']

export function told({ counts, dead }: ImportOutcome, passed: ReadonlyMap<string, number>): string {
  const usual = always.map((status) => `${counts[status]} ${status}`)
  const older = counts.older > 0 ? [`${counts.older} older`] : []
  const why = [...passed].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const over = counts.passed > 0 ? [`${counts.passed} passed over (${why})`] : []
  const died = dead > 0 ? [`${dead} dead`] : []
  return [...usual, ...died, ...older, ...over].join(', ')
}
