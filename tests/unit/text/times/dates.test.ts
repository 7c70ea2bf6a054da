import { reads } from '../../../support/times-of-texts.ts'

reads(
  'days and months:',
  [
    ['It shut on May 5:30.', 'May = 2025-05'],
    ['It shut on March 5-7.', 'March 5-7 = 2025-03-05/2025-03-07'],
    ['It shut on March 5,2012.', 'March 5,2012 = 2012-03-05'],
    [
      'On March 3, 5 and 9, 2012 it rained.',
      'March 3 = 2012-03-03',
      '5 = 2012-03-05',
      '9, 2012 = 2012-03-09',
    ],
    ['On March 3, 5 and 9% it rained.', 'March 3 = 2025-03-03'],
    ['On March 3, 5 and 9 mills it rained.', 'March 3 = 2025-03-03'],
    ['On March 3 and 5-9 it rained.', 'March 3 = 2025-03-03'],
    ['On March 3, 5 and 7.', 'March 3 = 2025-03-03', '5 = 2025-03-05', '7 = 2025-03-07'],
    ['On March 9, 5 and 3 it rained.', 'March 9 = 2025-03-09'],
    ['On April 30 and 31 it rained.', 'April 30 = 2025-04-30'],
    ['In March third parties said so.', 'March = 2025-03'],
    ['It was February thirtieth.', 'February = 2025-02'],
    [
      'In May 2024 sales fell from the same month of 2020.',
      'May 2024 = 2024-05',
      'the same month of 2020 = 2020-05',
    ],
    [
      'In May 2024 sales fell from the same month the previous year.',
      'May 2024 = 2024-05',
      'the same month the previous year = 2023-05',
    ],
    [
      'In May 2024 sales fell from the same month the year before.',
      'May 2024 = 2024-05',
      'the same month the year before = 2023-05',
    ],
    [
      'It opened on 3 May 2011 and closed two days later.',
      '3 May 2011 = 2011-05-03',
      'two days later = 2011-05-05',
    ],
    [
      'It opened in May 2011 and closed a year later.',
      'May 2011 = 2011-05',
      'a year later = 2012-05',
    ],
    ['It opened on August 22, 2024.', 'August 22, 2024 = 2024-08-22'],
    ['It opened on 22nd of August 2024.', '22nd of August 2024 = 2024-08-22'],
    ['It ran March 5-7, 2024.', 'March 5-7, 2024 = 2024-03-05/2024-03-07'],
    ['It ran 10-12 August 2024.', '10-12 August 2024 = 2024-08-10/2024-08-12'],
    ['It ran from January to March 2012.', 'January = 2012-01', 'March 2012 = 2012-03'],
    ['It ran from November to March 2012.', 'November = 2011-11', 'March 2012 = 2012-03'],
    [
      'It ran from 10 August to 12 September 2013.',
      '10 August = 2013-08-10',
      '12 September 2013 = 2013-09-12',
    ],
    ['It fell on 31 June 2024.', 'June 2024 = 2024-06'],
    ['It opened on 29 February 2024.', '29 February 2024 = 2024-02-29'],
    ['It opens on 5 October.', '5 October = 2025-10-05'],
  ],
  '2025-08-30',
)
