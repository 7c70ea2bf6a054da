import { describe, expect, test } from 'vitest'
import { figureIn } from '../../../../support/told-figure.ts'

/** When what the figure in brackets tells was so, as of a Saturday, 30 August 2025; nothing where no time says so. */
const when = (marked: string): string | undefined => figureIn(marked).figure?.occurredAt?.value

const said = (marked: string): string | undefined => figureIn(marked).figure?.saidAt?.value

describe('a time of the clause dates its figure', () => {
  test.each([
    ['Nine people were killed and [30] injured on Tuesday near Lund.', '2025-08-26'],
    ['A bus left the road on Tuesday, killing [nine] people.', '2025-08-26'],
    ['On Tuesday, [nine] people were killed near Lund.', '2025-08-26'],
    ['In a fire at a mill on Tuesday, [nine] people were killed.', '2025-08-26'],
    ['The army wants back the [nine] guards who were kidnapped on Tuesday.', '2025-08-26'],
    ['The mine closed in 2012 and [300] people were laid off.', '2012'],
    ['The fund has lent [$7 million] since 2019.', '2019/..'],
    ['The port will handle [40] ships until late 2027.', '../2027'],
    ['The plan would cut [2,000] jobs over the next three years.', '2025-08-30/P3Y'],
    ['The town had 400 shops in 2012; it has [300] now.', '2025-08-30'],
    ['Prices rose [5%] in the 1970s.', '197X'],
    ['Police say a bomb killed [four] people and wounded more than 30 on Tuesday.', '2025-08-26'],
    ['On Tuesday, police said [nine] people were killed.', '2025-08-26'],
    ['The mill earned [$4 million] two years ago.', '2023'],
    ['In fiscal 2023, the mill earned [$4 million].', 'FY2023'],
    ['The town got [$4 million] of aid in FY22/23.', 'FY2023'],
    ['[Six] towns were founded in the 12th and 13th centuries.', '11XX/12XX'],
    ['Rebels killed [900] people in the 17th century.', '16XX'],
    ['Smoke causes [430] deaths annually in Lund.', 'R/P1Y'],
    ['Sailors feed [40] gulls every week.', 'R/P1W'],
    ['The plant sells [40] boats annually.', 'R/P1Y'],
    ['The bridge, built in 1931, is closed, and [12] people were hurt on Monday.', '2025-08-25'],
    ['Aid workers counted [70] cases last week.', '2025-W34'],
    ['He will turn [70] in October.', '2025-10'],
  ])('%s', (marked, value) => {
    expect(when(marked)).toBe(value)
  })

  test('how long something takes is no time of its own', () => {
    expect(when('The bar charges [$3] for fifteen minutes of air there.')).toBeUndefined()
  })

  test.each([
    ['[Two] miners died on Monday and three more on Thursday.', '2025-08-25'],
    ['Two miners died on Monday and [three] more on Thursday.', '2025-08-28'],
    ['The plant made [41] boats in 2023 and 38 in 2024.', '2023'],
    ['The plant made 41 boats in 2023 and [38] in 2024.', '2024'],
  ])('each its own: %s', (marked, value) => {
    expect(when(marked)).toBe(value)
  })
})

describe('a time of another clause does not', () => {
  test.each([
    [
      'a relative clause between commas',
      'The charity, which opened in 1974, feeds [900] families.',
    ],
    ['a participle between commas', 'The tower, built in 1931, is [102] stories high.'],
    ['what came before', 'After the bridge fell in 2007, the state spent [$234 million] on one.'],
    ['a reason', 'The firm fined [three] mills for fixing prices in 2018.'],
    ['what it is compared with', 'The leaflet has [32] pages, twice as many as six years ago.'],
    [
      'what it is likened to',
      'It was no storm like the one eight years ago, but [14] roofs were lost.',
    ],
    ['a law by its year', 'Under a 1992 treaty, [three] islands went to Oman.'],
    ['a note by its year', 'Its 2029 notes fell to [91 cents].'],
    ['part of a thing that is sent', 'A [12]-page letter was sent to him on Friday.'],
    ['an age beside a name', 'Lena Holm, [38], won the race in March.'],
    ['a goal of a quarter of the game', 'He threw [three] fourth-quarter passes.'],
  ])('%s', (_, marked) => {
    expect(when(marked)).toBeUndefined()
  })
})

describe('the time of saying is not that of what was said', () => {
  test.each([
    ['Police said on Wednesday that [nine] people were killed in the crash.'],
    ['A report on Monday put the number of dead at [900].'],
    ['Police told reporters on Monday that [six] men were killed.'],
    ['On Wednesday the ministry warned that [nine] mills may close.'],
  ])('%s', (marked) => {
    expect(when(marked)).toBeUndefined()
    expect(said(marked)).toMatch(/^2025-08-2[57]$/)
  })

  test('both are told where both stand there', () => {
    const marked = 'Police said on Wednesday that [nine] people were killed in a crash on Monday.'

    expect([when(marked), said(marked)]).toEqual(['2025-08-25', '2025-08-27'])
  })
})

describe('what goes on with the sentence before has its day', () => {
  test.each([
    [
      'A fire broke out at a mill in Lund on Sunday. [Eleven] workers died in the fire.',
      '2025-08-24',
    ],
    ['Thousands marched in Lund on Friday. Police arrested [85] of the protesters.', '2025-08-29'],
    ['Gunmen shot at a convoy on Monday. They also wounded [two] guards.', '2025-08-25'],
    ['Rebels have fought in the hills since 2019. The war has killed [900] people.', '2019/..'],
    ['Stocks fell on Monday. The index lost ground. Shares of Holm fell [6%].', '2025-08-25'],
  ])('%s', (marked, value) => {
    expect(when(marked)).toBe(value)
  })

  test.each([
    ['The mayor spoke on Monday. The town has [400] shops.'],
    ['The firm was sold in 2014. A fire killed [two] men.'],
    ['The mayor said on Monday that a fire had broken out. [Two] men died in the fire.'],
  ])('but not: %s', (marked) => {
    expect(when(marked)).toBeUndefined()
  })
})
