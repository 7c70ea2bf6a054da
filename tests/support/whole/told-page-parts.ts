import { isAside } from '../../../src/text/article/body/asides.ts'
import { captionBoxes, invitationBoxes } from '../../../src/text/article/body/boxes.ts'
import { consentBoxes, namedConsentBoxes } from '../../../src/text/article/body/consent.ts'
import { trimEnds } from '../../../src/text/article/body/ends.ts'
import { furnitureNodes } from '../../../src/text/article/body/furniture.ts'
import { consentIn, invitationsIn } from '../../../src/text/article/body/held-terms.ts'
import { groupsOf, literalsIn } from '../../../src/text/article/body/literals.ts'
import { scoreParagraphs } from '../../../src/text/article/body/paragraph-scores.ts'
import { placesOf } from '../../../src/text/article/body/places.ts'
import { sceneOf } from '../../../src/text/article/body/scene.ts'
import { candidatesOf } from '../../../src/text/article/body/select.ts'
import { takeAway, totalsOf } from '../../../src/text/article/body/totals.ts'
import { isProse } from '../../../src/text/article/body/ways.ts'
import { listsOthers } from '../../../src/text/article/gate/section.ts'
import { isOffer } from '../../../src/text/article/kinds/offers.ts'
import { isPressRelease } from '../../../src/text/article/kinds/press-release.ts'
import { isWireCopy } from '../../../src/text/article/kinds/wire-copy.ts'
import { backgroundsOf } from '../../../src/text/article/metadata/background-images.ts'
import { lineBelow } from '../../../src/text/article/metadata/caption-below.ts'
import * as boxes from '../../../src/text/article/metadata/caption-box.ts'
import * as captionWords from '../../../src/text/article/metadata/caption-words.ts'
import { captionOf } from '../../../src/text/article/metadata/captions.ts'
import { parted, writtenCredit } from '../../../src/text/article/metadata/credits.ts'
import { partsOf } from '../../../src/text/article/metadata/date-labels.ts'
import { datedLines, linesAround } from '../../../src/text/article/metadata/dated-lines.ts'
import { imageKey } from '../../../src/text/article/metadata/image-key.ts'
import { addressesOf, largestOf, widthIn } from '../../../src/text/article/metadata/image-source.ts'
import * as names from '../../../src/text/article/metadata/names.ts'
import { isOrnament } from '../../../src/text/article/metadata/ornaments.ts'
import { placesIn } from '../../../src/text/article/metadata/places.ts'
import { isTeaser, shownImages } from '../../../src/text/article/metadata/shown-images.ts'
import { urlDate } from '../../../src/text/article/metadata/stated-dates.ts'
import * as titles from '../../../src/text/article/metadata/titles.ts'
import * as bylines from '../../../src/text/article/metadata/written-bylines.ts'
import { parsePage } from '../../../src/text/page/build.ts'
import * as query from '../../../src/text/page/query.ts'
import type { Page } from '../../../src/text/page/tree.ts'
import { pieces, toldEach } from './asked.ts'
import { checksum } from './lines.ts'
import { shortened, type WholePage } from './told-pages.ts'

/** What is asked of each node of a page. */
const atNodes: Readonly<Record<string, (page: Page, node: number) => unknown>> = {
  isAside,
  isHidden: query.isHidden,
  isBlock: query.isBlock,
  textLength: (page, node) => query.textLength(page, node) || undefined,
  linkLength: (page, node) => query.linkLength(page, node) || undefined,
  markCount: (page, node) => query.markCount(page, node) || undefined,
  runOf: (page, node) => query.isText(page, node) && checksum(query.runOf(page, node)),
  shortText: (page, node) => checksum(query.shortTextOf(page, node, 40) ?? ''),
  consentIn: (page, node) => consentIn(page, node, query.endOf(page, node)) || undefined,
  invitationsIn: (page, node) => invitationsIn(page, node, query.endOf(page, node)) || undefined,
  captionPart: captionWords.partOf,
  isNamedCaption: captionWords.isNamedCaption,
  isUnseen: captionWords.isUnseen,
  isSetOff: boxes.isSetOff,
  isSlanted: boxes.isSlanted,
  isTeaser,
  linesAround: (page, node) => linesAround(page, node, undefined),
}

/** What is asked of each image. */
const atImages: Readonly<Record<string, (page: Page, node: number, url: string) => unknown>> = {
  boxOf: boxes.boxOf,
  lineBelow: (page, node) => short(lineBelow(page, node)),
  captionOf: (page, node) => captionOf(page, node),
  addressesOf: (page, node, url) => addressesOf(page, node, url).map(({ href }) => href),
  isOrnament: (page, node, url) => isOrnament(page, node, new URL(url)),
}

const short = (text: string | undefined): string | undefined => text && shortened(text)

