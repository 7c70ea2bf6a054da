import type { Modifier } from '../../../schemas/figure.ts'
import { phrases, words, type Entry } from '../../reading/entry.ts'

type Table = readonly (readonly [Modifier, string])[]

const before: Table = [
  [
    'approx',
    `about|around|approximately|approx|approx.|roughly|some|nearly|almost|close to|circa|ca.|c.|estimated|an estimated|
    in the region of|on the order of|virtually|barely|practically|near|nearing|approaching|~|≈|something like|an average of|averaging|just shy of`,
  ],
  [
    'more-than',
    `more than|over|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|exceed|surpassing|surpass|north of|greater than|
    larger than|bigger than|higher than|longer than|older than|beyond|just over|well over|>|topping|better than|faster than|in more than`,
  ],
  [
    'at-least',
    `at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|≥|at the very least|at minimum|
    greater than or equal to|more than or equal to|bigger than or equal to|bigger or equal than|higher or equal than|> =|greater or equal to|
    at least or equal to|equal to or more than|equal to or greater than`,
  ],
  [
    'less-than',
    `less than|fewer than|under|below|just under|smaller than|lower than|shorter than|younger than|well under|well below|<|sub-|sub -|
    cheaper than|south of|shy of`,
  ],
  [
    'up-to',
    `up to|as many as|as much as|as high as|as long as|as far as|at most|no more than|not more than|no greater than|a maximum of|maximum|≤|
    less than or equal to|lower than or equal to|smaller than or equal to|smaller or equal than|lower or equal than|less or equal than|< =|
    equal to or less than|no higher than|no larger than|no longer than|not exceeding|as few as|as little as|at the most`,
  ],
  ['exact', 'exactly|precisely|plus or minus'],
]

const after: Table = [
  [
    'at-least',
    'or more|and more|or higher|or greater|or above|or over|or older|and above|and over|and up|and older|+|plus',
  ],
  ['up-to', 'or less|or fewer|or lower|or below|or under|or younger|and under|and below'],
  ['approx', 'or so|-ish|- ish|-odd|- odd|odd|or thereabouts'],
]

