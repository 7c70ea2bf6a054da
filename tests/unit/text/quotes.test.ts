import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, Mention } from '../../../src/schemas/entity.ts'
import { findAttributions } from '../../../src/text/attributions.ts'
import { findQuotes } from '../../../src/text/quotes.ts'
import { readText } from '../../../src/text/reading.ts'

interface World {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

const nobody: World = { mentions: [], entities: [] }

/** A world in which each given name is an entity whose id is the name, wherever the text has it. */
function named(text: string, types: Readonly<Record<string, Entity['type']>>): World {
  const mentions: Mention[] = []
  const entities: Entity[] = []
  for (const [name, type] of Object.entries(types)) {
    entities.push({ id: name, type, name, aliases: [], mentions: 1, roles: [] })
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      mentions.push({ span: { start: at, end: at + name.length }, entity: name, type })
  }
  return { mentions: mentions.toSorted((a, b) => a.span.start - b.span.start), entities }
}

/** Surface, kind and speaker's surface of each quotation in marks. */
function quoted(text: string, world = nobody) {
  const slice = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end)
  return findQuotes(readText(text, 'en'), world)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ span, kind, speakerSpan }) => [slice(span), kind, slice(speakerSpan)])
}

/** Source, cue and content of each attribution. */
function attributed(text: string) {
  const slice = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end)
  return findAttributions(readText(text, 'en'), { ...nobody, quotes: [] }).map((found) => [
    slice(found.sourceSpan),
    slice(found.cueSpan),
    slice(found.contentSpan),
  ])
}

/** The kind of each attribution. */
function kinds(text: string) {
  return findAttributions(readText(text, 'en'), { ...nobody, quotes: [] }).map(({ kind }) => kind)
}

function speakerOf(text: string, world: World) {
  return findQuotes(readText(text, 'en'), world).at(-1)?.speaker
}

describe('direct quotations', () => {
  test.each([
    ['“We will build it here,” Ana Ruiz said.', 'Ana Ruiz'],
    ['“We will build it here,” said Ana Ruiz.', 'Ana Ruiz'],
    ['“We will build it here,” said Ana Ruiz, who runs the mill.', 'Ana Ruiz'],
    ['“We will build it here,” Ana Ruiz, who runs the mill, said on Monday.', 'Ana Ruiz'],
    ['“Will we build it right here?” she asked.', 'she'],
    ['Ana Ruiz said: “We will build it right here.”', 'Ana Ruiz'],
    ['The minister added, “We will build it right here.”', 'The minister'],
    ['"We will build it here," the minister has repeatedly said.', 'the minister'],
    ["''We will build it here,'' a spokesman for the mill said.", 'a spokesman for the mill'],
    ['“We will build it here,” Ana Ruiz was quoted as saying.', 'Ana Ruiz'],
    ['“We will build it right here.” ― Ana Ruiz', 'Ana Ruiz'],
  ])('%s', (text, speaker) => {
    expect(quoted(text)).toMatchObject([[expect.any(String), 'direct', speaker]])
  })

  test('leave the marks out', () => {
    expect(quoted('“We will build it here,” she said.')).toEqual([
      ['We will build it here,', 'direct', 'she'],
    ])
  })

  test('go on after the cue', () => {
    expect(quoted('“We will build it here,” Ruiz said. “We start in May.”')).toEqual([
      ['We will build it here,', 'direct', 'Ruiz'],
      ['We start in May.', 'direct', 'Ruiz'],
    ])
  })

  test('go on in the next paragraph, whose marks open before those above are closed', () => {
    const text = 'Ruiz said: “We will build it here.\n“We start in the month of May.”'

    expect(quoted(text)).toEqual([
      ['We will build it here.', 'direct', 'Ruiz'],
      ['We start in the month of May.', 'direct', 'Ruiz'],
    ])
  })

  test('may be announced by the paragraph before', () => {
    const text = 'Ruiz continued:\n“We start in the month of May, or so we hope.”'

    expect(quoted(text)).toMatchObject([[expect.any(String), 'direct', 'Ruiz']])
  })
})

