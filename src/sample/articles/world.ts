import type { SampleArticle } from '../article.ts'

/** The World section: invented events in real places. */
export const world: readonly SampleArticle[] = [
  {
    slug: 'ferry-rescue-visayan-sea',
    title: 'Coast guard rescues 214 people from ferry adrift in Visayan Sea',
    author: 'Marisol Aquende',
    published: '2025-09-02T09:40:00+08:00',
    summary: 'All 214 aboard the ferry Santa Rufina were brought ashore after its engines failed.',
    image: {
      caption: 'Passengers of the Santa Rufina arrive at the port of Cebu on Tuesday.',
      credit: 'Joel Tamparong',
    },
    paragraphs: [
      'CEBU, Philippines — Coast guard vessels rescued 214 people, including 31 children, from a ferry that had drifted for nearly nine hours in the Visayan Sea after both of its engines failed, officials said on Tuesday.',
      'The Santa Rufina, a 42-metre ferry owned by Islas Verdes Lines, left Cebu at 8:15 p.m. on Monday for the island of Masbate, about 120 kilometres to the north. Its captain reported a fire in the engine room shortly before midnight.',
      '“The fire was out within 20 minutes, but by then we had no power and the waves were three metres high,” said Captain Renato Dalisay, who has sailed the route for 17 years.',
      'Seven passengers were treated for dehydration and two crew members for burns at the Vicente Magsino Memorial Hospital, its director, Dr. Liza Carandang, told reporters. None of the injuries was life-threatening.',
      'The coast guard sent three patrol ships and a helicopter. Commodore Arvin Salonga, who led the operation, said the ferry carried 198 passengers and 16 crew, and was licensed for 250.',
      '“Everybody who boarded that ship is accounted for,” Salonga said at a press conference in Cebu. He added that investigators would examine the vessel’s maintenance records, and that a first report was expected by September 30.',
      'Islas Verdes Lines suspended its night crossings and offered each passenger 5,000 pesos ($88). The company, which operates six ferries, has had two engine failures since March, according to the Maritime Safety Council of the Visayas.',
    ],
  },
  {
    slug: 'lisbon-summit-river-treaty',
    title: 'Eleven countries sign river treaty in Lisbon',
    author: 'Tomás Evaristo and Hanna Lindqvist',
    published: '2025-09-03T18:05:00+01:00',
    summary: 'The treaty obliges its signatories to share water data every six hours.',
    image: {
      caption: 'Delegates after the signing ceremony at the Belém Cultural Centre in Lisbon.',
      credit: 'Inês Moutinho',
    },
    paragraphs: [
      'LISBON — Eleven countries on Wednesday signed a treaty that obliges them to share measurements from their rivers every six hours, a step its authors say could have saved lives in the floods of 2024.',
      'The Lisbon Convention, negotiated over three years, creates a common warning centre in Porto with a budget of 46 million euros for its first two years. Portugal will pay 12 million euros of that; Spain and France will contribute 9 million euros each.',
      '“A river does not stop at the border, and from today neither does what we know about it,” said Beatriz Falcão, the treaty’s chief negotiator.',
      'The convention enters into force once seven parliaments have ratified it. Falcão said she expected that to happen before the end of 2026.',
      'Not everyone was satisfied. Henrik Osterlund of the Open Water Alliance, a group of 64 environmental organizations, said the agreement was “a good thermometer, but no medicine”: it contains no limit on how much water a country may take out.',
      'Spain’s delegation had proposed such a limit in May, but withdrew it after four countries objected, according to two diplomats who spoke on condition of anonymity because the talks were private.',
      'Under the treaty, about 2,300 gauging stations will be connected, up from 870 today. A station that fails must be repaired within 72 hours.',
    ],
  },
  {
    slug: 'kenya-school-meals-expansion',
    title: 'Kenyan county to extend free school meals to 180,000 children',
    author: 'Wanjiru Kamotho',
    published: '2025-09-04T11:20:00+03:00',
    summary: 'Kisumu county doubles a programme that began with 90,000 pupils in 2023.',
    image: {
      caption: 'Cooks prepare lunch at Nyalenda Primary School in Kisumu, Kenya.',
      credit: 'Otieno Were',
    },
    paragraphs: [
      'KISUMU, Kenya — The county government of Kisumu will extend its free lunch programme to 180,000 children in January, twice as many as it reaches today, its education minister announced on Thursday.',
      'The programme began in 2023 in 140 primary schools. Attendance in those schools has since risen from 78% to 91%, according to figures published by the Lake Basin Education Trust, which evaluates it.',
      '“A child who has eaten stays until four o’clock. It is as simple as that,” said Rose Adhiambo Otieno, the minister.',
      'Each meal costs 38 shillings (29 U.S. cents). The county pays two thirds of that; the remainder comes from the trust and from parents, who contribute 10 shillings a day where they can.',
      'Auditors criticised the programme last year after 1.6 tonnes of maize were found to have spoiled in a warehouse in Ahero. Otieno said that the county had since built four new stores and that losses had fallen below 2%.',
      'Peter Odhiambo, a teacher at Nyalenda Primary School, said the number of pupils in his class who fall asleep after midday had dropped “from eight or nine to one, and that one is me”.',
      'The county assembly must approve the budget of 1.1 billion shillings by October 15. Members of both parties have said that they will vote for it.',
    ],
  },
  {
    slug: 'reykjanes-road-reopens',
    title: 'Iceland reopens coastal road after 16 days of tremors',
    author: 'Sigrún Halldórsdóttir',
    published: '2025-09-05T07:15:00Z',
    summary: 'The road near Grindavík is open again in daylight, with a limit of 50 km/h.',
    image: {
      caption: 'Workers repair a crack in the coastal road west of Grindavík, Iceland.',
      credit: 'Páll Ingvarsson',
    },
    paragraphs: [
      'REYKJAVÍK — The coastal road on the Reykjanes peninsula was opened to traffic on Friday morning, 16 days after more than 4,000 small earthquakes had forced the authorities to close it.',
      'The strongest of the tremors, of magnitude 4.6, struck on August 21 and opened a crack 35 centimetres wide and roughly 200 metres long in the surface of the road. No one was hurt.',
      '“We have filled the crack with 900 tonnes of gravel, and it has not moved for six days,” said Guðrún Eiríksdóttir, who heads the southern district of the road service.',
      'Traffic is allowed between 7 a.m. and 9 p.m. at no more than 50 km/h. Lorries over 20 tonnes must take the northern route, which is 18 kilometres longer.',
      'Scientists of the Reykjanes Observatory recorded 41 earthquakes on Thursday, compared with a peak of 612 on August 22. Magma is still gathering at a depth of between four and five kilometres, said Jón Birkir Arnason, a geophysicist there.',
      '“The pause may last weeks or years,” Arnason said. “The honest answer is that we do not know.”',
      'Around 60 residents of Grindavík, a town that had about 3,700 inhabitants before the eruptions began, sleep there regularly, according to the municipality.',
    ],
    failsFirst: 2,
  },
  {
    slug: 'quake-drill-wellington',
    title: 'Wellington empties its centre in eight minutes in tsunami drill',
    author: 'Aroha Pennington',
    published: '2025-09-05T16:30:00+12:00',
    summary: 'Some 22,000 people walked to higher ground in the largest drill the city has held.',
    image: {
      caption:
        'Office workers climb to Mount Victoria during the drill in Wellington, New Zealand.',
      credit: 'Te Ahu Raukawa',
    },
    paragraphs: [
      'WELLINGTON, New Zealand — Some 22,000 people left the centre of Wellington on foot on Friday in the largest tsunami drill that the city has ever held.',
      'Sirens sounded at 10:05 a.m. Eight minutes later, nine in ten of those taking part had reached ground at least 35 metres above the sea, said Matiu Hargreaves, the city’s emergency manager. The goal had been ten minutes.',
      '“The lifts were off, the lights were off, and people helped each other,” Hargreaves said. “That is what I will remember.”',
      'The drill was not without trouble: a gate on Oriental Parade was locked, and about 400 people had to turn back. Two women, aged 67 and 71, were treated for exhaustion.',
      'A study that Harbour City University published in June estimated that a magnitude 8.2 earthquake off the east coast would leave the city between 7 and 12 minutes to evacuate.',
      'The council will spend NZ$3.4 million over the next two years on wider stairs and signs that glow in the dark. A second drill, this time at night, is planned for March 14, 2026.',
    ],
  },
]
