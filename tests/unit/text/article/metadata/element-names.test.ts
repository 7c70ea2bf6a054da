import { describe, expect, test } from 'vitest'
import { nextPageOf } from '../../../../../src/text/article/kinds/next-page.ts'
import {
  isFigureNamed,
  isWeakCaption,
  partOf,
} from '../../../../../src/text/article/metadata/caption-words.ts'
import { isOrnament } from '../../../../../src/text/article/metadata/ornaments.ts'
import { placesIn } from '../../../../../src/text/article/metadata/places.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

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
  byline:
    'byline bylines author autor auteur autore writer verfasser redakteur reporter contributor signature firma skribent forfatter kirjoittaja penulis yazar journalist creator',
  person: 'authors contributors username vcard person user writers autoren',
  ornament:
    'avatar avatars logo logos icon icons pixel spacer emoji gravatar badge sprite rating stars beacon adserver brand branding masthead headshot headshots social share sharing sharedaddy qrcode qr favicon wpsmiley smiley',
  writer:
    'author authors byline bylines avatar profile headshot journalist journalistcard columnist contributor autor autoren auteur autore autores firma redaktor yazar writer bio staff about',
  others:
    'related relatedposts suggested suggestions recommended recommendations popular trending comment comments commentlist respond newsletter recirc recirculation outbrain taboola upnext similar morefrom cookie consent',
  aside: 'sidebar breadcrumb breadcrumbs menu nav navigation carousel ticker',
  teasers: 'latest recent teaser teasers promo promos',
  comments:
    'comment comments commentlist kommentar kommentare comentario comentarios commentaire commentaires disqus replies',
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

describe('an image is none of the article’s', () => {
  const photo = 'https://courier.example/p/lock.jpg'

  test.each(each(names.ornament))('where it is called %s', (name) => {
    expect(isOrnament(...first(`<img class="${name}">`, 'img'), photo)).toBe(true)
  })

  test.each(each(names.writer))('where its box is called %s', (name) => {
    expect(isOrnament(...first(`<div class="${name}"><img></div>`, 'img'), photo)).toBe(true)
    expect(isOrnament(...first('<div class="box"><img></div>', 'img'), photo)).toBe(false)
  })
})

const headline = 'Canal lock opens again'
const authorsOf = (before: string, amid = '') =>
  metadataOf(
    `<html><head><title>${headline}</title></head><body><main><h1>${headline}</h1>${before}<div>${paragraphs.repeat(2)}${amid}${paragraphs.repeat(2)}</div></main></body></html>`,
  ).authors.map((author) => author.name)

describe('who wrote it is named', () => {
  test.each(each(names.byline))('in what is called %s, also amid the text', (name) => {
    const byline = `<p class="${name}">Ada Velm</p>`

    expect([authorsOf(byline), authorsOf('', byline)]).toEqual([['Ada Velm'], ['Ada Velm']])
  })

  test.each(each(names.person))('in what is called %s, beside the headline', (name) => {
    const byline = `<p class="${name}">Ada Velm</p>`

    expect([authorsOf(byline), authorsOf('', byline)]).toEqual([['Ada Velm'], []])
  })
})

/** Where a line in a box of a name stands: far above the headline, right above it, and below it. */
function placesOf(name: string): readonly string[] {
  const box = `<div class="${name}"><b>A</b></div>`
  const filler = `<p>${'x'.repeat(100)}</p>`
  const text = `<p>${'y'.repeat(900)}</p>`
  return [
    `${box}${filler}<h1>B</h1>${text}`,
    `${box}<h1>B</h1>${text}`,
    `<h1>B</h1>${box}${text}`,
  ].map((html) => {
    const page = parsePage(`<body>${html}</body>`)
    const [heading = 0, line = 0] = ['h1', 'b'].map((tag) => elementsNamed(page, tagSet(tag))[0])
    const last = elementsNamed(page, tagSet('p')).at(-1)
    return placesIn(page, heading, { first: last, last }).of(line)
  })
}

describe('apart from the article', () => {
  test.each(each(names.others))('stands what is called %s', (name) => {
    expect(placesOf(name)).toEqual(['elsewhere', 'elsewhere', 'elsewhere'])
  })

  test.each(each(names.aside))('stands what is called %s, but not below the headline', (name) => {
    expect(placesOf(name)).toEqual(['elsewhere', 'elsewhere', 'headline'])
  })

  test.each(each(names.teasers))(
    'stands what is called %s, but not beside the headline',
    (name) => {
      expect(placesOf(name)).toEqual(['elsewhere', 'headline', 'headline'])
    },
  )

  test('stands nothing of another name', () => {
    expect(placesOf('box')).toEqual(['headline', 'headline', 'headline'])
  })
})

test.each(each(names.comments))('what is called %s has pages of its own', (name) => {
  const url = 'https://a.example/story'
  const next = (html: string) =>
    nextPageOf(parsePage(`<body>${html}</body>`), { url, isFirst: true, base: url })
  const link = '<a href="/story/2">Next</a>'

  expect(next(`<div class="${name}">${link}</div>`)).toBeUndefined()
  expect(next(`<div class="box">${link}</div>`)).toBe('https://a.example/story/2')
})
