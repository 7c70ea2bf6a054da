// The site of bench/pipeline.ts in a process of its own, so that its work is told apart. Ends with its parent.
//   site-process.ts ARTICLES FEEDS
import { servePages } from '../support/site.ts'

const [articles, feeds] = process.argv.slice(2).map(Number)
const site = await servePages(articles ?? 0, feeds ?? 1)
process.on('disconnect', () => process.exit())
process.send?.(site.feeds)
