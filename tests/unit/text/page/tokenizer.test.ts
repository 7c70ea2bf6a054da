import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { newTokenizer, skipping } from '../../../../src/text/page/tokenizer.ts'

/** What a tokenizer tells of some markup, call by call. */
function toldBy(
  make: (callbacks: TokenizerCallbacks) => Tokenizer,
  pieces: readonly string[],
): unknown[] {
  const told: unknown[] = []
  const tell =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void told.push([name, ...values])
  const tokenizer = make({
    onattribdata: tell('data'),
    onattribentity: tell('entity'),
    onattribend: tell('attribute end'),
    onattribname: tell('name'),
    oncdata: tell('cdata'),
    onclosetag: tell('close'),
    oncomment: tell('comment'),
    ondeclaration: tell('declaration'),
    onend: tell('end'),
    onopentagend: tell('open end'),
    onopentagname: tell('open'),
    onprocessinginstruction: tell('instruction'),
    onselfclosingtag: tell('self-closing'),
    ontext: tell('text'),
    ontextentity: tell('text entity'),
  })
  for (const piece of pieces) tokenizer.write(piece)
  tokenizer.end()
  return told
}

const plain = (callbacks: TokenizerCallbacks) =>
  new Tokenizer({ xmlMode: false, decodeEntities: false }, callbacks)

test('the tokenizer has the step that is made faster', () => {
  expect(skipping in Tokenizer.prototype).toBe(true)
})

describe('tokens are those of the tokenizer as it is', () => {
  test.each([
    ['text', ['a lock & a weir']],
    ['elements', ['<p>The lock</p><p>The weir']],
    ['attributes', ['<a href="/lock?a=1" title=\'a "lock"\' id=weir hidden>x</a>']],
    ['an attribute that is left open', ['<a href="/lock>x</a>']],
    ['a script', ['<script>if (a < b) x = "</p>" + "<\\/script>"</script ><p>x']],
    ['a script that is left open', ['<p>x</p><script>a < b']],
    ['a style and a title', ['<title>a <b> &amp; c</title><style>p > a { }</STYLE>x']],
    ['comments', ['a<!-- b -- c -->d<!-- e > f']],
    ['text that ends in a bracket', ['a <']],
    ['pieces', ['<p>The lo', 'ck</p', '><script>a <', ' b</scr', 'ipt>weir <a href="', 'x">', '']],
    ['nothing', ['']],
  ])('%s', (_, pieces) => {
    expect(toldBy(newTokenizer, pieces)).toEqual(toldBy(plain, pieces))
  })
})
