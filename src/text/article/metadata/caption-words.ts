import { tagId } from '../../page/names.ts'
import { flagsOf } from '../../page/node.ts'
import { attributeOf, closest, isText, textLength, wordsOf } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'

const FIGCAPTION = tagId('figcaption')

/** What captions are called in class and id, in the languages of the news read most. */
const CAPTIONS = words(
  'caption captions figcaption imgcaption photocaption imagecaption mediacaption legend legende legenda bildunterschrift bildtext phototext cutline didascalia bildetekst billedtekst kuvateksti underschrift subline podpis popisek popiska onderschrift bijschrift epigrafe leyenda pie piefoto piedefoto aciklama altyazi gorselalti imgtxt imgdesc imgdescr descr kep kepalairas photodesc figtext photoinfo keterangan chuthich imagetext bildinfo',
)
/** The same where what is around says that it is an image's. */
const WEAK = words(
  'desc description descricao descripcion text txt cap info note subtitle title alti footer details content',
)
const CREDITS = words(
  'credit credits copyright copyrights copy photocredit imagecredit imgcredit photographer photographers photog source sources byline attribution rights rightsholder agency agence quelle fotograf fotografo fotografa fotografin bildnachweis quellenangabe kredit fotocredit photoauthor fotoautor autor autore autores auteur author signature firma credito creditos crediti creditline artist owner provider imagesource photoby bron fotobron kilde kaynak izvor zrodlo zdroj',
)
const FIGURES = words(
  'figure fig image images photo photos picture pictures pic media img wpcaption thumb thumbnail illustration bild foto fotos bildbox visual gallery galeria galerie slide lead hero imginline textpic bildmodul imagebox imgbox imagen imagenes gorsel resim zdjecie zdjecia kuva bilde billede afbeelding slika obrazek gambar hinh anh featured imgwrap photobox picbox multimedia',
)
/** Labels for those who do not see, and what opens and closes. */
const TOGGLES = words(
  'toggle hide show enlarge zoom expand visually visuallyhidden sr screenreader label counter button btn',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

export type CaptionPart = 'caption' | 'credit' | 'toggle'

/** What an element beside an image is for, by its name, class, id and `itemprop`. */
export function partOf(page: Page, node: number): CaptionPart | undefined {
  if ((flagsOf(page, node) & flag.control) !== 0) return 'toggle'
  const names = wordsOf(page, node)
  const property = (attributeOf(page, node, 'itemprop') ?? '').toLowerCase()
  const isCredit =
    names.some((word) => CREDITS.has(word)) ||
    /copyrightholder|copyrightnotice|credittext|author|creator/u.test(property)
  if (isCredit) return 'credit'
  const isCaption =
    names.some((word) => CAPTIONS.has(word)) || /caption|description/u.test(property)
  if (names.some((word) => TOGGLES.has(word))) return 'toggle'
  return isCaption || page.name[node] === FIGCAPTION ? 'caption' : undefined
}

/** It is called a caption as well as something else, so that it may hold both. */
export function isNamedCaption(page: Page, node: number): boolean {
  return page.name[node] === FIGCAPTION || wordsOf(page, node).some((word) => CAPTIONS.has(word))
}

export function isWeakCaption(page: Page, node: number): boolean {
  return wordsOf(page, node).some((word) => WEAK.has(word))
}

/** It, or what is at most two levels above, is called an image's box. */
export function isFigureNamed(page: Page, node: number): boolean {
  return wordsOf(page, node).some((word) => FIGURES.has(word))
}

/** Text that no reader sees; `aria-hidden` is seen by those who do not listen. */
export function isUnseen(page: Page, node: number): boolean {
  if ((flagsOf(page, node) & flag.hidden) === 0) return false
  return (
    closest(
      page,
      node,
      (at) =>
        attributeOf(page, at, 'hidden') !== undefined ||
        /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributeOf(page, at, 'style') ?? ''),
    ) !== undefined
  )
}

/** Visible text or text that only listeners are spared. */
export function hasText(page: Page, node: number): boolean {
  if (textLength(page, node) > 0) return true
  for (let at = node + 1; at < (page.end[node] ?? 0) && at < node + 50; at += 1)
    if (
      isText(page, at) &&
      !isUnseen(page, at) &&
      /\S/u.test(page.html.slice(page.from[at], page.to[at]))
    )
      return true
  return false
}
