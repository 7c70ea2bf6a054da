/**
 * Reads the images of pages and counts what is right: captions, credits, the lead image first, those found, those that
 * are the article's. The project's own pages, written for this, in two halves (`develop`: rules were made on it;
 * `report`: written before, not looked at). `node bench/images.ts [--show] [develop|report]`; `--show` names what is
 * wrong on pages of `develop`.
 */
import type { Image } from '../src/schemas/document.ts'
import { readArticle } from '../src/text/article.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import {
  type ImagePage,
  type ImageScore,
  type Share,
  imagePages,
  scoreImages,
  sumScores,
} from './support/image-truth.ts'

function imagesOf({ html, truth, name }: ImagePage): readonly Image[] {
  try {
    const contentType = 'text/html; charset=utf-8'
    return readArticle({ body: Buffer.from(html), url: truth.url, contentType }).images
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.log(`${name}: ${error.message}`)
    return []
  }
}

function percent({ right, of }: Share): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(0)} % of ${of}`
}

function rowOf(name: string, score: ImageScore): Record<string, string | number> {
  return {
    set: name,
    captions: percent(score.captions),
    credits: percent(score.credits),
    'cover first': percent(score.cover),
    found: percent(score.found),
    own: percent(score.own),
    'best address': percent(score.best),
    'bare stay bare': percent(score.bare),
  }
}

function scoreHalf(half: string, shows: boolean): ImageScore {
  const scores = imagePages(half).map((page) => {
    const images = imagesOf(page)
    const score = scoreImages(page.truth, images)
    const isRight = Object.values(score).every(({ right, of }: Share) => right === of)
    if (shows && !isRight) console.log(page.name, JSON.stringify(images, null, 1))
    return score
  })
  return sumScores(scores)
}

const shows = process.argv.includes('--show')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const halves = asked.length > 0 ? asked : ['develop', 'report']
console.table(halves.map((half) => rowOf(half, scoreHalf(half, shows && half === 'develop'))))
