import { reads } from '../../../support/times-of-texts.ts'

reads(
  'days with a name:',
  [
    ['It opened on Memorial Day 2024.', 'Memorial Day 2024 = 2024-05-27'],
    ['It opened on Election Day 2024.', 'Election Day 2024 = 2024-11-05'],
    ['It opened on Memorial Day.', 'Memorial Day = 2025-05-26'],
    ['It opened on Election Day.', 'Election Day = 2024-11-05'],
    ['It opens on Christmas.', 'Christmas = 2025-12-25'],
    ['It opened on Christmas.', 'Christmas = 2024-12-25'],
    ['It opened on Thanksgiving.', 'Thanksgiving = 2024-11-28'],
    ['It will open on Easter.', 'Easter = 2026-04-05'],
    ['It opened on Christmas Day.', 'Christmas Day = 2024-12-25'],
    ['It opens on Christmas Day.', 'Christmas Day = 2025-12-25'],
    ['It will open on Independence Day.', 'Independence Day = 2026-07-04'],
    ['It opened on Independence Day.', 'Independence Day = 2025-07-04'],
    ['It closed on Labor Day.', 'Labor Day = 2025-09-01'],
    ['It opened on Thanksgiving 2011.', 'Thanksgiving 2011 = 2011-11-24'],
    ['It opened on Easter Sunday 2011.', 'Easter Sunday 2011 = 2011-04-24'],
    ['It opened on Black Friday 2011.', 'Black Friday 2011 = 2011-11-25'],
    ['It opened on Cyber Monday 2011.', 'Cyber Monday 2011 = 2011-11-28'],
    ['It opened on Shrove Tuesday 2011.', 'Shrove Tuesday 2011 = 2011-03-08'],
    ['It opened on Ash Wednesday 2011.', 'Ash Wednesday 2011 = 2011-03-09'],
    ['It opened on Palm Sunday 2011.', 'Palm Sunday 2011 = 2011-04-17'],
    ['It opened on Maundy Thursday 2011.', 'Maundy Thursday 2011 = 2011-04-21'],
    ['It opened on Holy Saturday 2011.', 'Holy Saturday 2011 = 2011-04-23'],
    ['It opened on Easter Monday 2011.', 'Easter Monday 2011 = 2011-04-25'],
    ['It opened on Ascension Day 2011.', 'Ascension Day 2011 = 2011-06-02'],
    ['It opened on Pentecost 2011.', 'Pentecost 2011 = 2011-06-12'],
    ['It opened on Whit Monday 2011.', 'Whit Monday 2011 = 2011-06-13'],
    ['It opened on Martin Luther King Day 2011.', 'Martin Luther King Day 2011 = 2011-01-17'],
    ['It opened on Presidents’ Day 2011.', 'Presidents’ Day 2011 = 2011-02-21'],
    ['It opened on Juneteenth 2011.', 'Juneteenth 2011 = 2011-06-19'],
    ['It opened on Canada Day 2011.', 'Canada Day 2011 = 2011-07-01'],
    ['It opened on Australia Day 2011.', 'Australia Day 2011 = 2011-01-26'],
    ['It opened on Anzac Day 2011.', 'Anzac Day 2011 = 2011-04-25'],
    ['It opened on St. Patrick’s Day 2011.', 'St. Patrick’s Day 2011 = 2011-03-17'],
    ['It fell on Black Monday.'],
    ['It opened on Christmas Island.'],
  ],
  '2025-08-30',
)

reads('a holiday soon to come, in a clause of what has been:', [
  ['It met on Easter.', 'Easter = 2006-04-16'],
  ['It met on Memorial Day.', 'Memorial Day = 2005-05-30'],
])

reads('a holiday 45 days ahead:', [['It met on Easter.', 'Easter = 2006-04-16']], '2006-03-02')
reads('a holiday 46 days ahead:', [['It met on Easter.', 'Easter = 2005-03-27']], '2006-03-01')
