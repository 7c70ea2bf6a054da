// What a thread reads to warm up: the forms and facts that news is full of, in a page of usual length.

const paragraphs = [
  'DRESDEN, Germany (AP) — The Elbe rose by 4.2 meters on Monday, March 2, and 300 people left their homes in the old town, the city said.',
  'Mayor Anna Keller told reporters that the flood had cost the city $12.5 million so far. “We have seen nothing like it since 2002,” she said.',
  'The German Red Cross sent 45 volunteers and 1,200 blankets from Berlin, Prague and Springfield, Illinois, according to its spokesman, Dr. Jan Novak.',
  'Rain is forecast to ease by 30 percent by Thursday. Trains between Leipzig and Vienna were canceled until 6 p.m., Deutsche Bahn said in a statement.',
  'In Washington, the World Health Organization and the U.S. Treasury Department agreed last week to lend €2 billion to the Czech Republic over five years.',
  'Keller, 52, was elected in 2021 with 54% of the vote. Her deputy, Peter Lang, of the Green Party, called the help “a great relief”.',
]

const body = (text: string) => new TextEncoder().encode(text)

const page = `<!doctype html><html lang="en"><head><title>River rises at Dresden | The Daily Example</title>
<meta property="og:title" content="River rises at Dresden"><meta name="author" content="Ida Brook">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises at Dresden","datePublished":"2026-03-02T08:00:00Z"}</script>
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>River rises at Dresden</h1><p class="byline">By Ida Brook</p><time datetime="2026-03-02">2 March 2026</time>
<figure><img src="/elbe.jpg" alt="The Elbe"><figcaption>The Elbe on Monday</figcaption></figure>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><aside><h2>More</h2><ul><li><a href="/a">Snow in the Alps</a></li></ul></aside><footer>© The Daily Example</footer></body></html>`

export const samplePage = {
  body: body(page),
  url: 'https://news.example/river',
  contentType: 'text/html; charset=utf-8',
}

const item = `<item><title>River rises at Dresden</title><link>https://news.example/river</link><guid>river</guid>
<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;The Elbe rose by 4 meters.&lt;/p&gt;</description></item>`

export const sampleFeed = {
  body: body(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily Example</title><link>https://news.example/</link>${item}</channel></rss>`,
  ),
  about: { url: 'https://news.example/feed', readAt: '2026-03-02T09:00:00.000Z' },
}
