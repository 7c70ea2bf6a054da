/** What each page of the article tells, a paragraph or two. */
export const partsOfStory = [
  [
    'The lighthouse on Skerry Noll has stood dark since the winter of 1987, when the last keeper rowed home with his dog.',
    'This spring the parish of Tormund voted to light it again, by 61 votes to 58, after a debate that lasted until two in the morning.',
  ],
  [
    'Those who voted against it fear the cost, which the council puts at 2.3 million crowns over ten years.',
    'A new lamp needs a cable of four kilometers, and nobody has yet said who will pay for the boat that lays it.',
  ],
  [
    'Ingrid Saul, whose father kept the light, says that she does not care about the money at all.',
    'She wants to see it from her kitchen window once more, and so do the fishermen who come home late in autumn.',
  ],
] as const

const title = 'A parish wants its light back'

/** Page `number` of an article told on several. `next` is the address of the one after it. */
export const pageOfStory = (
  number: number,
  next?: string,
  lines: readonly string[] = partsOfStory[number - 1] ?? [],
) => `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-05-04T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/coast">Coast</a></nav><main><h1>${title}</h1>
<p class="standfirst">Tormund argues about four kilometers of cable and one lamp on a rock.</p><article>
${lines.map((line) => `<p>${line}</p>`).join('\n')}</article>
<div class="pager">${next === undefined ? '' : `<a href="${next}">Next page</a>`}</div></main></body></html>`