describe('partial quotations', () => {
  test('belong to the subject of the verb that governs them', () => {
    const text = 'State media reported that a “wall of remembrance” had been built.'

    expect(quoted(text)).toEqual([['wall of remembrance', 'partial', 'State media']])
  })

  test('belong to who used the words, not to who the words are about', () => {
    const text = 'Ruiz called the plan “a complete waste of time” on Monday.'

    expect(quoted(text)).toEqual([['a complete waste of time', 'partial', 'Ruiz']])
  })

  test.each([
    'He conferred medals on those recognized for service “in overseas operations.”',
    'The so-called “quiet years” were over.',
  ])('have no speaker without a cue: %s', (text) => {
    expect(quoted(text).filter(([, , speaker]) => speaker)).toEqual([])
  })
})

describe('names in quotation marks are nobody’s speech', () => {
  test.each([
    'He conferred the title of “Hero of the Republic,” along with a medal.',
    'They announced a site called “Saebyeol Street,” near the park.',
    'Robert C. “Bobby” Scott said so.',
    'She said the novel “War and Peace” was long.',
  ])('%s', (text) => {
    expect(quoted(text)).toEqual([])
  })
})

describe('speakers', () => {
  const types = {
    'Ana Ruiz': 'person',
    Ruiz: 'person',
    'Lee Min': 'person',
    KCNA: 'organization',
  } as const

  test('are the entity that is named', () => {
    const text = '“We will build it here,” Lee Min said.'

    expect(speakerOf(text, named(text, types))).toBe('Lee Min')
  })

  test('are the only person named before a pronoun', () => {
    const text = 'Lee Min visited the mill.\n“We will build it here,” she said.'

    expect(speakerOf(text, named(text, types))).toBe('Lee Min')
  })

  test('are unsure where two persons may be meant', () => {
    const text = 'Lee Min met Ana Ruiz.\n“We will build it here,” she said.'

    expect(speakerOf(text, named(text, { 'Lee Min': 'person', 'Ana Ruiz': 'person' }))).toBeNull()
  })

  test('are the only person that a pronoun can mean', () => {
    const text = 'Hillary Park met John Poe.\n“We will build it here,” she said.'
    const world = named(text, { 'Hillary Park': 'person', 'John Poe': 'person' })

    expect(speakerOf(text, world)).toBe('Hillary Park')
  })

  test('are unsure where two persons speak', () => {
    const text = '“We will build it here,” Lee Min and Ana Ruiz said.'

    expect(speakerOf(text, named(text, types))).toBeNull()
  })

  test('are the person that a phrase ends with', () => {
    const text = '“We will build it here,” KCNA editor Lee Min said.'

    expect(speakerOf(text, named(text, types))).toBe('Lee Min')
  })

  test('are not the body that somebody speaks for', () => {
    const text = '“We will build it here,” a spokesman for KCNA said.'

    expect(speakerOf(text, named(text, types))).toBeNull()
  })

  test('are the bearer of a role that only one has', () => {
    const text = 'The North Korean leader announced “great and immortal feats” on Monday.'
    const leader: Entity = {
      id: 'e1',
      type: 'person',
      name: 'Kim',
      aliases: [],
      mentions: 1,
      roles: [{ text: 'North Korean leader', span: { start: 4, end: 23 } }],
    }

    expect(speakerOf(text, { mentions: [], entities: [leader] })).toBe('e1')
  })
})

