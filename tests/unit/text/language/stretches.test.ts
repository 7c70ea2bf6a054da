import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { extract } from '../../../../src/extract.ts'
import { extractFacts } from '../../../../src/text/facts.ts'
import { readWithUnread, nothing } from '../../../support/unread-texts.ts'

const folder = join(import.meta.dirname, '../../../fixtures/languages')

const Fixture = z.object({ language: z.string(), sentences: z.array(z.string()) })

const fixtures = globSync('*.json', { cwd: folder }).map((file) =>
  Fixture.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
)

test('there are 300 sentences of fifteen languages, and some of three more', () => {
  const many = fixtures.filter(({ sentences }) => sentences.length === 20)

  expect(many).toHaveLength(15)
  expect(fixtures).toHaveLength(18)
})

describe.each(fixtures)('in $language', ({ language, sentences }) => {
  test('a sentence alone has no facts by English rules, and the record says that it was not read', () => {
    for (const sentence of sentences) {
      const { unread, ...facts } = readWithUnread(sentence)

      expect(facts, sentence).toEqual(nothing)
      expect(unread.map(({ words, reason }) => [words, reason])).toEqual([[sentence, 'no-rules']])
    }
  })

  test('an article is one unread stretch of its language', () => {
    const text = sentences.join('\n')

    expect(readWithUnread(text)).toMatchObject({
      ...nothing,
      unread: [{ start: 0, end: text.length, language, reason: 'no-rules' }],
    })
  })

  test('a paragraph amid English ones is left out, and these are read', () => {
    const paragraph = sentences.slice(0, 3).join(' ')
    const before = 'Anna Holm said on Monday that 12 miners were rescued in the town.'
    const after = 'The company, which employs 4,700 people, said that it would close the pit.'
    const { found, unread } = readWithUnread([before, paragraph, after].join('\n'))

    expect(found.join(' ')).toMatch(/12.*4,700/)
    expect(found.every((words) => before.includes(words) || after.includes(words))).toBe(true)
    expect(unread.map(({ words }) => words)).toEqual([paragraph])
  })
})

const Mixed = z.array(z.object({ name: z.string(), text: z.string() }))

const mixed = Mixed.parse(
  JSON.parse(readFileSync(join(folder, '../mixed-languages.json'), 'utf8')),
).map(({ name, text }) => ({ name, ...markedIn(text) }))

/** A text without its marks, and what stands between `{{` and `}}`: what is not English. */
function markedIn(marked: string) {
  const parts = marked.split(/\{\{|\}\}/)
  const foreign: { start: number; end: number }[] = []
  let text = ''
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) foreign.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, foreign }
}

/** The letters and digits of some stretches; marks and spaces between them belong to either. */
const lettersOf = (text: string, stretches: readonly { start: number; end: number }[]) =>
  Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)))
    .filter((at) => stretches.some(({ start, end }) => start <= at && at < end))

describe('of a document in several languages', () => {
  test.each(mixed)('$name, all that is English is read, and nothing else', ({ text, foreign }) => {
    const { unread } = readWithUnread(text)

    expect(lettersOf(text, unread)).toEqual(lettersOf(text, foreign))
  })

  test.each(mixed)('$name, no fact stands in what is not English', ({ text, foreign }) => {
    const { figures, times, mentions, quotes, unread = [] } = extractFacts({ text })
    const isForeign = ({ start, end }: { start: number; end: number }) =>
      foreign.some((stretch) => stretch.start < end && start < stretch.end)
    const isCounted = (start: number) =>
      unread.some((stretch) => stretch.butFor && stretch.start <= start && start < stretch.end)

    expect([...times, ...mentions].filter(({ span }) => isForeign(span))).toEqual([])
    expect(figures.filter(({ span }) => isForeign(span) && !isCounted(span.start))).toEqual([])
    expect(quotes.every(({ span }) => !isForeign(span) || span.end - span.start > 20)).toBe(true)
  })
})

const titled = (title: string, text: string) => {
  const { headline } = extractFacts({ title, text })
  return [headline?.figures, headline?.times, headline?.mentions].flat().length
}

