import type { DeadLetterGroup } from '../../schemas/dead-letter.ts'
import type { Html } from '../view/html.ts'
import { html } from '../view/html.ts'
import { tag } from '../view/parts.ts'

/**
 * How a cause stands to the release that runs: what died before it may be mended by it, what began with it may be broken by
 * it. Nothing where all that is kept died under the same one.
 */
export function releaseMark(releases: readonly string[], running: string): Html | '' {
  if (releases.length === 0) return ''
  if (!releases.includes(running))
    return html`<span title="It died under ${releases.join(', ')}; ${running} runs now"
      >${tag(`before ${running}: try one`, 'info')}</span
    >`
  return releases.length === 1
    ? html`<span title="Nothing of it died under another release"
        >${tag(`only under ${running}`, 'warn')}</span
      >`
    : html`<span title="It died under ${releases.join(', ')}"
        >${tag(`still under ${running}`)}</span
      >`
}

/** Whether marks tell anything. */
export const isMarked = (groups: readonly DeadLetterGroup[], running: string): boolean =>
  groups.some(({ releases }) => releases.some((release) => release !== running))
