import { describe, expect, test } from 'vitest'
import {
  deskOf,
  isAddress,
  isAgency,
  isDesk,
  looksLikeName,
  splitNames,
  withoutDates,
} from '../../../../../src/text/article/metadata/names.ts'
import {
  agencyMark,
  bylineIn,
  isLabel,
  isOtherWork,
  nameBesideDate,
} from '../../../../../src/text/article/metadata/written-bylines.ts'

describe('names in a byline', () => {
  test.each([
    ['Ada Velm', ['Ada Velm']],
    ['By Ada Velm', ['Ada Velm']],
    ['BY ADA VELM', ['Ada Velm']],
    ['Written by Ada Velm and Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm, Ben Holt & Cy Marsh', ['Ada Velm', 'Ben Holt', 'Cy Marsh']],
    ['Ada Velm; Ben Holt | Cy Marsh', ['Ada Velm', 'Ben Holt', 'Cy Marsh']],
    ['Ada Velm - Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm • Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Von Ada Velm und Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Par Ada Velm et Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Por Ada Velm y Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Di Ada Velm e Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Door Ada Velm en Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Av Ada Velm och Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Av Ada Velm og Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm i Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm ja Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm ve Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Oleh Ada Velm dan Ben Holt', ['Ada Velm', 'Ben Holt']],
    ['Автор: Ада Вельм и Бен Холт', ['Ада Вельм', 'Бен Холт']],
    ['Autor: Ada Velm', ['Ada Velm']],
    ['Text: Ada Velm', ['Ada Velm']],
    ['作者：王小明', ['王小明']],
    ['记者 王小明', ['王小明']],
    ['김도윤 기자', ['김도윤']],
    ['Ada Velm, Staff Writer', ['Ada Velm']],
    ['Ada Velm, Chief Political Correspondent', ['Ada Velm']],
    ['Ada Velm Senior Editor', ['Ada Velm']],
    ['Ada M. Velm staff reporter', ['Ada M. Velm']],
    ['Ada Velm, dpa', ['Ada Velm']],
    ['Ada Velm, Reuters', ['Ada Velm']],
    ['Reuters', ['Reuters']],
    ['Ada Velm (text) and Ben Holt (photos)', ['Ada Velm', 'Ben Holt']],
    ['Ada Velm in Nordvik', ['Ada Velm']],
    ['Ada Velm for The Paper', ['Ada Velm']],
    ['Ada Velm ada@paper.example', ['Ada Velm']],
    ['Ada Velm @adavelm', ['Ada Velm']],
    ['Ada Velm July 3, 2025', ['Ada Velm']],
    ['Ada Velm 3 juillet 2025', ['Ada Velm']],
    ['Ada Velm Ada Velm', ['Ada Velm']],
    ['J. R. Holt', ['J. R. Holt']],
    ['HOLT A. VELM', ['Holt A. Velm']],
    ['skipper_42', ['skipper_42']],
    ['all posts by Ada Velm', ['Ada Velm']],
    ['Alle Beiträge von Ada Velm', ['Ada Velm']],
    ['Ada van der Velm', ['Ada van der Velm']],
    ['Ada van der Velm von Holt', ['Ada van der Velm von Holt']],
    ['Ada van der Velm von der Holt', []],
    ['ADA Velm', ['ADA Velm']],
    ['Ada VELM', ['Ada VELM']],
    ['JO EK', ['JO EK']],
    ['ADAVELM', ['ADAVELM']],
    [`Ada ${'V'.padEnd(56, 'e')}`, [`Ada ${'V'.padEnd(56, 'e')}`]],
    [`Ada ${'V'.padEnd(57, 'e')}`, []],
    ['Al', ['Al']],
    ['A', []],
  ])('%s', (byline, names) => {
    expect(splitNames(byline)).toEqual(names)
  })

  test.each([
    'admin',
    'Guest',
    'Unknown',
    'Staff Writer',
    'Editor-in-Chief',
    'Our Political Correspondent',
    'Updated 3 hours ago',
    'Getty Images',
    'https://paper.example/ada',
    'paper.example.com',
    '12 min',
    'ada.velm',
    '?',
    '',
  ])('none in %j', (byline) => {
    expect(splitNames(byline)).toEqual([])
  })

  test.each(
    'senior staff deputy chief managing executive contributing guest special science news political business associate digital web our the'.split(
      ' ',
    ),
  )('none in a trade of rank: %s', (rank) => {
    expect(splitNames(`${rank} Producer`)).toEqual([])
    expect(splitNames(`${rank} executive Producer`)).toEqual([])
  })

  test('are read from a line of any length, at its beginning', () => {
    expect(splitNames(`Ada Velm, ${'x'.repeat(5_000)}`)).toEqual(['Ada Velm'])
  })
})