describe('a title', () => {
  const french =
    'La mairie a annoncé mardi que 12 personnes avaient été blessées dans un incendie. Le feu a pris vers 3 heures dans un immeuble.'
  const english =
    'The town hall said on Tuesday that 12 people had been hurt in a fire. It broke out at about 3 in the morning.'

  test.each([
    ['12 blessés à Lyon', french],
    ['Incendie à Lyon : 12 blessés', french],
    ['Nach dem Brand in Lyon sind 12 Menschen im Krankenhaus', english],
    ['Tres muertos en Madrid tras un accidente el 4 de mayo', english],
  ])('in another language has no facts: %s', (title, text) => {
    expect(titled(title, text)).toBe(0)
  })

  test.each([
    ['12 hurt in Lyon fire', english],
    ['Lyon fire: 12 hurt', english],
    ['Fire in the centre of Lyon: 12 people were hurt and 40 of them lost their homes', french],
    ['12 hurt in Lyon fire', ''],
  ])('in English has: %s', (title, text) => {
    expect(titled(title, text)).toBeGreaterThan(0)
  })
})

describe('of a text in two languages', () => {
  test('a foreign quotation is not read, but that somebody said it is', () => {
    const { figures, quotes, unread } = extractFacts({
      text: '“Wir haben heute 300 Millionen Euro für die Bauern zugesagt,” Karl Weber said on Monday. He met 12 farmers.',
    })

    expect(figures.map(({ value }) => value)).toEqual([12])
    expect(quotes.map(({ span, speaker }) => [span.start, span.end, speaker])).toEqual([
      [1, 60, 'e1'],
    ])
    expect(unread).toMatchObject([{ start: 1, end: 60, language: 'de' }])
  })

  test('an English quotation is read in an article of another language', () => {
    const { found, unread } = readWithUnread(
      'Der Präsident sagte am Montag in London vor 200 Gästen, das Land brauche Hilfe. „We need at least 500 million ' +
        'dollars before the winter, and we need it now,“ sagte der Minister nach dem Treffen. Die Regierung will am 4. Mai antworten.',
    )

    expect(found).toContain('500 million dollars')
    expect(found.join(' ')).not.toMatch(/200|Montag|4\. Mai/)
    expect(unread.map(({ language }) => language)).toEqual(['de', 'de'])
  })

  test('a short line is in the language of those around it', () => {
    const { found, unread } = readWithUnread(
      'Altheim, 12. September 2026\nDie Stadt Altheim hat am Donnerstag eine neue Brücke über den Fluss eröffnet.\n1,304 Gäste\n12,5 %',
    )

    expect(found).toEqual([])
    expect(unread).toHaveLength(1)
  })

  test('a day of a German text is no figure', () => {
    const { figures, times } = extractFacts({
      text:
        'Das Kabinett legte sich am 21. Januar in einer Klausur auf das Programm fest, sagte der Sprecher der Regierung. ' +
        'Der Bund gibt bis zum 9. November 2026 rund 300 Millionen Euro für die Bauern im Land aus.',
    })

    expect(figures.map(({ value }) => value)).toEqual([300_000_000])
    expect(times).toEqual([])
  })

  test('nothing is read of what is told as not read, also where a part of it is', () => {
    const counted = 'The Ministry of Health reported 1,304 injured; Reuters counted 74.'
    const quoted =
      '„Das ist ein Skandal“, so die Abgeordnete Mira Kolb über die 17 Millionen Euro.”'
    const { figures, unread } = extractFacts({
      text: `${counted} “${quoted} said Anna Holm. ”${quoted} ${counted}`,
    })

    expect(unread).toMatchObject([{ start: 68, end: 313, language: 'de' }])
    expect(unread?.[0]?.butFor).toBeUndefined()
    expect(figures.map(({ value }) => value)).toEqual([1304, 74])
  })

  test('a record with foreign quotations is whole', () => {
    const record = extract({
      content:
        'Talks in Berlin\n12 March 2026\n\nThe minister promised 12 “Vertreter der Bauern aus dem ganzen Land und ihre Kinder” help, said Karl Weber, the chairman of the farmers.\n\n' +
        'He called it “une journée très importante pour les agriculteurs de ce pays et leur avenir” on Monday.',
      contentType: 'text/plain',
      fetchedAt: new Date('2026-03-12T12:00:00Z'),
    })

    expect(record.unread?.map(({ language }) => language)).toEqual(['de', 'fr'])
    expect(record.figures.map(({ value }) => value)).toEqual([12])
    expect(JSON.stringify(record)).not.toContain('xxx')
  })
})
