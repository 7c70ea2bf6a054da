import { setTimeout as delay } from 'node:timers/promises'
import { findAlerts } from '../app/alerts/rules.ts'
import { openDesk } from '../dashboard/desk.ts'
import { openSeen } from '../dashboard/overview/seen.ts'
import { maskedJson, maskedText } from '../masked.ts'
import { type Call, type Command, type Io, UsageError, wholeNumber } from './command.ts'
import { changesBetween } from './watch-changes.ts'
import { frameOf } from './watch-frame.ts'
import { type Look, lookOf } from './watch-look.ts'

const mostSeconds = 3_600

export const watchCommand: Command = {
  name: 'watch',
  summary: 'How it stands, live: stages, feeds, alerts and the newest records, until Ctrl-C',
  options: { every: { type: 'string', description: 'seconds between two looks (2)' } },
  examples: [
    ['watch', 'redrawn in place on a terminal'],
    ['watch | grep alert', 'elsewhere a line for each thing that changes'],
    ['watch --json', 'a line of JSON for each look that is not as the one before'],
  ],
  async run(call) {
    const seconds = wholeNumber(call.values, 'every') ?? 2
    if (seconds === 0 || seconds > mostSeconds)
      throw new UsageError(`--every takes 1 to ${mostSeconds} seconds`)
    const app = await call.io.app()
    const seen = openSeen(openDesk(app))
    const show = call.json ? inJson(call.io) : shownOn(call)
    try {
      await repeat(call.io, seconds * 1_000, async () => {
        const now = await seen()
        show.look(lookOf(now, findAlerts(now)))
      })
    } finally {
      show.end()
    }
  },
}

/** Where looks are shown. */
interface Shown {
  readonly look: (look: Look) => void
  readonly end: () => void
}

/** Until it is stopped. A store that is away is told once, and looked for again. */
async function repeat({ signal, note }: Io, everyMs: number, look: () => Promise<void>) {
  let isAway = false
  while (!signal.aborted) {
    try {
      await look()
      isAway = false
    } catch (error) {
      if (!isAway && !signal.aborted) note(`it cannot be told how it stands: ${String(error)}`)
      isAway = true
    }
    await delay(everyMs, undefined, { signal }).catch(() => undefined)
  }
}

const shownOn = ({ io }: Call): Shown => (io.isTerminal ? onScreen(io) : inLines(io))

/** Compared without the time. */
function inJson({ print }: Io): Shown {
  let before = ''
  return {
    look(look) {
      const text = maskedJson({ ...look, at: undefined })
      if (text !== before) print(maskedJson(look))
      before = text
    },
    end: () => undefined,
  }
}

function inLines({ print }: Io): Shown {
  let before: Look | undefined
  return {
    look(look) {
      for (const line of changesBetween(before, look)) print(maskedText(line))
      before = look
    },
    end: () => undefined,
  }
}

const escape = '\u001b['
/** The other screen, so that what stood on this one is back at the end; without a cursor. */
const enter = `${escape}?1049h${escape}?25l`
const leave = `${escape}?25h${escape}?1049l`
const home = `${escape}H`
const restOfLine = `${escape}K`
const restOfScreen = `${escape}J`

function onScreen({ write, size }: Io): Shown {
  const text = (all: string) => write(Buffer.from(all))
  text(enter)
  return {
    look(look) {
      const lines = frameOf(look, size()).map((line) => maskedText(line) + restOfLine)
      text(home + lines.join('\r\n') + restOfScreen)
    },
    end: () => text(leave),
  }
}
