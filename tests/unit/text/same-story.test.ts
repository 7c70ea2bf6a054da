import { describe, expect, test } from 'vitest'
import { isSameStory } from '../../../src/text/same-story.ts'

const fire = (street: string, town: string, hurt: number, chief: string) => ({
  title: `Fire on ${street} in ${town}`,
  text: `A fire broke out on ${street} in ${town} on Monday, and ${hurt} people were taken to a hospital, the brigade said.
It took the crews about an hour to bring the flames under control, and nobody else was found in the house.
Chief ${chief} said the cause was not yet known. Families in ${town} are asked to check their smoke alarms every year.`,
})
const rilke = fire('Mill Road', 'Rilke', 3, 'Ann Ott')

const by = (line: string) => ({ ...rilke, text: `${line}\n${rilke.text}` })

const isSame = (edit: (text: string) => string, title = rilke.title) =>
  isSameStory(rilke, { title, text: edit(rilke.text) })

describe('one story', () => {
  test.each<[string, (text: string) => string]>([
    ['word for word', (text) => text],
    ['in capitals', (text) => text.toUpperCase()],
    ['cut', (text) => text.split('\n').slice(0, 2).join('\n')],
    ['in another order', (text) => text.split('\n').toReversed().join('\n')],
    ['with words of its own', (text) => `${text}\nBo Lind of the Dorn Gazette was there at 6.`],
    ['with another dateline', (text) => `DORN (Wire) ${text}`],
    ['after a correction of one number', (text) => text.replace('3 people', '4 people')],
  ])('%s', (_, edit) => {
    expect(isSame(edit)).toBe(true)
  })

  test('under another headline, even one of capitals', () => {
    expect(isSame((text) => text, 'Three Hurt As House Burns At Night, Chief Ott Says')).toBe(true)
  })

  test('under other datelines and names of authors', () => {
    expect(isSameStory(by('By Bo Lind\nDORN'), by('By Clara Haas\nTARN'))).toBe(true)
  })
})

const shout = ({ title, text }: typeof rilke) => ({ title, text: text.toUpperCase() })

const close = (price: string) => ({
  title: 'Closing price',
  text: `The share closed at ${price} dollars after a quiet day of trading on the exchange.`,
})

const quake = (strength: string, hour: string, depth: string) => ({
  title: '地震',
  text: `気象庁によると${hour}時ごろ地震があり、マグニチュードは${strength}と推定される。震源の深さは${depth}キロで、津波の心配はない。`,
})

const alert = (level: number, wind: number) => ({
  title: 'ALERT',
  text: `LEVEL ${level} STORM WITH WINDS OF ${wind} MILES AN HOUR: STAY INSIDE`,
})

const slots = (first: number) => ({
  title: '',
  text: Array.from({ length: 8_000 }, (_, at) => `a ${first + at}`).join(' '),
})

test('a text that is all slots takes time in proportion to its length', () => {
  expect(isSameStory(slots(1), slots(50_000))).toBe(false)
})

describe('two stories from one template', () => {
  test.each([
    ['other names and numbers', fire('Oak Avenue', 'Dorn', 5, 'Bo Lind')],
    ['another town', fire('Mill Road', 'Dorn', 3, 'Ann Ott')],
    ['another number of words in the names', fire('Old Oak Avenue', 'Port Vale', 12, 'Bo C. Lind')],
  ])('%s', (_, other) => {
    expect(isSameStory(rilke, other)).toBe(false)
    expect(isSameStory(other, rilke)).toBe(false)
  })

  test('with one sum that differs where there is little else', () => {
    expect(isSameStory(close('43.20'), close('44.10'))).toBe(false)
  })

  test('in a script that has no capitals, by their numbers', () => {
    expect(isSameStory(quake('4.2', '9', '10'), quake('5.1', '14', '30'))).toBe(false)
    expect(isSameStory(quake('4.2', '9', '10'), quake('4.2', '9', '10'))).toBe(true)
  })

  test('both in capitals, by their numbers', () => {
    expect(isSameStory(alert(3, 70), alert(4, 95))).toBe(false)
    expect(isSameStory(shout(rilke), shout(rilke))).toBe(true)
  })
})