describe('attributions', () => {
  test.each([
    ['Analysts say the plan is sound.', ['Analysts', 'say', 'the plan is sound']],
    ['The plan is sound, analysts say.', ['analysts', 'say', 'The plan is sound']],
    ['The plan is sound, said Ana Ruiz, an analyst.', ['Ana Ruiz', 'said', 'The plan is sound']],
    [
      'According to the ministry, 40 people were hurt.',
      ['the ministry', 'According to', '40 people were hurt'],
    ],
    [
      'Some 40 people were hurt, according to the ministry.',
      ['the ministry', 'according to', 'Some 40 people were hurt'],
    ],
    [
      'In April, the service told lawmakers that losses totaled 4,700.',
      ['the service', 'told', 'losses totaled 4,700'],
    ],
    [
      'The bank’s report showed that profit fell 3%.',
      ['The bank’s report', 'showed', 'profit fell 3%'],
    ],
    ['Ruiz pledged to build three mills.', ['Ruiz', 'pledged', 'to build three mills']],
    ['Ruiz said Friday that it had sold 40 mills.', ['Ruiz', 'said', 'it had sold 40 mills']],
  ])('%s', (text, expected) => {
    expect(attributed(text)).toEqual([expected])
  })

  test('tell words from stances', () => {
    expect(kinds('Ruiz said that it had sold 40 mills.')).toEqual(['speech'])
    expect(kinds('Ruiz wants to build three mills.')).toEqual(['stance'])
  })

  test.each([
    'The report was long.',
    'His demands were met.',
    'Ships from the United States arrived.',
    'The plan of the bank failed.',
  ])('take no noun for a cue: %s', (text) => {
    expect(attributed(text)).toEqual([])
  })

  test('hold quotations with a speaker', () => {
    const text = '“We sold 40 mills,” Ruiz said.'
    const tokens = readText(text, 'en')

    const found = findAttributions(tokens, { ...nobody, quotes: findQuotes(tokens, nobody) })

    expect(found).toMatchObject([{ kind: 'speech', contentSpan: { start: 1, end: 18 } }])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'“ ” " \' ‘ ’ , . : ; — ( ) he said Kim that according to The report shows told who and while saying was quoted as a of in \n \n\n'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 80 }).map((list) => list.join('')),
  )

  test('gives spans that lie in the text and are not empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = readText(text, 'en')
        const quotes = findQuotes(tokens, nobody)
        const found = findAttributions(tokens, { ...nobody, quotes })
        const spans = [
          ...quotes.flatMap(({ span, speakerSpan, cueSpan }) => [span, speakerSpan, cueSpan]),
          ...found.flatMap(({ sourceSpan, cueSpan, contentSpan }) => [
            sourceSpan,
            cueSpan,
            contentSpan,
          ]),
        ]
        for (const span of spans) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('numbers quotations in text order, those in marks without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quotes = findQuotes(readText(text, 'en'), nobody)
        expect(quotes.map(({ id }) => id)).toEqual(quotes.map((_, i) => `q${i + 1}`))
        const marked = quotes.filter(({ kind }) => kind !== 'indirect')
        for (const [i, { span }] of marked.entries())
          expect(span.start).toBeGreaterThanOrEqual(marked[i - 1]?.span.end ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  test('is read in linear time', () => {
    for (const unit of [
      '“a ',
      '“a” said Kim, ',
      'He said ',
      'according to ',
      'Kim, ',
      '“a” ',
      '"',
      "''a ",
      'Kim said, saying ',
      '‘a ',
      '\n“a',
    ]) {
      const text = unit.repeat(64_000 / unit.length)
      const tokens = readText(text, 'en')
      const world = named(text.slice(0, 2_000), { Kim: 'person' })

      // A quadratic step would outlast the test.
      const found = findAttributions(tokens, { ...world, quotes: findQuotes(tokens, world) })

      expect(found.length, unit).toBeLessThanOrEqual(tokens.count)
    }
  })
})

describe('who tells, and who is told', () => {
  test.each([
    [
      'Ridership has reached 91% in July, the board’s director, Ana Ruiz, told the meeting.',
      'the board’s director, Ana Ruiz',
    ],
    ['Captain Lee, who led the search, said the ferry carried 198 people.', 'Captain Lee'],
    [
      'Lee of the Water Union, a lobby, said the treaty was a good start.',
      'Lee of the Water Union',
    ],
    [
      'Most glaciers in the north have grown slightly, said co-author Ana Ruiz.',
      'co-author Ana Ruiz',
    ],
  ])('%s', (text, source) => {
    expect(attributed(text).map(([who]) => who)).toEqual([source])
  })

  test('a board that will add service tells nothing', () => {
    expect(attributed('The board will also add service on 26 of its routes.')).toEqual([])
  })
})
