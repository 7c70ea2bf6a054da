import { decodeHTML } from 'entities'
import type { Image } from '../../schemas/document.ts'
import { normalizeLine } from '../normalize.ts'
import { isFeedWidget } from './furniture.ts'
import { type Block, newLineBuilder } from './line-builder.ts'
import { imageOf } from './pictures.ts'
import { decodeXml } from './values.ts'
import { isVoid } from './vocabulary.ts'
import { type Attributes, readMarkup } from './xml.ts'

export interface Markup {
  readonly blocks: readonly Block[]
  readonly images: readonly Image[]
  /** Whether it ends with a link to the rest, where a sentence breaks off. */
  readonly goesOn: boolean
}

const BLOCK = new Set(
  'address article blockquote center dd details div dl dt figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'audio button canvas form head iframe nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

/**
 * The paragraphs and pictures of HTML from a feed, which is a fragment: no page is around it, and no more
 * of furniture than the widgets that plugins add. One pass, in time linear in its size.
 */
export function readMarkupBlocks(html: string, base: string | undefined): Markup {
  const lines = newLineBuilder()
  const pictures = newPictures(base)
  const passing = newPassing()

  readMarkup([html], {
    isHtml: true,
    open(name, attributes) {
      if (passing.open(name, attributes)) return
      if (BLOCK.has(name)) lines.flush()
      if (BLOCK.has(name)) lines.setHeading(/^h[1-6]$/.test(name))
      if (name === 'img') pictures.add(attributes)
      if (name === 'figcaption') pictures.startCaption()
      if (name === 'br') lines.lineBreak()
      if (name === 'a') lines.startLink()
      if (name === 'td' || name === 'th') lines.cell()
    },
    close(name) {
      if (passing.close(name)) return
      if (name === 'figcaption') pictures.endCaption()
      if (name === 'a') lines.endLink()
      if (!BLOCK.has(name)) return
      pictures.endCaption()
      lines.flush()
      lines.setHeading(false)
    },
    text(raw) {
      if (passing.isOn()) return
      const text = raw.includes('&') ? decodeHTML(raw) : raw
      if (!pictures.addToCaption(text)) lines.add(text)
    },
    cdata: (text) => {
      if (!passing.isOn()) lines.add(text)
    },
    other() {},
    repaired() {},
  })
  pictures.endCaption()
  lines.flush()
  return { blocks: lines.blocks, images: pictures.images, goesOn: lines.goesOn() }
}

/** Passes over elements that hold nothing to read, with all that is in them. */
function newPassing() {
  let passed = ''
  let depth = 0
  return {
    isOn: () => depth > 0,
    /** Whether the element that begins is passed over. */
    open(name: string, attributes: Attributes): boolean {
      // An end tag that is missing must not cost the rest of the text.
      if (depth > 0 && passed === 'p' && BLOCK.has(name)) depth = 0
      if (depth > 0) {
        if (name === passed) depth += 1
        return true
      }
      if (!SKIPPED.has(name) && !isFeedWidget(attributes)) return false
      if (isVoid(name)) return true
      passed = name
      depth = 1
      return true
    },
    close(name: string): boolean {
      if (depth === 0) return false
      if (name === passed) depth -= 1
      else if (passed === 'p' && BLOCK.has(name)) depth = 0
      return true
    },
  }
}

/** One entry has no more pictures than a gallery. */
const mostImages = 100

function newPictures(base: string | undefined) {
  const images: Image[] = []
  let caption: string | undefined
  return {
    images,
    add(attributes: Attributes) {
      const image = imageOf((name) => decodeXml(attributes.get(name) ?? ''), base)
      if (image !== undefined && images.length < mostImages) images.push(image)
    },
    startCaption() {
      caption = ''
    },
    /** Whether the text is a caption's. */
    addToCaption(text: string): boolean {
      if (caption === undefined) return false
      caption += text
      return true
    },
    /** A caption belongs to the picture before it. */
    endCaption() {
      const words = normalizeLine(caption ?? '')
      const last = images.at(-1)
      if (last !== undefined && last.caption === undefined && words !== '') {
        images[images.length - 1] = { ...last, caption: words }
      }
      caption = undefined
    },
  }
}