/** What is asked of each line that is written on a page. */
const atLines: Readonly<Record<string, (line: string) => unknown>> = {
  isOffer,
  isWireCopy: (line) => isWireCopy([line]),
  isPressRelease: (line) => isPressRelease([line], 'https://a.example/'),
  writtenCredit,
  parted: (line) => parted(line, undefined).credit,
  partsOf: (line) => partsOf(line).map(({ kind, text }) => `${kind ?? '-'}:${checksum(text)}`),
  splitNames: (line) => (line.length < 90 ? names.splitNames(line) : undefined),
  deskOf: names.deskOf,
  looksLikeName: (line) => names.looksLikeName(line),
  isAgency: names.isAgency,
  isDesk: names.isDesk,
  isLabel: bylines.isLabel,
  isOtherWork: bylines.isOtherWork,
  bylineIn: bylines.bylineIn,
  agencyMark: (line) => bylines.agencyMark(line.slice(-40)),
  nameBesideDate: bylines.nameBesideDate,
  partsOfTitle: (line) => (line.length < 120 ? titles.partsOfTitle(line).length : undefined),
  withoutDay: (line) => (titles.withoutDay(line) === line ? undefined : titles.withoutDay(line)),
}

/** What is asked of each address. */
const atAddresses: Readonly<Record<string, (url: string) => unknown>> = {
  imageKey,
  largestOf,
  widthIn,
  urlDate: (url) => urlDate(url).map((date) => pieces(date)),
}

const images = new Set(['img', 'picture', 'amp-img', 'video'])

/** Of columns that say something of each node: all of them at once. */
const sums = (columns: object): string =>
  Object.entries(columns)
    .map(([name, column]) => `${name}=${checksum(Array.from(column).join())}`)
    .join(' ')

function toldPlaces(page: Page): readonly string[] {
  const places = placesOf(page)
  const { own, around, within, list, article, ...more } = places
  const removed = new Uint8Array(page.size)
  const totals = totalsOf(page, removed)
  const whole = sums(totals)
  const middle = page.size >> 1
  takeAway(page, totals, middle)
  const scene = sceneOf(page, { title: '' })
  const candidates = candidatesOf(scene)
  return [
    `places ${pieces(more)} ${sums({ own, around, within, list, article })}`,
    `totals ${whole}`,
    `totals without ${middle} ${sums(totals)}`,
    `paragraphs ${checksum(scoreParagraphs(page).join())}`,
    `furniture ${furnitureNodes(page, () => false, 0).join('')}`.replace(/0+$/, ''),
    `boxes ${pieces([captionBoxes(page), invitationBoxes(page, -1)])}`,
    `consent ${pieces([namedConsentBoxes(page, places), consentBoxes(page, scene.blocks, -1)])}`,
    `candidates ${candidates.join('')}`,
    ...toldEach(scene.blocks.length, 'isProse', (i) => {
      const block = scene.blocks[i]
      return block && isProse(block)
    }),
  ]
}

/** What the parts of reading pages say of each node, line and address of one, whether anything comes of it or not. */
export function toldPageParts({ name, body, url }: WholePage): readonly string[] {
  const html = new TextDecoder().decode(body)
  const page = parsePage(html)
  const nodes = Array.from({ length: page.size }, (_, node) => node)
  const lines = [...new Set(nodes.filter((node) => query.isBlock(page, node)))].map((node) =>
    query.textOf(page, node, 400),
  )
  const addresses = [...html.matchAll(/(?:href|src|srcset|content)="([^"\s]*\/[^"]*)"/g)].map(
    ([, address = '']) => address,
  )
  const seen = nodes.filter((node) => images.has(query.nameOf(page, node)))
  const { first, last } = { first: undefined, last: undefined }
  return [
    `# ${name}`,
    ...Object.entries(atNodes).flatMap(([part, ask]) =>
      toldEach(page.size, part, (node) => ask(page, node)),
    ),
    ...seen.flatMap((node) =>
      Object.entries(atImages).flatMap(([part, ask]) =>
        toldEach(1, `image ${node} ${part}`, () => ask(page, node, url)),
      ),
    ),
    ...Object.entries(atLines).flatMap(([part, ask]) =>
      toldEach(lines.length, part, (i) => ask(lines[i] ?? '')),
    ),
    ...Object.entries(atAddresses).flatMap(([part, ask]) =>
      toldEach(addresses.length, part, (i) => ask(addresses[i] ?? '')),
    ),
    ...toldPlaces(page),
    `ends ${trimEnds(lines).length} of ${lines.length}`,
    `literals ${groupsOf(literalsIn(html))
      .map((group) => group.length)
      .join(' ')}`,
    `backgrounds ${pieces(backgroundsOf(page, url))}`,
    `shown ${checksum(pieces(shownImages(page, url)))}`,
    `dated ${pieces(datedLines(page, undefined, placesIn(page, undefined, { first, last })))}`,
    `lists others ${listsOthers(page, url)}`,
  ]
}
