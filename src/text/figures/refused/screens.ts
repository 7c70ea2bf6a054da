import { writtenAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { allOf, isBare, isDigits, isKind, refuse, type Refusal, type Suspect } from './suspect.ts'

/** How many dots and lines screens, pictures and films have. */
export const screenRefusals: readonly Refusal[] = [
  refuse('screen-lines', '# (word | hyphen){2} screenNoun', isScreenLines, {
    matches: [['It has a 1080p camera.', 'refused 1080p']],
    mustNotMatch: ['A stamp costs 85p.', 'Its shares fell to 240p on Monday.'],
  }),
  refuse(
    'resolution',
    '# hyphen? word? screenNoun',
    allOf(isKind('count'), isDigits, isResolution),
    {
      matches: [
        ['It takes 4K video.', 'refused 4K'],
        ['It has a 4K OLED screen.', 'refused 4K'],
      ],
      mustNotMatch: ['It sold 4K cans.', 'It sold 400K screens.'],
    },
  ),
  refuse('dimensions', ['# timesSign number', 'number timesSign #'], allOf(isBare, isDigits), {
    matches: [
      ['It shows 2560 x 1600 dots.', 'refused 2560'],
      ['It shows 2560 × 1600 dots.', 'refused 1600'],
    ],
    mustNotMatch: ['It is 4 x 5 metres.'],
  }),
]

/** Lines of a screen, which "p" is written onto. */
const screenLines = /^(?:240|360|480|540|720|1080|1440|2160|4320)$/

/** "1080p": no pence. */
function isScreenLines({ draft: { kind, start, next } }: Suspect, r: TextReading): boolean {
  return kind === 'money' && writtenAt(r, next - 1) === 'p' && screenLines.test(writtenAt(r, start))
}

/** "4K", "8K" */
function isResolution({ draft: { start, next } }: Suspect, r: TextReading): boolean {
  return /^[1-9]$/.test(writtenAt(r, start)) && writtenAt(r, next - 1) === 'K'
}
