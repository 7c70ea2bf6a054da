import { describe, expect, test } from 'vitest'
import { readWithUnread, nothing } from '../../../support/unread-texts.ts'

describe('an English text is read', () => {
  test.each([
    ['a headline of foreign names', 'Bayern Munich beat Borussia Dortmund 3-1 in Bundesliga'],
    ['a headline in capitals', 'MACRON AND SCHOLZ MEET IN PARIS FOR 2 DAYS'],
    ['a short headline', 'Jakarta floods kill 12'],
    ['a headline in title case', 'Mayor Of Łódź Wants $12 Million For Trams'],
    ['names with small words', 'Maria de la Cruz and Jan van der Berg won 5 medals for the club.'],
    ['foreign words in italics', 'The 12 chefs served pot-au-feu, crème brûlée and tarte tatin.'],
    ['a list', 'Kenya: total dead 87; injured 1,304. Tanzania: total dead 10; injured 74.'],
    ['a table row', 'Sabastian Sawe, Kenya, 2:02:16; Akira Akasaki, Japan, 2:06:15; 3 others'],
    ['a foreign newspaper', 'The paper Süddeutsche Zeitung said 40 people had left the party.'],
    ['a name in its own script', 'Xi Jinping (习近平) met 30 leaders in Beijing on Monday.'],
    ['slang', "I don't know 'bout that, he's got 5 kids y'all"],
    ['only a number', '$5'],
  ])('%s', (_, text) => {
    const { found, unread } = readWithUnread(text)

    expect(unread).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })

  test('though one word of it is in quotation marks and foreign', () => {
    expect(
      readWithUnread('He spoke of “Schadenfreude” and “ennui” for 20 minutes.').unread,
    ).toEqual([])
  })
})

describe('what is in no language', () => {
  test('is not read: bytes taken for the wrong alphabet', () => {
    const text = Buffer.from('Совет решил 3 мая закрыть мост, который служит 1,200 жителям города.')
      .toString('latin1')
      .replaceAll(/[\u0080-\u009f]/g, '¡')

    expect(readWithUnread(text)).toMatchObject({ ...nothing, unread: [{ reason: 'no-language' }] })
  })
})
