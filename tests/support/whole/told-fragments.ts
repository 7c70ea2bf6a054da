import { readMarkupBlocks } from '../../../src/text/feed/markup-blocks.ts'
import { brief, oneLine } from './lines.ts'

const sentence = 'The mill on the Sorve grinds again, ninety years after its wheel stood still.'
const link = (text: string) => `<a href="https://mill.example/more">${text}</a>`

/** HTML as entries of feeds hold it, with what plugins and editors put into it. */
const fragments: readonly string[] = [
  `<h2>Title</h2><p>${sentence}</p><p>${sentence}<br>Second line after a sentence.</p>`,
  `${sentence}<br>Broken amid<br/>a sentence<br><br>and then parted.`,
  `<p>${sentence} ${link('more')}</p><p>${link('All of it is a link')}</p><p>x</p>`,
  `<p>The wheel turned and ${link('Continue reading')}</p>`,
  `<p>The wheel turned and … ${link('[...]')}</p>`,
  `<p>The wheel stopped. ${link('Read more')}</p><p>More behind it.</p>`,
  `<p>An open ${link('link</p><p>ends')} late</p>`,
  '<ul><li>One<li>Two <b>bold</b></ul><ol><li>Three</li></ol>',
  '<table><tr><th>Name</th><td>Mill</td></tr><tr><td></td><td>Wheel</td><td>7</td></tr></table>',
  '<h1>A</h1>text<h6>B</h6><h7>C</h7><header>D</header><p>E',
  `<figure><img src="/a.jpg"><figcaption>A <i>mill</i></figcaption></figure><p>${sentence}</p>`,
  '<img src="a.jpg"><img data-src="b.jpg"><figcaption>Under b</figcaption><img src="c.jpg"><figcaption>Under c',
  '<figcaption>Of nothing</figcaption><img src="d.jpg"><p>Text</p>',
  '<img src="e.jpg" width="32"><img src="f.jpg" width="33"><img src="g.jpg" height="1"><img src="h.jpg" width="10%"><img src="i.jpg" width="auto">',
  '<img src="https://pixel.example/x.gif"><img src="/tracking/1.gif"><img src="/spacer.gif"><img src="/spacers.jpg"><img class="a emoji" src="j.png"><img src="data:image/gif;base64,x"><img src="https://feeds.feedburner.com/~r/x">',
  '<script>a()</script><style>p{}</style><p>Left <button>right</button> over</p><svg><text>no</text></svg><iframe>x</iframe>',
  '<nav><nav>deep</nav>still out</nav>in<select><option>no</option></select> again',
  '<p class="sharedaddy">Share this<p>Not lost</p>',
  '<div class="sharedaddy"><p>Share</p><div>this</div></div><p>Kept</p>',
  '<p class="wp-block-button">A</p><div class="feedflare"><a href="x">B</a></div><div id="jp-post-flair">C</div><p>D</p>',
  '<![CDATA[In a section]]> and &amp; out &eacute; &#8217;',
  '<p>  Spaces   and\n\nlines\tof\u00a0all kinds </p><pre>one\n  two</pre>',
  '<dl><dt>Term<dd>What it is</dl><blockquote>Said</blockquote><hr>End<details><summary>S</summary>T</details>',
]

/** The blocks and pictures of each. */
export const toldFragments = (): readonly string[] =>
  fragments.flatMap((html) => {
    const { blocks, images, goesOn } = readMarkupBlocks(html, 'https://feeds.example/base/')
    return [
      `# ${oneLine(html).slice(0, 100)}`,
      ...blocks.map(
        ({ text, isHeading, linked }) =>
          `${isHeading ? 'heading' : 'line'} ${linked.toFixed(3)} ${oneLine(text)}`,
      ),
      ...images.map((image) => `image ${brief(image)}`),
      ...(goesOn ? ['goes on'] : []),
    ]
  })
