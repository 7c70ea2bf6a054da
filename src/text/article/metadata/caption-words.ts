import { namedAnyOf } from '../../page/by-hint.ts'
import { tagId } from '../../page/names.ts'
import { flagsOf } from '../../page/node.ts'
import { attributeOf, closest, isText, sourceOf, textLength } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'

const FIGCAPTION = tagId('figcaption')

/** What captions are called in class and id, in the languages of the news read most. */
const isCalledCaption = namedAnyOf(
  'caption captions figcaption imgcaption photocaption imagecaption mediacaption legend legende legenda bildunterschrift bildtext phototext cutline didascalia bildetekst billedtekst kuvateksti underschrift subline podpis popisek popiska onderschrift bijschrift epigrafe leyenda pie piefoto piedefoto aciklama altyazi gorselalti imgtxt imgdesc imgdescr descr kep kepalairas photodesc figtext photoinfo keterangan chuthich imagetext bildinfo',
)
/** The same where what is around says that it is an image's. */
export const isWeakCaption = namedAnyOf(
  'desc description descricao descripcion text txt cap info note subtitle title alti footer details content',
)
const isCalledCredit = namedAnyOf(
  'credit credits copyright copyrights copy photocredit imagecredit imgcredit photographer photographers photog source sources byline attribution rights rightsholder agency agence quelle fotograf fotografo fotografa fotografin bildnachweis quellenangabe kredit fotocredit photoauthor fotoautor autor autore autores auteur author signature firma credito creditos crediti creditline artist owner provider imagesource photoby bron fotobron kilde kaynak izvor zrodlo zdroj',
)
/** What is called an image's box. */
export const isFigureNamed = namedAnyOf(
  'figure fig image images photo photos picture pictures pic media img wpcaption thumb thumbnail illustration bild foto fotos bildbox visual gallery galeria galerie slide lead hero imginline textpic bildmodul imagebox imgbox imagen imagenes gorsel resim zdjecie zdjecia kuva bilde billede afbeelding slika obrazek gambar hinh anh featured imgwrap photobox picbox multimedia',
)
/** Labels for those who do not see, and what opens and closes. */
const isCalledToggle = namedAnyOf(
  'toggle hide show enlarge zoom expand visually visuallyhidden sr screenreader label counter button btn',
)

export type CaptionPart = 'caption' | 'credit' | 'toggle'

/** What an element beside an image is for, by its name, class, id and `itemprop`. */
export function partOf(page: Page, node: number): CaptionPart | undefined {
  if ((flagsOf(page, node) & flag.control) !== 0) return 'toggle'
  const property = (attributeOf(page, node, 'itemprop') ?? '').toLowerCase()
  const isCredit =
    isCalledCredit(page, node) ||
    /copyrightholder|copyrightnotice|credittext|author|creator/u.test(property)
  if (isCredit) return 'credit'
  const isCaption = isCalledCaption(page, node) || /caption|description/u.test(property)
  if (isCalledToggle(page, node)) return 'toggle'
  return isCaption || page.name[node] === FIGCAPTION ? 'caption' : undefined
}

/** It is called a caption as well as something else, so that it may hold both. */
export function isNamedCaption(page: Page, node: number): boolean {
  return page.name[node] === FIGCAPTION || isCalledCaption(page, node)
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
    if (isText(page, at) && !isUnseen(page, at) && /\S/u.test(sourceOf(page, at))) return true
  return false
}