/** English words around numbers. */
export const figureWords: readonly Entry[] = [
  ...before.flatMap(([kind, list]) => phrases('modifierBefore', list, { kind })),
  ...after.flatMap(([kind, list]) => phrases('modifierAfter', list, { kind })),
  ...words(
    'modifierFiller',
    'just only another additional further whopping record total extra combined staggering mere full all even fully',
  ),
  ...words('measureName', 'near minimum maximum'),
  ...phrases(
    'rangeModifier',
    'about|around|nearly|almost|more than|less than|at least|over|well over|under|perhaps|even|possibly|maybe|roughly|some|as much as|as many as',
  ),
  ...phrases('orJoint', 'or|or even|or perhaps|or possibly|or maybe'),
  ...words('ago', 'earlier ago before'),
  ...words(
    'reasonLead',
    'because thanks due owing prior relative along amid subject contrary next close hurt hit',
  ),
  // Persons whose ending does not say so, beside an age.
  ...words(
    'agedNoun',
    'candidate laureate advocate detective captain colonel judge star host pilgrim dean surrogate',
  ),
  ...words('agedBefore', 'aged age ages'),
  ...words(
    'youngNoun',
    `sons daughters sisters brothers children boys girls siblings kids grandchildren grandsons granddaughters cousins nephews
    nieces toddlers teenagers teens youths pupils parents`,
  ),
  ...words('oldAfter', 'old olds'),
  ...phrases('ageOf', 'age of|ages of|as young as|as old as'),
  ...phrases('yearsOldShort', 'yo|y / o'),
  ...words('copula', 'was is'),
  ...words(
    'memberCue',
    'is are was were as become becomes became becoming remain remains remained',
  ),
  ...words('timesWord', 'times'),
  ...words('foldWord', 'fold x'),
  ...words('timesSign', 'x ×'),
  ...words(
    'allDay',
    'open available anytime running runs operating operates access support service services care coverage surveillance security help',
  ),
  ...words(
    'sizing',
    'measures measured measuring measure spans spanning covers covering size roughly about',
  ),
  ...words('nilWord', 'nil'),
  ...words('commonEra', 'ad a.d. ce'),
  ...words(
    'halfNoun',
    'marathon marathons brother brothers sister sisters sibling siblings shaft shafts board boards term terms court',
  ),
  ...words('halfIdiom', 'battle story fun'),
  ...words(
    'screenNoun',
    'video videos webcam webcams stream streams model models film films footage screen screens display displays tv television televisions monitor monitors resolution streaming content camera cameras projector projectors recording hdr uhd oled lcd image images sensor panel',
  ),
  ...words(
    'raceNoun',
    'relay relays race races hurdles freestyle medley final finals title titles gold silver bronze heat heats record team teams',
  ),
  ...words(
    'versionedName',
    `bluetooth usb hdmi android ios ipados macos windows python java javascript typescript php ubuntu debian fedora kernel linux
    chrome firefox safari directx opengl vulkan pytorch tensorflow kubernetes docker postgres postgresql mysql django rails angular`,
  ),
  ...words(
    'doneTo',
    'thrown taken given seen known written drawn driven stolen eaten beaten sold bought spent lost',
  ),
  ...words('partyNoun', 'party parties'),
  ...words('stepNoun', 'step steps'),
  ...words('stepBehind', 'ahead closer further behind'),
  ...words('identifier', 'doi isbn issn pmid pmcid arxiv'),
  ...words('trialNoun', 'trials studies tests cancers tumors tumours patients'),
  ...words('kindLabel', 'type types phase stage grade'),
  ...words(
    'timesBase',
    'as more less higher greater larger bigger earnings sales revenue book what than faster better longer',
  ),
  ...words(
    'scoreCue',
    `beat beats beating won win wins led leads lost lose loss victory defeat defeated tied drew trailed trailing ahead
    score scored scoreline vote voted edged downed routed topped thrashed hammered`,
  ),
  ...words(
    'outcome',
    'lead win victory loss defeat draw tie vote record decision ruling rout triumph margin aggregate',
  ),
  ...words('vote', 'voted vote votes voting ruled ruling'),
  ...words(
    'tall',
    'tall long wide high deep thick away across apart ahead longer wider higher deeper taller thicker farther underwater downhill uphill upstream downstream race sprint hurdles freestyle mark',
  ),
  ...words('digitSuffix', 'm b t k mm pc pct percent yo fold'),
  ...phrases('clock', "o'clock"),
  ...words(
    'yearCue',
    'in since by during until till of from before after between early late mid year season to through and for the circa his her its their - –',
  ),
  ...words('amountCue', 'to of for - – through'),
  ...words('levelWord', 'level levels'),
  ...words('centuryNoun', 'century centuries'),
  ...words('calledWord', 'calls called'),
  ...words('bestWord', 'most best worst'),
  ...words(
    'kindWord',
    'favorite favourite favorites favourites main key primary principal major leading top chief great greater many few numerous countless following more',
  ),
  ...words(
    'kindNoun',
    `reasons things ways parts aspects advantages disadvantages benefits drawbacks downsides upsides challenges
    concepts topics themes goals aims features criteria secrets lessons clues signs strengths weaknesses
    highlights hallmarks pillars causes elements techniques methods giants appeals perks joys habits ideas
    values virtues`,
  ),
  ...words('tellingTime', 'time day'),
  ...words('dyingNow', 'dies survives'),
  ...words('scoringWell', 'well highly poorly badly low lower higher highest lowest'),
  ...words('districtNoun', 'district floor ward precinct arrondissement'),
  ...words('groupWord', 'group'),
  ...words('namedInRow', 'pages pp exits chapters verses sectors'),
  ...words(
    'yearlyNoun',
    'sales earnings profits revenues exports imports results elections budgets forecasts guidance dividends season',
  ),
  ...words(
    'notedAmount',
    'figures amounts values numbers data dollars euros pounds usd eur gbp stated expressed reported',
  ),
  ...words('rankVerb', 'ranked finished placed came ranks finishing ranking'),
  ...words(
    'periodNoun',
    `half quarter quarters inning century party hand world estate thoughts thought sight
    glance wind nature fiddle heaven column degree sense wheel class principles`,
  ),
  ...words(
    'harming',
    `killing kill kills killed wounding wound wounds wounded injuring injure injures injured hurting hurt hurts
    arresting arrest arrests arrested detaining detain detains detained capturing capture captures captured
    kidnapping abducting shooting stabbing executing`,
  ),
  ...words('overtime', 'ot 2ot 3ot aet et'),
  ...words(
    'rankTail',
    `seed seeded seeds ranked placed place born round serve division tier generation choice leg stage level string
    row grade grader year flight`,
  ),
  ...words(
    'street',
    'street avenue road lane boulevard drive square quay terrace crescent st st. rd rd. ave ave. blvd blvd. alley parkway gardens mews',
  ),
  ...words('streetBefore', 'rue via calle avenida rua avenue boulevard jalan'),
  ...words('postCode', 'zip'),
  ...words('owner', "its his her their our my your 's"),
  ...words(
    'officeRank',
    'lady gentleman minister deputy vice secretary sergeant lieutenant class hand responders responder',
  ),
  ...words('numberNoun', 'number'),
  ...words('scaleOfRank', 'category'),
  ...words('rankSign', 'no.'),
  ...words('ranking', 'world former then current new reigning joint fellow'),
  ...words('pointer', 'pointer pointers'),
  ...words(
    'splitting',
    'cut cuts cutting split splits splitting break breaks broke broken breaking tear tears tore torn divide divides divided snap snapped sliced',
  ),
  ...words(
    'oneDayGame',
    'international internationals cup series match matches odi odis game games side cricket',
  ),
  ...words('rankIdiom', 'place instance'),
  ...words('oneIdiom', 'hand point time stage voice accord mind moment go sitting piece'),
  ...words('honorific', 'mr mr. mrs mrs. ms ms. dr dr. miss sir madam'),
  ...words(
    'bodyNoun',
    `parallel meridian brigade division regiment battalion corps infantry fleet squadron precinct circuit congress
    amendment airborne army platoon legislature knesset republic arrondissement`,
  ),
  ...words('side', 'left right'),
  ...words(
    'numbered',
    `hall terminal district cell pier lot exhibit invoice session lesson season episode step group
    bill proposition form amendment resolution clause paragraph verse psalm note ref ref. appendix annex photo plate
    dock berth bay ward block sector zone hangar hut compartment carriage row deck channel lane junction exit order law directive regulation convention protocol apartment flat suite locker shirt`,
  ),
  ...words('numberedLine', 'bus tram line flight platform gate room seat'),
  ...words('timeCue', 'last this next past previous following same earlier one'),
  ...words('clockLead', 'at by from until till beyond before since around about was is'),
  ...words('dating', 'dating dates date dated'),
  ...words('oddsWord', 'odds'),
  ...words('oddsNoun', 'shot favorite favourite outsider chance odds underdog longshot'),
  ...words(
    'phoneWord',
    'call calling dial dialing ring ringing rang phone phoned tel tel. telephone text hotline helpline fax',
  ),
  ...words('idiomTail', 'tolerance sum trust faced handed minded star way some fold dimensional'),
  ...words('zeroNoun', 'waste waster wasters'),
  ...words(
    'doubleNoun',
    'parking room rooms door doors bed beds bass agent agents standard standards fault faults check feature act bill glazing decker deckers booking dose header whammy jeopardy entendre dip cream',
  ),
  ...words('together', 'together'),
  ...words('magnitudeScale', 'magnitude'),
  ...words(
    'quakeNoun',
    'quake quakes earthquake earthquakes tremor tremors aftershock aftershocks foreshock temblor temblors',
  ),
  ...words(
    'gauging',
    'at of to from as measured measures measuring registered registering registers recorded',
  ),
  ...words('awayWord', 'away'),
  ...words('furtherWord', 'further additional'),
  ...words(
    'supply',
    `power electricity water gas heat heating supply supplies internet broadband service services access aid deliveries
    fuel food rations phone connections sanitation`,
  ),
  ...words(
    'supplied',
    `homes households houses customers properties premises buildings businesses schools hospitals villages towns cities
    districts areas neighbourhoods neighborhoods subscribers users consumers families islands provinces camps shops flats
    apartments`,
  ),
  ...phrases(
    'noneOf',
    'none of|no one of|not one of|not a single one of|neither of|nobody of|nobody among|none among',
  ),
  ...words('agedLimit', 'older younger'),
  ...words('sideLimit', 'over under above up'),
  ...words(
    'warming',
    'warm warms warmed warming warmer climate preindustrial industrial global greenhouse',
  ),
  ...words('recipient', 'worker employee staffer farmer victim beneficiary'),
  ...words('clockJoint', 'to past'),
  ...words('oneCompound', 'time way off sided liner upmanship size stop trick on click'),
  ...phrases('namedAs', 'called|dubbed|nicknamed|known as|known for|known to'),
  ...words('grandWord', 'grand'),
  ...words('multipleWord', 'double twice', { value: 2 }),
  ...words('multipleWord', 'triple thrice', { value: 3 }),
  ...words('multipleWord', 'quadruple', { value: 4 }),
  ...words('oftenWord', 'twice', { value: 2 }),
  ...words('oftenWord', 'thrice', { value: 3 }),
  ...words('thinking', 'think thinks thought thinking'),
  ...words('longPeriod', 'decade century'),
  ...words(
    'personNoun',
    `man woman boy girl teenager youth student pupil father mother son daughter brother sister wife husband driver
    teacher soldier officer farmer nurse doctor resident suspect victim player singer actor actress`,
  ),
  ...words('turning', 'turns turned turning'),
  ...phrases('willBe', 'will be|would be|would have been'),
  ...words('nowWord', 'now'),
  ...words('also', 'also'),
  ...words('beyond', 'beyond'),
  ...phrases('ratioJoint', 'in|in every|out of|out of every|of every'),
  ...words('comparedChange', 'higher lower fewer less more dearer cheaper stronger weaker'),
  ...words('shareWord', 'out in over of -'),
  ...phrases('ofAge', 'of age'),
  ...words('gram', 'g'),
  ...words('strongWord', 'strong'),
  ...words('digitNoun', 'figure digit'),
  ...words('digitPlural', 'figures'),
  ...words('somewhat', 'something somethings'),
  ...words(
    'moneyRow',
    `revenue revenues sales turnover profit profits income loss losses earnings ebitda ebit ebitdar cost costs expense
    expenses expenditure spending debt debts cash asset assets liability liabilities equity capital dividend dividends tax
    taxes interest investment investments capex export exports import imports budget deficit surplus gdp receipts proceeds
    payments wages salaries premiums deposits loans borrowings inventories goodwill depreciation amortisation amortization
    impairment provisions fees royalties bookings orders billings value worth price prices`,
  ),
  // Of accounts: what may be below nothing.
  ...words(
    'signedRow',
    `profit profits income earnings result results ebit ebitda ebitdar margin flow balance surplus equity change growth
    variance gain return contribution`,
  ),
  ...words(
    'costRow',
    'cost costs expense expenses loss losses provision provisions charge charges deficit outflow',
  ),
  ...words('taxWord', 'tax taxes taxation'),
  ...words(
    'ratioRow',
    'per margin ratio rate share shares eps yield percent percentage % growth change employees headcount staff number index',
  ),
  ...words('sumRow', 'total totals overall other others sum all combined subtotal'),
  ...words('rankColumn', '# no no. nr rank ranking pos pos. position place'),
  ...words(
    'measureCorner',
    'item items indicator indicators measure measures metric metrics figure figures data category statistic',
  ),
  ...words(
    'forecastColumn',
    'forecast forecasts estimate estimates est est. expected consensus projected projection projections outlook guidance predicted',
  ),
  ...words('periodHeading', 'second minute min hour day week month quarter year decade'),
  ...words('noteExcept', 'except unless excluding'),
  ...words('countedLabel', 'population turnout attendance headcount capacity staff membership'),
  ...words('centWord', 'cent cents'),
  ...words('dollarWord', 'dollar dollars'),
  ...words('hasCents', '$ € dollar dollars euro euros'),
  ...words('listJoint', 'or and , -'),
  ...words('boundJoint', 'and but ,'),
  ...words('were', 'were'),
  ...phrases('ofThem', 'of them|of whom|of which|of those|of these'),
  ...phrases('partitive', 'among them|among whom|among which|among those|of them|of whom|of which'),
  ...phrases('amongThose', 'among those|one of those|some of those'),
  ...words('fronting', 'of among out'),
  ...words('memberWord', 'seat member strong man person'),
  ...words('remaining', 'remaining'),
  ...words('otherPeople', 'others'),
  ...phrases('accounting', 'accounted for|accounting for|accounts for|made up|making up|makes up'),
  ...words('wholeWord', 'the its their all'),
  ...words('totaling', 'totaled totalled totals total totaling totalling'),
  ...phrases('comparisonBase', 'than|compared|versus|up from|down from'),
  ...words('degreeLetter', 'c f'),
  ...words('looseUnit', 'h pt'),
  ...words('slashedUnit', 'l'),
  ...words('stuffUnit', 'kt'),
  ...words('slashBase', 'd', { code: 'd' }),
  ...words('slashBase', 'h', { code: 'h' }),
  ...words('slashBase', 's', { code: 's' }),
  ...words('slashBase', 'y', { code: 'a' }),
  ...words('slashBase', 'l', { code: 'L' }),
  ...words('slashBase', 'dl', { code: 'dL' }),
  ...words('slashBase', 'mol', { code: 'mol' }),
  ...words('shortRate', 'pa p.a. p.a', { code: 'a' }),
  ...words('shortRate', 'pcm', { code: 'mo' }),
  ...words('shortRate', 'pw p.w.', { code: 'wk' }),
  ...words('shortRate', 'psf', { code: '[sft_i]' }),
  ...words('clockHalf', 'pm'),
  ...words('forEach', 'a an each every'),
  ...words('pronounCue', 'no another which any every each'),
  ...phrases('sinceWord', 'since|until|till|until at least'),
  ...words('datedThing', 'level levels delivery futures contract contracts'),
  ...words('profitWord', 'profit loss'),
  ...words('where', 'in at across near from'),
  ...words('lastWord', 'last this'),
  ...words('cent', 'cent'),
  ...words('annum', 'annum'),
  ...words('plus', 'plus'),
  ...words('odd', 'odd'),
  ...phrases('giveWord', 'give or take'),
  ...words('dayWord', 'day'),
  ...phrases('percent', '%|percent|percents|pct|pc|per cent|percentage'),
  ...phrases(
    'percentagePoint',
    'percentage point|percentage points|percentage-point|percent point|percent points|per cent point|per cent points|% point|% points',
  ),
  ...words(
    'payment',
    'fined fine pay pays paid paying cost costs costing worth price priced spend spent earn earned earns raised donated charged sold bought salary fee',
  ),
  ...words(
    'priced',
    `share barrel gallon litre liter pound ounce tonne ton kilo kilogram gram bushel piece head person night unit
    bottle ticket pack seat square foot metre meter mile kilometre kilometer acre hectare day week month year hour
    minute second game season quarter dozen time visit trip flight ride plate cup pint word page vote student
    household family child worker vehicle car`,
  ),
  ...words('passing', 'ago earlier later before after from'),
  ...words(
    'warmth',
    'temperature temperatures heat heatwave hot cold warm weather melting boiling degrees celsius fahrenheit thermometer mercury forecast',
  ),
]
