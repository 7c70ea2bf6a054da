import { describe, expect, test } from 'vitest'
import { repairMentions } from '../../../../src/text/entities/repair-mentions.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The mentions of `marked` after repair, as `type: words`. */
function repair(marked: string): string[] {
  const { tokens, mentions } = readMarkedText(marked)
  return repairMentions(tokens, mentions).map(
    ({ first, end, type }) =>
      `${type}: ${tokens.text.slice(tokens.start[first], tokens.end[end - 1])}`,
  )
}

describe('what stands behind a name tells a person', () => {
  test.each([
    ['{org Zork} smiled.', 'person: Zork'],
    ['{org Zork}, 45, pleaded guilty.', 'person: Zork'],
    ['{loc Zork}’s wife knew.', 'person: Zork'],
    ['{org Zork}’s profit rose.', 'organization: Zork'],
    ['{org Zork}, 45 kilometers away, slept.', 'organization: Zork'],
    ['{org Zork}, 450, and others', 'organization: Zork'],
    ['{org Zork} rose.', 'organization: Zork'],
    ['{org Zork Council} smiled.', 'organization: Zork Council'],
    ['{loc Kenya} wept.', 'place: Kenya'],
    ['{wrk Zork} wept.', 'work: Zork'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('an office behind a state tells a place', () => {
  test.each([
    ['{org Michigan} Attorney General', 'place: Michigan'],
    ['{org Kenya} President', 'place: Kenya'],
    ['{org Michigan} Coach', 'organization: Michigan'],
    ['{org Zork} President', 'organization: Zork'],
    ['{wrk Michigan} President', 'work: Michigan'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('the words of a full name tell what it is', () => {
  test.each([
    ['{org Park Ji Woo} lost.', 'person: Park Ji Woo'],
    ['{org Tran Thi Lan} won.', 'person: Tran Thi Lan'],
    ['{org Hajah Zainab Yusof} prayed.', 'person: Zainab Yusof'],
    ['{org Kim Bank Ho} fell.', 'organization: Kim Bank Ho'],
    ['{org Park Hill Zorks} fell.', 'organization: Park Hill Zorks'],
    ['{org Park Ji Woo Nam} fell.', 'organization: Park Ji Woo Nam'],
    ['{org Dr Zork} is a drink.', 'organization: Dr Zork'],
    ['{loc Tai Po Ma} is far.', 'place: Tai Po Ma'],
    ['{loc Zork University} closed.', 'organization: Zork University'],
    ['{loc Zork AB} closed.', 'organization: Zork AB'],
    ['{per Ida Sa} slept.', 'person: Ida Sa'],
    ['{wrk Zork AB} closed.', 'work: Zork AB'],
    ['{per Central Bank} closed.', 'organization: Central Bank'],
    ['{wrk Zork University} sold.', 'work: Zork University'],
    ['{loc Zork Street} is long.', 'place: Zork Street'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })

  test('a part of a person’s name that begins with a particle is that person', () => {
    expect(repair('{per Ana de la Zork} left. {loc De la Zork} is 61.')).toContain(
      'person: De la Zork',
    )
    expect(repair('{per Ana San Zork} left for {loc San Zork}.')).toContain('place: San Zork')
  })
})

describe('a large city that acts is a place', () => {
  test.each([
    ['{org Beijing} swept its streets.', 'place: Beijing'],
    ['{org Den Haag} waits for {loc Netherlands}.', 'place: Den Haag'],
    ['{org Grenoble} hires gardeners, as the {grp French} do.', 'place: Grenoble'],
    ['{org Grenoble} hires gardeners.', 'organization: Grenoble'],
    ['{org Beijing} lost its league match.', 'organization: Beijing'],
    ['{org Beijing} sold its shares.', 'organization: Beijing'],
    ['{org Toyota} swept its streets in {loc Japan}.', 'organization: Toyota'],
    ['{org BERLIN} swept its streets.', 'organization: BERLIN'],
    ['{org Berlin} met in {org Berlin Zork}.', 'organization: Berlin'],
    ['{wrk Beijing} was filmed in 1990.', 'work: Beijing'],
    ['{org Moldova} will pay 9 million.', 'place: Moldova'],
    ['{org Moldova} beat {org Zork} 3-1.', 'organization: Moldova'],
  ])('%s', (marked, name) => {
    expect(repair(marked)[0]).toBe(name)
  })
})

test('small words of other languages are left out of acronyms', () => {
  expect(repair('The {org Partido da Zorka} (PZ) met.')).toEqual([
    'organization: Partido da Zorka',
    'organization: PZ',
  ])
})

test.each(['Smt.', 'Hjh.', 'Adv.', 'Cllr.'])('%s ends no sentence', (title) => {
  const { tokens } = readMarkedText(`${title} Ana Zork left.`)

  expect(tokens.sentences).toHaveLength(2)
})

describe('the words before a name tell what it is', () => {
  test.each([
    ['Editors at {loc Zork} sat.', 'organization: Zork'],
    ['Nurses at {loc Zork} sat.', 'place: Zork'],
    ['Fans of {loc Zork} sang.', 'organization: Zork'],
    ['Streets of {loc Zork} sang.', 'place: Zork'],
    ['He works for {per Zork}.', 'organization: Zork'],
    ['He waits for {per Zork}.', 'person: Zork'],
    ['A match in {org Kenya} was put off.', 'place: Kenya'],
    ['A match against {org Kenya} was put off.', 'organization: Kenya'],
    ['A match in {org Zork} was put off.', 'organization: Zork'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('a name before the noun of a work is a work', () => {
  test.each([
    ['“{loc Zork Road}”, a film by him, failed.', 'work: Zork Road'],
    ['"{loc Zork Road}," a novel about bees, failed.', 'work: Zork Road'],
    ['{per Ida Zork}, her album, failed.', 'work: Ida Zork'],
    ['{per Ida Zork}, a film director, failed.', 'person: Ida Zork'],
    ['{per Ida Zork}, a woman of taste, failed.', 'person: Ida Zork'],
    ['{per Ida Zork} a novel, failed.', 'person: Ida Zork'],
    ['{grp Zorks}, a novel about bees, failed.', 'group: Zorks'],
    ['{loc Zork Road}, this film, failed.', 'place: Zork Road'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('a city with a team of its name', () => {
  test.each([
    ['{org Sevilla} opened, as did {loc Spain}.', 'place: Sevilla'],
    ['{org Sevilla} opened.', 'organization: Sevilla'],
    ['{org Sevilla} opened, as did {loc Kenya}.', 'organization: Sevilla'],
    ['{org Sevilla} won the match in {loc Spain}.', 'organization: Sevilla'],
    ['{org Santander} opened, as did {loc Spain}.', 'organization: Santander'],
  ])('%s', (marked, name) => {
    expect(repair(marked)[0]).toBe(name)
  })
})

describe('large cities and towns before their country are places', () => {
  test.each([
    ['{per Wien} sent horses.', 'place: Wien'],
    ['{per Lisboa} is on the tile.', 'place: Lisboa'],
    ['Mr {per Wien} sent horses.', 'person: Wien'],
    ['{per Paris} sent horses.', 'person: Paris'],
    ['{per Wien Zork} sent horses.', 'person: Wien Zork'],
    ['{per Weimar} sent horses.', 'person: Weimar'],
    ['{wrk Wien} sent horses.', 'work: Wien'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })

  test.each([
    ['{org Springfield}, {loc Illinois}, lost.', 'place: Springfield'],
    ['{org Lodi}, {loc Italy}, lost.', 'place: Lodi'],
    ['{org Lodi}, {loc Kenya}, lost.', 'organization: Lodi'],
    ['{org Lodi}, {loc Paris}, lost.', 'organization: Lodi'],
    ['{org Lodi} in {loc Italy} lost.', 'organization: Lodi'],
    ['{org Lodi}, {wrk Italy}, lost.', 'organization: Lodi'],
    ['{wrk Lodi}, {loc Italy}, lost.', 'work: Lodi'],
  ])('%s', (marked, name) => {
    expect(repair(marked)[0]).toBe(name)
  })
})

describe('the first word of a sentence is a name where it can be nothing else', () => {
  test.each([
    ['Kenya slept.', ['place: Kenya']],
    ['UAE has palms.', ['place: UAE']],
    ['Oman has palms.', ['place: Oman']],
    ['Argentines dance.', ['group: Argentines']],
    ['Scots dance.', ['group: Scots']],
    ['Moskva said no.', ['place: Moskva']],
    ['It rained. Moskva said no.', ['place: Moskva']],
    ['ZRK said no.', ['organization: ZRK']],
    ['ZRK members left.', ['organization: ZRK']],
    ['Paris said no.', []],
    ['Weimar said no.', []],
    ['Turkey is eaten cold.', []],
    ['Western winds blew.', []],
    ['Kenya Zork slept.', []],
    ['Kenya', []],
    ['The Moskva said no.', []],
    ['GDP will grow.', []],
    ['ZRK freight fell.', []],
    ['ZRKZRKZ said no.', []],
    ['ZR said no.', []],
    ['{wrk Moskva} said no.', ['work: Moskva']],
    ['{org Moskva said} no.', ['organization: Moskva said']],
    ['{per Ida Zork} left. Moskva said no.', ['person: Ida Zork', 'place: Moskva']],
  ])('%s', (marked, names) => {
    expect(repair(marked)).toEqual(names)
  })
})

describe('names get what belongs to them, and lose what does not', () => {
  test.each([
    ['{org Park Min-seo} plays.', 'person: Park Min-seo'],
    ['{org Park Min-Zork} plays.', 'organization: Park Min-Zork'],
    ['{org Zork Min-seo} plays.', 'organization: Zork Min-seo'],
    ['{org Park Minseo} plays.', 'organization: Park Minseo'],
    ['Oh {per Se-jin} plays.', 'person: Oh Se-jin'],
    ['oh {per Se-jin} plays.', 'person: Se-jin'],
    ['Zork {per Se-jin} plays.', 'person: Se-jin'],
    ['Oh {per Ida} plays.', 'person: Ida'],
    ['Oh {loc Se-jin} plays.', 'place: Se-jin'],
    ['{org Chipmaker Zork Devices} fell.', 'organization: Zork Devices'],
    ['{org Retailer Zork} fell.', 'organization: Zork'],
    ['{org Retailer} fell.', 'organization: Retailer'],
    ['{org Retailer of Zork} fell.', 'organization: Retailer of Zork'],
    ['The {org Retailer Zork} fell.', 'organization: Retailer Zork'],
    ['{org Hospital Zork} fell.', 'organization: Hospital Zork'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })

  test('another mention before a given name stays apart', () => {
    expect(repair('{org Oh} {per Se-jin} plays.')).toEqual(['organization: Oh', 'person: Se-jin'])
  })
})
