import type { SampleArticle } from '../article.ts'

/** The Economy section: invented firms and figures in real places. */
export const economy: readonly SampleArticle[] = [
  {
    slug: 'battery-plant-gdansk',
    title: 'Battery maker Voltara to build plant near Gdańsk and hire 1,200',
    author: 'Agnieszka Brodowska',
    published: '2025-09-02T14:00:00+02:00',
    summary: 'The first cells are to leave the plant, which will cost 740 million euros, in 2027.',
    image: {
      caption: 'The site of the future plant in Pruszcz Gdański, Poland, on Tuesday.',
      credit: 'Marek Zawadzki',
    },
    paragraphs: [
      'GDAŃSK, Poland — The battery maker Voltara said on Tuesday that it would build its second European plant outside Gdańsk, investing 740 million euros and creating 1,200 jobs by 2028.',
      'The plant in Pruszcz Gdański will have a capacity of 18 gigawatt-hours a year, enough for about 300,000 cars. Construction is to begin in February, and the first cells are to leave the plant in the third quarter of 2027.',
      '“We looked at 23 sites in nine countries. What decided it was the port, the university and the wind,” said Voltara’s chief executive, Katrin Holmboe.',
      'The Polish government will support the project with up to 85 million euros, subject to approval by the European Commission. A further 30 million euros will come from the Pomeranian Development Fund.',
      'Voltara’s revenue rose 14% to 2.1 billion euros in 2024, but the company made a loss of 96 million euros, after a profit of 12 million euros the year before. Its shares closed 3.7% higher in Oslo.',
      'Analysts were divided. “The market for cells will be oversupplied until 2029 at least,” said Dmitri Arvanitis of Northgate Research. He cut his target price to 61 kroner from 70.',
      'Trade unions welcomed the plan. Jolanta Wiśniewska, who represents metalworkers in the region, said she expected wages to be “a quarter above what the shipyards pay”.',
    ],
  },
  {
    slug: 'coffee-harvest-estimate',
    title: 'Brazilian growers expect 58.4 million bags of coffee',
    author: 'Rafael Monteverde',
    published: '2025-09-03T10:30:00-03:00',
    summary: 'The harvest estimate of 58.4 million bags is 6% above that of May.',
    image: {
      caption: 'Coffee is dried on a farm near Varginha in the state of Minas Gerais, Brazil.',
      credit: 'Luana Teixeira',
    },
    paragraphs: [
      'SÃO PAULO — Brazilian growers expect to harvest 58.4 million bags of coffee this season, the Southern Cone Coffee Board said on Wednesday, as rain in July undid part of the damage done by the drought.',
      'The new estimate is 6% above the one that the board published in May. A bag holds 60 kilograms. Arabica accounts for 39.8 million bags and robusta for the rest.',
      '“July gave us back what April had taken,” said Eduardo Pellegrini, the board’s chief economist. He warned that yields in the Cerrado were still 11 percent below their average of the past ten years.',
      'Prices fell after the announcement: arabica for December delivery lost 4.2% to $3.61 a pound in New York, its lowest in seven weeks. They had reached a record of $4.29 in February.',
      'Cooperatives in Minas Gerais, the largest producing state, said that between 70% and 75% of the crop had been picked by the end of August. Harvesting is to end in the first half of October.',
      'Exports amounted to 3.1 million bags in August, compared with 3.7 million in the same month of 2024, according to the board. Germany and Italy were the largest buyers.',
    ],
    correction: {
      afterMinutes: 1,
      modified: '2025-09-03T15:45:00-03:00',
      wrong: '58.4 million',
      right: '56.9 million',
      note: 'Correction: An earlier version of this article misstated the size of the expected harvest. The board’s estimate is 56.9 million bags, not 58.4 million.',
    },
  },
  {
    slug: 'seoul-rent-index',
    title: 'Rents in Seoul fall for a third month',
    author: 'Yoon Ha-rin',
    published: '2025-09-04T15:10:00+09:00',
    summary: 'The Hangang rent index slipped 0.4% in August as 9,600 new flats came to market.',
    image: {
      caption: 'New apartment blocks in the Gangdong district of Seoul, South Korea.',
      credit: 'Baek Do-yun',
    },
    paragraphs: [
      'SEOUL — Rents in the South Korean capital fell 0.4% in August, the third month in a row in which they have declined, according to the Hangang Institute for Housing, which has published the index since 2009.',
      'The average rent for a flat of 60 square metres was 1.32 million won ($950) a month, 17,000 won less than in May. It was still 8.5% higher than two years earlier.',
      'The institute’s director, Kim Seo-jun, attributed the fall to 9,600 newly built flats, most of them in the east of the city. “Supply works, slowly,” Kim said.',
      'In the Gangdong district rents dropped 1.9%. In Mapo, where little has been built, they rose by 0.3%.',
      'A survey of 1,500 tenants by the same institute showed that 44 percent of those under 35 spend more than a third of their income on rent, down from 47 percent in 2024.',
      'The city government intends to complete 31,000 public flats by the end of 2027. Vice mayor Cho Min-kyung said on Monday that 12,400 of them were under construction.',
      'Kim, who will retire in December at the age of 64, expects rents to fall by one to two percent over the whole of next year.',
    ],
  },
  {
    slug: 'toronto-transit-fares',
    title: 'Toronto freezes transit fares at $3.30 as ridership recovers',
    author: 'Delphine Okafor',
    published: '2025-09-05T13:45:00-04:00',
    summary: 'The board voted 8 to 3 to keep fares where they are until 2027.',
    image: {
      caption: 'A streetcar on Queen Street in Toronto, Canada.',
      credit: 'Ravi Subramaniam',
    },
    paragraphs: [
      'TORONTO — A single ride on Toronto’s buses, streetcars and subway trains will cost C$3.30 until at least January 2027, after the transit board voted 8 to 3 on Friday against an increase.',
      'Ridership reached 91% of its 2019 level in July, up from 84% a year ago, the board’s finance director, Margaret Osei-Bonsu, told the meeting. Revenue was C$22 million above plan in the first half of the year.',
      '“People came back because the service came back,” she said. “It would be odd to charge them for that.”',
      'Staff had proposed to raise the fare by ten cents, which would have brought in C$28 million a year. Councillor Graham Whitlock, one of the three who voted for the increase, said that the system faced a gap of C$140 million in 2026, “and hope is not a line in the budget”.',
      'Advocates applauded the decision. Lucía Barrientos of the group Riders First noted that a monthly pass costs C$156, almost 7% of the take-home pay of someone on the minimum wage.',
      'The board will also add service on 26 of its 159 bus routes from November 23. Waiting times on the busiest of them are to fall from twelve minutes to eight.',
    ],
  },
]
