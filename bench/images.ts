/**
 * Reads the images of pages and counts what is right: captions, credits, the lead image first, those found, those that
 * are the article's. The project's own pages, written for this, in two halves (`develop`: rules were made on it;
 * `report`: written before, not looked at); and pages of the shared sets that were marked by reading them. `node bench/images.ts [--show] [develop|report]`; `--show` names what is
 * wrong on pages of `develop`.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Image } from '../src/schemas/document.ts'
import { readArticle } from '../src/text/article.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { type MarkScore, markedPages, scoreMarks } from './support/image-marks.ts'
import {
  type ImageScore,
  type Share,
  imagePages,
  scoreImages,
  sumScores,
} from './support/image-truth.ts'
import { shared } from './support/shared.ts'

interface Source {
  readonly name: string
  readonly url: string
  readonly html: Uint8Array
}

function imagesOf({ name, url, html }: Source): readonly Image[] {
  try {
    return readArticle({ body: html, url, contentType: 'text/html; charset=utf-8' }).images
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
    const html = Buffer.from(page.html)
    const images = imagesOf({ name: page.name, url: page.truth.url, html })
    const score = scoreImages(page.truth, images)
    const isRight = Object.values(score).every(({ right, of }: Share) => right === of)
    if (shows && !isRight) console.log(page.name, JSON.stringify(images, null, 1))
    return score
  })
  return sumScores(scores)
}

/** Pages of the shared sets, which have no truth of images of their own. */
function scoreShared(): MarkScore[] {
  return markedPages().map((page) => {
    const html = gunzipSync(
      readFileSync(shared('data/extraction/html', page.set, `${page.id}.html.gz`)),
    )
    const url = `https://news.example/${page.id}`
    return scoreMarks(page, imagesOf({ name: page.id, html, url }))
  })
}

function sharedRow(scores: readonly MarkScore[]): Record<string, string | number> {
  const sum = (of: (score: MarkScore) => Share): string =>
    percent({
      right: scores.reduce((total, score) => total + of(score).right, 0),
      of: scores.reduce((total, score) => total + of(score).of, 0),
    })
  return {
    set: `shared, ${scores.length} pages`,
    captions: sum(({ captions }) => captions),
    credits: sum(({ credits }) => credits),
    'cover first': sum(({ cover }) => cover),
  }
}

const shows = process.argv.includes('--show')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const halves = asked.length > 0 ? asked : ['develop', 'report']
console.table(halves.map((half) => rowOf(half, scoreHalf(half, shows && half === 'develop'))))
if (asked.length === 0) console.table([sharedRow(scoreShared())])
