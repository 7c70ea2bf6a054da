import { normalizeLine } from '../normalize.ts'
import { isReadMore } from './furniture.ts'

/** A paragraph, heading, list item or table row of an entry's HTML. */
export interface Block {
  readonly text: string
  readonly isHeading: boolean
  /** How much of `text` is link text, 0 to 1. */
  readonly linked: number
}

/** What is being read of a block: text is added until it ends. */
export interface LineBuilder {
  readonly add: (text: string) => void
  readonly startLink: () => void
  readonly endLink: () => void
  readonly lineBreak: () => void
  /** Parts the cells of a row. */
  readonly cell: () => void
  /** Ends the block, if anything stands in it. */
  readonly flush: () => void
  readonly setHeading: (isHeading: boolean) => void
  readonly blocks: readonly Block[]
  /** Whether a link to the rest stood last, where a sentence breaks off. */
  readonly goesOn: () => boolean
}

/** So many of its last characters say how a text ends; looking at all of it would take time that grows with its square. */
const tailLength = 24

/** A text in pieces, with its end at hand. */
function newPieces() {
  let pieces: string[] = []
  let tail = ''
  return {
    add(piece: string) {
      pieces.push(piece)
      tail = (tail + piece.slice(-tailLength)).slice(-tailLength)
    },
    tail: () => tail,
    take(): string {
      const whole = pieces.join('')
      pieces = []
      tail = ''
      return whole
    },
  }
}

export function newLineBuilder(): LineBuilder {
  const blocks: Block[] = []
  const line = newPieces()
  const label = newPieces()
  let linked = 0
  let isHeading = false
  let isInLink = false
  let goesOn = false

  function endLink(): void {
    isInLink = false
    const text = label.take()
    if (isReadMore(text)) {
      goesOn = !endsSentence(line.tail() || (blocks.at(-1)?.text ?? ''))
      return
    }
    line.add(text)
    linked += text.trim().length
  }

  function flush(): void {
    endLink()
    const text = normalizeLine(line.take())
    if (text !== '') {
      blocks.push({ text, isHeading, linked: Math.min(1, linked / text.length) })
    }
    linked = 0
  }

  const add = (text: string) => (isInLink ? label : line).add(text)
  const tail = () => (isInLink && label.tail()) || line.tail()

  return {
    blocks,
    goesOn: () => goesOn,
    flush,
    endLink,
    add(text) {
      add(text)
      if (goesOn && /\S/.test(text)) goesOn = isInLink
    },
    startLink() {
      endLink()
      isInLink = true
    },
    lineBreak() {
      if (endsSentence(tail()) || tail().endsWith('\n')) flush()
      else add('\n')
    },
    cell() {
      if (tail().trim() !== '') add(' | ')
    },
    setHeading(value) {
      isHeading = value
    },
  }
}

/** A single line break inside a sentence is layout; after one, or doubled, it parts paragraphs. */
const endsSentence = (text: string) => /[.!?…:;»”"’)。！？]\s*$/u.test(text.slice(-tailLength))
