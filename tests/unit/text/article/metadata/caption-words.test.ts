import { describe, expect, test } from 'vitest'
import {
  isFigureNamed,
  isWeakCaption,
  partOf,
} from '../../../../../src/text/article/metadata/caption-words.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

/** A page and its first element of a name. */
function first(html: string, name: string) {
  const page = parsePage(`<body>${html}</body>`)
  return [page, elementsNamed(page, tagSet(name))[0] ?? 0] as const
}

const named = (name: string) => first(`<p class="x-${name}">A</p>`, 'p')

const each = (words: string) => words.split(' ')

/** What templates call a part of a page, in the languages of the news read most. */
const names = {
  caption:
    'caption captions figcaption imgcaption photocaption imagecaption mediacaption legend legende legenda bildunterschrift bildtext phototext cutline didascalia bildetekst billedtekst kuvateksti underschrift subline podpis popisek popiska onderschrift bijschrift epigrafe leyenda pie piefoto piedefoto aciklama altyazi gorselalti imgtxt imgdesc imgdescr descr kep kepalairas photodesc figtext photoinfo keterangan chuthich imagetext bildinfo',
  weakCaption:
    'desc description descricao descripcion text txt cap info note subtitle title alti footer details content',
  credit:
    'credit credits copyright copyrights copy photocredit imagecredit imgcredit photographer photographers photog source sources byline attribution rights rightsholder agency agence quelle fotograf fotografo fotografa fotografin bildnachweis quellenangabe kredit fotocredit photoauthor fotoautor autor autore autores auteur author signature firma credito creditos crediti creditline artist owner provider imagesource photoby bron fotobron kilde kaynak izvor zrodlo zdroj',
  figure:
    'figure fig image images photo photos picture pictures pic media img wpcaption thumb thumbnail illustration bild foto fotos bildbox visual gallery galeria galerie slide lead hero imginline textpic bildmodul imagebox imgbox imagen imagenes gorsel resim zdjecie zdjecia kuva bilde billede afbeelding slika obrazek gambar hinh anh featured imgwrap photobox picbox multimedia',
  toggle:
    'toggle hide show enlarge zoom expand visually visuallyhidden sr screenreader label counter button btn',
} as const

describe('beside an image', () => {
  test.each(each(names.caption))('a caption is called %s', (name) => {
    expect(partOf(...named(name))).toBe('caption')
  })

  test.each(each(names.weakCaption))('it may be called %s', (name) => {
    expect(isWeakCaption(...named(name))).toBe(true)
    expect(partOf(...named(name))).toBeUndefined()
  })

  test.each(each(names.credit))('a credit is called %s', (name) => {
    expect(partOf(...named(name))).toBe('credit')
  })

  test.each(each(names.toggle))('what opens and closes is called %s', (name) => {
    expect(partOf(...named(name))).toBe('toggle')
  })

  test.each(each(names.figure))('its box is called %s', (name) => {
    expect(isFigureNamed(...named(name))).toBe(true)
  })
})
