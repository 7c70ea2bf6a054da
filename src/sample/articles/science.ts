import type { SampleArticle } from '../article.ts'

/** The Science section: invented studies by invented institutes. */
export const science: readonly SampleArticle[] = [
  {
    slug: 'glacier-survey-tian-shan',
    title: 'Glaciers of the Tian Shan lost a tenth of their ice in 12 years, survey finds',
    author: 'Bakyt Sulaimanov',
    published: '2025-09-02T12:00:00+06:00',
    summary: 'A survey of 218 glaciers in Kyrgyzstan found that ice loss has nearly doubled.',
    image: {
      caption: 'Researchers drill into the Kashka-Suu glacier in Kyrgyzstan in July.',
      credit: 'Aizada Toktogulova',
    },
    paragraphs: [
      'BISHKEK — The glaciers of the northern Tian Shan have lost about a tenth of their ice since 2013, according to a survey of 218 glaciers that was published on Tuesday.',
      'Scientists from the Issyk-Kul Centre for Mountain Research and from the Alpine Institute in Innsbruck compared satellite images with measurements taken on the ice in nine summers. They put the loss at 11.3 cubic kilometres of water, give or take 1.2.',
      '“Between 2013 and 2018 the surface sank by 40 centimetres a year. Since then it has been 76,” said the lead author, Nurgul Abdyldaeva.',
      'The meltwater feeds the Chüy River, which irrigates some 320,000 hectares of farmland in Kyrgyzstan and Kazakhstan. The authors expect its flow in August to decline by 15 to 20 percent by 2050.',
      'Not all glaciers behaved alike. Fourteen of them, all above 4,200 metres, grew slightly, probably because more snow falls there than it used to, said co-author Matthias Oberrauch.',
      'The government in Bishkek said last month that it would build three reservoirs at a cost of $210 million. Abdyldaeva called that “reasonable, and ten years late”.',
    ],
  },
  {
    slug: 'malaria-vaccine-trial-ghana',
    title: 'Malaria vaccine cuts cases by 71% in Ghana trial',
    author: 'Esi Quartey-Mensah',
    published: '2025-09-04T17:00:00Z',
    summary: 'The trial with 3,150 children found that three doses cut cases by 71%.',
    image: {
      caption: 'A nurse prepares a vaccine at a health centre in Tamale, Ghana.',
      credit: 'Abdul-Rahman Issah',
    },
    paragraphs: [
      'ACCRA, Ghana — Three doses of an experimental malaria vaccine reduced the number of cases among young children by 71% over a year, researchers reported on Thursday.',
      'The trial, run by the Volta Institute of Medical Research, included 3,150 children between five and 17 months old in Tamale and Kintampo. Half of them received the vaccine, the other half a vaccine against rabies.',
      'There were 187 cases of malaria in the first group and 645 in the second. Four children in the control group died of the disease; none did among the vaccinated.',
      '“These are the best numbers I have seen in 25 years of doing this,” said Dr. Kwabena Asare-Boateng, who led the study. He cautioned that protection might wane: a fourth dose will be tested from April 2026.',
      'The most common side effect was fever, which occurred after one in nine injections and passed within two days.',
      'A dose costs less than four dollars to make, according to the institute. Dr. Fatima Alhassan, a paediatrician in Tamale who was not involved in the trial, said that the price mattered as much as the result: “A vaccine that stays in the freezer protects the freezer.”',
      'Malaria made up 28% of outpatient visits by children under five in the north of Ghana in 2024, down from 36% in 2020, regional health officials say.',
    ],
    correction: {
      afterMinutes: 3,
      modified: '2025-09-05T08:20:00Z',
      wrong: '3,150 children',
      right: '3,510 children',
      note: 'Correction: This article was changed on September 5 to give the number of children in the trial as 3,510. An earlier version had transposed two digits.',
    },
  },
  {
    slug: 'comet-probe-launch-window',
    title: 'Comet probe passes last test ahead of November launch',
    author: 'Camille Dervaux',
    published: '2025-09-05T10:00:00+02:00',
    summary: 'The 640-kilogram probe Argus is to reach its comet in the summer of 2029.',
    image: {
      caption: 'The probe Argus in the clean room of the assembly hall in Toulouse, France.',
      credit: 'Lucien Abadie',
    },
    paragraphs: [
      'TOULOUSE, France — The comet probe Argus has passed its last test on Earth and will be shipped to the launch site in French Guiana on September 19, its builders said on Friday.',
      'The 640-kilogram spacecraft spent 31 days in a chamber in which it was cooled to minus 170 degrees Celsius and heated to 120. One of its 14 antennas had to be replaced; everything else worked, said Maëlle Garrigue, who manages the project at Aérolys.',
      'The launch window opens on November 8 and closes on November 27. After a journey of 1.9 billion kilometres, Argus is to meet the comet in July 2029 and to accompany it for at least 18 months.',
      '“If we miss the window, the next one is in 2033,” Garrigue said. “We do not intend to miss it.”',
      'The mission costs 385 million euros, 4% more than was planned in 2019. Italy’s contribution, a drill that can reach a depth of two metres, weighs 23.5 kilograms.',
      'Paolo Ferrantini, the scientist in charge of the drill, hopes to find out whether the comet’s water resembles that of the oceans. Earlier missions measured a ratio of heavy hydrogen up to three times that of sea water.',
    ],
  },
]
