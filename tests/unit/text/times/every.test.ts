import { reads } from '../../../support/times-of-texts.ts'

reads(
  'what happens again and again:',
  [
    ['They meet every other Friday.', 'every other Friday = XXXX-WXX-5'],
    ['They meet every other month.', 'every other month = P2M'],
    ['They meet each weekend.', 'each weekend = XXXX-WXX-WE'],
    ['They meet each evening.', 'each evening = XXXX-XX-XXTEV'],
    ['They meet every winter.', 'every winter = XXXX-WI'],
    ['They meet every May.', 'every May = XXXX-05'],
    ['It runs every day.', 'every day = P1D'],
    ['It runs every other week.', 'every other week = P2W'],
    ['It runs every two weeks.', 'every two weeks = P2W'],
    ['It runs each Friday.', 'each Friday = XXXX-WXX-5'],
    ['It runs every weekend.', 'every weekend = XXXX-WXX-WE'],
    ['It runs every summer.', 'every summer = XXXX-SU'],
    ['It runs every May.', 'every May = XXXX-05'],
    ['It runs every morning.', 'every morning = XXXX-XX-XXTMO'],
  ],
  '2025-08-30',
)

reads('how often something happens:', [
  ['It ran every other Friday.', 'every other Friday = XXXX-WXX-5'],
  ['It runs twice a week.', 'a week = P1W'],
  ['It runs three times a day.', 'a day = P1D'],
  ['It runs once every two years.', 'every two years = P2Y'],
  ['It runs every five years or so.', 'every five years = P5Y'],
  ['It runs every other month.', 'every other month = P2M'],
  ['It runs daily, and monthly.', 'daily = P1D', 'monthly = P1M'],
  ['It runs every noon.'],
  ['Every Lund runs.'],
  ['Every a year of it is lost.', 'a year = P1Y'],
])
