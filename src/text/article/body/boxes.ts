import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import { elementsNamed, endOf, linkLength, sourceOf, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { countBits, termCounter } from '../stems.ts'
import { INVITATION_TERMS } from './asking-words.ts'
import { invitationsIn } from './held-terms.ts'

const inviteTerms = termCounter(INVITATION_TERMS)
const ENOUGH = 3

const BOXES = tagSet('div aside section form li blockquote table')
/** Invitations and captions are no longer. UTF-16 code units. */
const LONGEST_INVITATION = 600
const LONGEST_CAPTION = 140
/** Less of the page's text than this. */
const MOST_SHARE = 0.3

/** Small elements, the largest there are, that invite to subscribe, whatever they are called. */
export function invitationBoxes(page: Page, headline: number): number[] {
  const most = Math.min(LONGEST_INVITATION, textLength(page, 0) * MOST_SHARE)
  const boxes: number[] = []
  for (let node = 1; node < page.size; node += 1) {
    if (!isOneOf(page, node, BOXES)) continue
    const length = textLength(page, node)
    if (length > most) continue
    const end = endOf(page, node)
    const holdsHeadline = headline >= node && headline < end
    if (length > 40 && !holdsHeadline && invites(page, node)) boxes.push(node)
    node = end - 1
  }
  return boxes
}

/** What each invitation holds one of; without Unicode's folding, which takes twice the time. */
const ANY =
  /newsletter|briefing|infolettre|bolet|rundbrief|brief|inbox|e-?mail|subscri|sign(?:ing)? up|abonn|anmeld|suscr|inscri|iscriv|assine|zapisz|your (?:address|phone)/i

function invites(page: Page, node: number): boolean {
  if (countBits(invitationsIn(page, node, endOf(page, node))) < ENOUGH) return false
  return inviteTerms(textOf(page, node)) >= ENOUGH && ANY.test(sourceOf(page, node))
}

const IMAGES = tagSet('img amp-img picture')
const AROUND = tagSet('div td span center')
const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6 li')
const MOST_IMAGES = 2_000

/** Elements that hold an image and the line that tells of it, and nothing else. */
export function captionBoxes(page: Page): number[] {
  return elementsNamed(page, IMAGES, 0, MOST_IMAGES).flatMap((image) => {
    let node = parentOf(page, image)
    while (node > 0 && textLength(page, node) === 0) node = parentOf(page, node)
    const length = textLength(page, node)
    if (!isOneOf(page, node, AROUND) || length > LONGEST_CAPTION) return []
    if (length > textLength(page, 0) * MOST_SHARE || linkLength(page, node) > length / 2) return []
    return elementsNamed(page, HEADINGS, node, 1).length > 0 || precedes(page, node, image)
      ? []
      : [node]
  })
}

/** Text before the image is no caption but what it stands in. */
function precedes(page: Page, node: number, image: number): boolean {
  return (page.text[image] ?? 0) > (page.text[node] ?? 0)
}
