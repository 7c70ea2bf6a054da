/** So many feeds, with the pages behind them, come before all others and are not counted: threads load their models meanwhile. */
export const warmFeeds = 2
const countedFeeds = 20
export const allFeeds = warmFeeds + countedFeeds

/** How many articles all feeds have together, so that the counted ones have so many. */
export const withWarmUp = (counted: number) => Math.ceil((counted * allFeeds) / countedFeeds)

/** How many of them the first feeds have: articles are dealt to feeds in turns. */
export const articlesOf = (articles: number, feeds: number, first: number): number =>
  Math.floor(articles / feeds) * first + Math.min(first, articles % feeds)