describe('who wrote it', () => {
  test.each([
    ['Ada Velm', 1, true],
    ['Ada', 1, true],
    ['Ada', 2, false],
    ['Ada van der Velm', 2, true],
    ['Ada (Mo) Velm', 2, true],
    ['ada velm', 1, false],
    ['One Two Three Four Five', 1, true],
    ['One Two Three Four Five Six', 1, false],
    ['王小明', 2, true],
    ['김도윤', 1, true],
    ['عادل فلم', 2, true],
  ])('%s with %d words or more looks like a name: %s', (name, least, is) => {
    expect(looksLikeName(name, least)).toBe(is)
  })

  test.each([
    ['Reuters', true],
    ['The Associated Press', true],
    ['dpa-AFX', true],
    ['dpa news', true],
    ['Agence France-Presse', true],
    ['新华社', true],
    ['ТАСС', true],
    ['Ada Velm', false],
    ['AP Velm', false],
    ['Apa Velm', false],
  ])('%s is an agency: %s', (name, is) => {
    expect(isAgency(name)).toBe(is)
  })

  test.each([
    ['Redaktion', true],
    ['The Example Team', true],
    ['Velm Newsroom', true],
    ['La rédaction', true],
    ['Редакция', true],
    ['编辑部', true],
    ['Staff Reporter', true],
    ['Ada Velm', false],
    ['Pressman Velm', false],
  ])('%s is a desk: %s', (name, is) => {
    expect(isDesk(name)).toBe(is)
  })

  test.each([
    ['Staff Writer', 'Staff Writer'],
    ['By our Editors', 'our Editors'],
    ['Ada Velm', undefined],
    ['', undefined],
  ])('%j, where nobody is named, is by %s', (stated, desk) => {
    expect(deskOf(stated)).toBe(desk)
  })

  test.each([
    ['https://x.example', true],
    ['www.x.example', true],
    ['//x.example', true],
    ['ada@x.example', true],
    ['paper.com', true],
    ['Ada Velm', false],
  ])('%s is an address: %s', (text, is) => {
    expect(isAddress(text)).toBe(is)
  })

  test.each([
    ['Ada Velm July 3, 2025', 'Ada Velm '],
    ['Ada Velm 3. Juli 2025', 'Ada Velm 3. '],
    ['Route 66 Ada Velm', 'Route 66 Ada Velm'],
  ])('%s without its date is %j', (text, rest) => {
    expect(withoutDates(text)).toBe(rest)
  })
})

describe('a written byline', () => {
  test.each([
    ['By Ada Velm', 'Ada Velm'],
    ['Story by Ada Velm', 'Ada Velm'],
    ['A report by Ada Velm', 'Ada Velm'],
    ['Von Ada Velm', 'Ada Velm'],
    ['Par Ada Velm', 'Ada Velm'],
    ['Por Ada Velm', 'Ada Velm'],
    ['Di Ada Velm', 'Ada Velm'],
    ['Door Ada Velm', 'Ada Velm'],
    ['Oleh Ada Velm', 'Ada Velm'],
    ['Od Ada Velm', 'Ada Velm'],
    ['Autor: Ada Velm', 'Ada Velm'],
    ['Text / Ada Velm', 'Ada Velm'],
    ['Автор: Ада Вельм', 'Ада Вельм'],
    ['记者：王小明', '王小明'],
    ['By Ada Velm | 3 March 2025', 'Ada Velm'],
    ['By Ada Velm • Nordvik', 'Ada Velm'],
    ['By Ada Velm on Monday 3', 'Ada Velm'],
    ['By Ada Velm (text)', 'Ada Velm'],
    ['March 3, 2025 By Ada Velm', 'Ada Velm'],
    ['김도윤 기자', '김도윤'],
    ['(서울=연합) 김도윤 특파원', '김도윤'],
  ])('%s: %s', (line, names) => {
    expect(bylineIn(line)).toBe(names)
  })

  test.each([
    'Photo by Ada Velm',
    'Edited by Ada Velm',
    'Medically reviewed by Ada Velm',
    'Translated by Ada Velm',
    '“The Lock” by Ada Velm',
    'The boats that were brought in to the harbor this week by Ada Velm',
    'By A',
    `By ${'Ada '.repeat(50)}`,
  ])('but none in %s', (line) => {
    expect(bylineIn(line)).toBeUndefined()
  })

  test.each([
    ['By', true],
    ['Written by', true],
    ['Article by:', true],
    ['Von', true],
    ['Autor:', true],
    ['March 3 | By', true],
    ['Photo by', false],
    ['Edited by', false],
    ['Stand-by mode', false],
    ['Ada Velm', false],
  ])('%s is a label whose name follows: %s', (run, is) => {
    expect(isLabel(run)).toBe(is)
  })

  test.each([
    ['Photo by', true],
    ['Foto: ', true],
    ['Illustrations by', true],
    ['Fact checked by', true],
    ['Übersetzt von', true],
    ['Last updated', true],
    ['Editorial', false],
    ['Written by', false],
    ['', false],
  ])('%j is other work: %s', (text, is) => {
    expect(isOtherWork(text)).toBe(is)
  })

  test.each([
    ['… said the mayor. (Reuters)', ['Reuters']],
    ['… said the mayor. (dpa/miho)', ['dpa']],
    ['… said the mayor. [AFP / AP]', ['AFP', 'AP']],
    ['… said the mayor. /PAP/', ['PAP']],
    ['… said the mayor. (Ada Velm)', undefined],
    ['… said the mayor.', undefined],
  ])('%s ends with the mark of %s', (end, agencies) => {
    expect(agencyMark(end)).toEqual(agencies)
  })

  test.each([
    ['Ada Velm | July 2, 2025', 'Ada Velm'],
    ['July 2, 2025 • Ada Velm', 'Ada Velm'],
    ['Ada Velm – Senior Writer – July 2, 2025', 'Ada Velm'],
    ['Ada Mo Velm | 2 July 2025', 'Ada Mo Velm'],
    ['Breaking News | July 2, 2025', undefined],
    ['New Velm | July 2, 2025', undefined],
    ['City Desk Blog | July 2, 2025', undefined],
    ['Ada Velm | Local', undefined],
    ['Ada Velm July 2, 2025', undefined],
    ['Ada | July 2, 2025', undefined],
    ['a | b | c | d | Ada Velm | 2025', undefined],
  ])('beside a date: %s', (line, name) => {
    expect(nameBesideDate(line)).toBe(name)
  })
})
