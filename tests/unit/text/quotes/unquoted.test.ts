import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../../src/text/quotes.ts'
import { readText } from '../../../../src/text/reading.ts'

/** "speaker: words" of each quotation of a text. */
const said = (text: string) =>
  findQuotes(readText(text, 'en'), { mentions: [], entities: [] }).map(
    ({ span, speakerSpan }) =>
      `${speakerSpan ? text.slice(speakerSpan.start, speakerSpan.end) : 'nobody'}: ${text.slice(span.start, span.end)}`,
  )

describe('who and what may have said something:', () => {
  test.each([
    ['A survey of mills suggests that bread is dear.', 'A survey of mills: bread is dear'],
    [
      'A survey administered to millers suggests that bread is dear.',
      'A survey administered to millers: bread is dear',
    ],
    [
      'Surveys using old mills suggest that bread is dear.',
      'Surveys using old mills: bread is dear',
    ],
    ['Ono (2017) suggests that bread is dear.', 'Ono (2017): bread is dear'],
    [
      'The new Tenbo dashboards suggest that bread is dear.',
      'The new Tenbo dashboards: bread is dear',
    ],
    ['Then u/ana argued that bread is dear.', 'Then u/ana: bread is dear'],
    ['The star himself argued that bread is dear.', 'The star himself: bread is dear'],
    ['Our tutors recommend that you eat bread.', 'Our tutors: you eat bread'],
    ['Half of millers argue that bread is dear.', 'Half of millers: bread is dear'],
    ['Two detectives insisted that bread is dear.', 'Two detectives: bread is dear'],
    ['The tycoon, 61, insisted that bread is dear.', 'The tycoon: bread is dear'],
    ['The investigation concluded that bread is dear.', 'The investigation: bread is dear'],
    ['The think tank warned that bread is dear.', 'The think tank: bread is dear'],
    ['The aid-group warned that bread is dear.', 'The aid-group: bread is dear'],
    ['The editor-in-chief warned that bread is dear.', 'The editor-in-chief: bread is dear'],
    ['The 34-year-old insisted that bread is dear.', 'The 34-year-old: bread is dear'],
    ['“Bread is dear,” the kettle sneered.', 'the kettle: Bread is dear,'],
    ['The kettle sneered: “Bread is dear.”', 'The kettle: Bread is dear.'],
  ])('%s', (text, told) => {
    expect(said(text)).toEqual([told])
  })
})

describe('nobody said so:', () => {
  test.each([
    'Wide tyres suggest that bread is dear.',
    'Newer dashboards of the mill suggest that bread is dear.',
    'These settings, which are old, suggest that bread is dear.',
    'You will say that bread is dear.',
    'You recall that bread is dear.',
    'Ana and Kim may have said that bread is dear.',
    'Ana could say that bread is dear.',
    'Unless Ana says that bread is dear, we bake.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('words in marks of which it is only told that they might be said are of nobody:', () => {
  test.each([
    ['You could say: “Bread is dear.”', 'nobody: Bread is dear.'],
    [
      'You could say: “Bread is dear.” Or: “Bread is far too dear.”',
      'nobody: Bread is dear.',
      'nobody: Bread is far too dear.',
    ],
    [
      'Kim said that it was late. You might call it “a loaf of stone” then.',
      'Kim: it was late',
      'nobody: a loaf of stone',
    ],
    ['We want to bake a “stone loaf” then.'],
  ])('%s', (text, ...told) => {
    expect(said(text)).toEqual(told)
  })
})

describe('marks around an example or in code hold nobody’s words:', () => {
  test.each([
    'Look for words such as “cheap dark bread in Tema”.',
    'Look for words like “cheap dark bread in Tema”.',
    'Look for words (e.g. “cheap dark bread in Tema”).',
    'Press the button “bake all the bread now”.',
    'Then print("it is late in Tema now") and stop.',
    '{ "note": "it is late in Tema now" }',
    'The number is "12-44-99-12-8" here.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })

  test.each([
    ['Then came “cheap dark bread in Tema”.', 'nobody: cheap dark bread in Tema'],
    ['It was as “cheap dark bread in Tema”.', 'nobody: cheap dark bread in Tema'],
    ['They bake like this.\n“Bread is dear in Tema.”', 'nobody: Bread is dear in Tema.'],
    ['They bake, like, “Bread is dear in Tema.”', 'nobody: Bread is dear in Tema.'],
    ['Then came ("cheap dark bread in Tema").', 'nobody: cheap dark bread in Tema'],
    ['Then came this: "cheap dark bread in Tema".', 'nobody: cheap dark bread in Tema'],
  ])('but not: %s', (text, told) => {
    expect(said(text)).toEqual([told])
  })
})

describe('what is added and no clause is not said:', () => {
  test.each([
    ['Ono added a goal and a pass, and Lee left the field.'],
    ['Ono added “a stone loaf” then.', 'Ono: a stone loaf'],
    ['Ono added a plan was late, and Lee left.', 'Ono: a plan was late, and Lee left'],
  ])('%s', (text, ...told) => {
    expect(said(text)).toEqual(told)
  })
})
