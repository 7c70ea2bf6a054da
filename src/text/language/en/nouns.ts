import { words, type Entry } from '../../reading/entry.ts'

/** Plurals with a singular of their own, each with it. */
const irregular =
  'people:person men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose media:medium ' +
  'criteria:criterion phenomena:phenomenon wives:wife lives:life knives:knife leaves:leaf wolves:wolf ' +
  'shelves:shelf thieves:thief halves:half selves:self loaves:loaf grandchildren:grandchild ' +
  'schoolchildren:schoolchild policemen:policeman firemen:fireman fishermen:fisherman gunmen:gunman ' +
  'spokesmen:spokesman businessmen:businessman servicemen:serviceman congressmen:congressman ' +
  'policewomen:policewoman crises:crisis analyses:analysis movies:movie series:series species:species ' +
  'headquarters:headquarters barracks:barracks buses:bus viruses:virus gases:gas campuses:campus ' +
  'statuses:status bonuses:bonus ties:tie lies:lie pies:pie calories:calorie cookies:cookie zombies:zombie ' +
  'data:data news:news alumni:alumnus axes:axis aches:ache caches:cache shoes:shoe heroes:hero ' +
  'oxen:ox frenchmen:frenchman englishmen:englishman dutchmen:dutchman irishmen:irishman welshmen:welshman ' +
  'scotsmen:scotsman tribesmen:tribesman herdsmen:herdsman militiamen:militiaman infantrymen:infantryman crewmen:crewman ' +
  'airmen:airman seamen:seaman workmen:workman salesmen:salesman statesmen:statesman clergymen:clergyman ' +
  'chairmen:chairman councilmen:councilman cameramen:cameraman craftsmen:craftsman yachtsmen:yachtsman ' +
  'horsemen:horseman oarsmen:oarsman watchmen:watchman marksmen:marksman hitmen:hitman tradesmen:tradesman ' +
  'sportsmen:sportsman freshmen:freshman laymen:layman foremen:foreman boatmen:boatman cavalrymen:cavalryman ' +
  'midwives:midwife housewives:housewife calves:calf scarves:scarf passersby:passerby bacteria:bacterium ' +
  'potatoes:potato tomatoes:tomato mosquitoes:mosquito torpedoes:torpedo vetoes:veto echoes:echo cargoes:cargo ' +
  'tornadoes:tornado volcanoes:volcano embargoes:embargo buffaloes:buffalo dominoes:domino rookies:rookie ' +
  'headaches:headache toothaches:toothache niches:niche avalanches:avalanche moustaches:moustache lenses:lens ' +
  'theses:thesis hypotheses:hypothesis oases:oasis indices:index matrices:matrix appendices:appendix vertices:vertex ' +
  'quizzes:quiz diabetes:diabetes clothes:clothes gallows:gallows rabies:rabies measles:measles mumps:mumps lens:lens ' +
  'politics:politics economics:economics athletics:athletics premises:premises'

/** English nouns and what is not one. */
export const nouns: readonly Entry[] = [
  ...irregular.split(' ').map((pair): Entry => {
    const [text = '', code = ''] = pair.split(':')
    return { text, class: 'irregularPlural', code }
  }),
  ...words(
    'pluralNoun',
    `people men women children police staff personnel cattle troops aircraft feet teeth mice geese crew
    folk youth data media criteria phenomena alumni offspring sheep fish deer spacecraft series species
    clergy livestock poultry grandchildren schoolchildren firemen policemen fishermen businessmen
    frenchmen englishmen dutchmen irishmen welshmen scotsmen tribesmen herdsmen militiamen infantrymen crewmen
    airmen seamen workmen salesmen statesmen clergymen chairmen councilmen cameramen craftsmen yachtsmen horsemen
    oarsmen watchmen marksmen hitmen tradesmen sportsmen freshmen laymen foremen boatmen cavalrymen oxen passersby
    bacteria servicemen congressmen spokesmen gunmen salespeople policewomen servicewomen helicopters`,
  ),
  ...words(
    'placedBehind',
    `online onstage offstage onscreen overseas abroad offshore onshore nationwide worldwide statewide citywide countrywide
    downtown uptown upstairs downstairs indoors outdoors offline aboard`,
  ),
  ...words('verbInS', 'comes derives depends happens occurs'),
  ...words('ofMany', 'many several most'),
  ...words(
    'notPlural',
    `this its his was is has as us less previous various serious famous always perhaps plus thus versus gas bus
    campus virus status bonus census focus ours yours theirs hers does goes gets says yes diabetes measles mumps rabies lens
    analysis crisis basis thesis emphasis diagnosis business process access success press class loss boss
    congress progress stress address cross across express texas kansas arkansas illinois paris dallas wales athens brussels
    overseas upstairs downstairs indoors outdoors`,
  ),
  ...words(
    'state',
    'dead killed injured wounded missing hurt arrested detained hospitalized unemployed displaced homeless',
  ),
  ...words(
    'verb',
    `said says say told tells asked went left won made took began became came got gave held kept let met paid put
    ran saw sent sold spent stood stayed died live lived work worked voted remain remained found wrote thought knew
    felt spoke meant`,
  ),
  ...words(
    'label',
    `no nos route highway interstate chapter section article page pp pp. volume version act figure table room
    flight channel model type class phase stage level category grade rule title part apartment number nr nrs
    game week day planet covid iphone galaxy windows xbox playstation formula top bottom area size unit lot term`,
  ),
  ...words(
    'gerundNoun',
    'thing building meeting morning evening wedding hearing killing shooting filing ruling painting king ring wing spring string being listing opening landing crossing spending funding housing training farming fishing banking advertising manufacturing shipping mining engineering pricing lending borrowing',
  ),
  ...words(
    'adjective',
    'new old big small large other different same good bad young long short high low main key major minor top local early late recent more extra free full great huge separate single whole',
  ),
  ...words(
    'countedSingular',
    'population membership attendance turnout capacity crowd workforce staff number toll total',
  ),
  ...words(
    'measuredPlural',
    'prices costs sales rates shares stocks revenues profits earnings levels scores volumes temperatures speeds values yields futures margins salaries wages losses times statuses results',
  ),
  ...words('toll', 'toll tolls'),
  ...words('rateNoun', 'rate rates'),
  ...words('tally', 'number toll total tally count figure sum'),
  ...words(
    'human',
    'people anyone everyone those adults children kids voters women men americans workers players students boys girls',
  ),
  ...words('anybody', 'those anyone everyone'),
  ...words('additional', 'more other additional such'),
]
