import type { SampleArticle } from './article.ts'
import { economy } from './articles/economy.ts'
import { science } from './articles/science.ts'
import { world } from './articles/world.ts'

export const siteName = 'The Meridian Sample'

/** A section of the site, with the one format its feed comes in. */
export interface Section {
  readonly name: string
  readonly path: string
  readonly format: 'rss' | 'atom' | 'json'
  readonly articles: readonly SampleArticle[]
  /** Further entries of the feed. */
  readonly others: readonly Listed[]
}

/** What a feed says of a page. */
export interface Listed {
  /** Without host. */
  readonly path: string
  readonly title: string
  readonly author: string
  readonly published: string
  readonly modified?: string
  readonly summary: string
}

const video: Listed = {
  path: '/video/harbour-lights.html',
  title: 'Video: Harbour lights',
  author: 'Meridian Video',
  published: '2025-09-05T19:00:00Z',
  summary: 'Two minutes of evening light, without words.',
}

/** Its page was taken away and never comes back. */
const missing: Listed = {
  path: '/world/museum-night-postponed.html',
  title: 'Museum night postponed to October',
  author: 'Meridian desk',
  published: '2025-09-01T08:00:00Z',
  summary: 'The organisers cite the weather.',
}

/** As many sites do, the World feed repeats what another section leads with. */
const repeated = economy.slice(0, 1).map((article) => listed('/economy', article))

export const sections: readonly Section[] = [
  {
    name: 'World',
    path: '/world',
    format: 'rss',
    articles: world,
    others: [missing, ...repeated],
  },
  { name: 'Economy', path: '/economy', format: 'atom', articles: economy, others: [] },
  { name: 'Science', path: '/science', format: 'json', articles: science, others: [video] },
]

export function listed(sectionPath: string, article: SampleArticle, modified?: string): Listed {
  const { slug, title, author, published, summary } = article
  const path = `${sectionPath}/${slug}.html`
  return { path, title, author, published, summary, ...(modified !== undefined && { modified }) }
}

export const feedPath = ({ path, format }: Section) => `${path}/feed.${format}`
