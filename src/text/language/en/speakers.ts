import { formsOf, pluralOf } from './verb-forms.ts'

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/)

/**
 * Nouns of those who speak, and of what is written and read out, besides those that have a class of their own or end as
 * nouns of people do. In the singular.
 */
const speaking = `
  company firm bank board council hall court giant office committee commission department school university chain airline
  regulator authority government panel jury institute institution fund charity network association federation force
  startup start-up brand label brokerage utility organization organisation nonprofit non-profit industry trade sector
  manufacturer maker vendor lender insurer partner platform site website blog page store shop museum library hotel mill
  college campus academy faculty centre center lab clinic practice church mosque temple parish congregation
  town city village county district state region province country nation kingdom republic territory mayoralty
  administration regime junta cabinet parliament legislature assembly congress senate house chamber caucus coalition alliance
  league movement camp side tribe band club squad franchise tribunal bench prosecution defence defense management leadership
  community neighborhood neighbourhood public crowd audience electorate internet world
  desk newsroom outlet station channel tabloid weekly daily magazine column article essay story feature release bio
  book memoir novel chapter section passage verse manual handbook guide guidebook guideline textbook instruction
  sign plaque banner billboard placard notice note caption headline slogan poster leaflet brochure flyer inscription
  comment tweet post thread reply email e-mail message text caller advert advertisement ad commercial voiceover voice
  video clip film movie documentary podcast episode show interview transcript recording announcement bulletin circular
  document contract agreement order ruling verdict judgment judgement opinion decree bill law act treaty resolution motion
  charter manifesto proposal application petition warrant writ testimony deposition disclosure prospectus
  science folklore legend myth saying proverb adage wisdom tradition scripture gospel dogma doctrine theory
  work description presentation summary abstract assessment evaluation appraisal report card signature
  rumor rumour gossip scuttlebutt word evidence proof reading finding
  general sergeant colonel major captain lieutenant corporal admiral commodore commander brigadier constable marshal
  executive professional principal chief head chair whip intellectual
  group exchange bourse market registry treasury embassy consulate mission delegation archive observatory society
  foundation corporation conglomerate consortium cooperative co-op trust venture studio theatre theater
  orchestra choir zoo airport port railway railroad operator carrier farm factory plant refinery bakery brewery restaurant
  pharmacy surgery hospice prison jail unit brigade battalion garrison fleet command intelligence wing faction front
  militia cartel gang family household estate monarchy crown palace chronicle gazette memorandum communique festival
  grocer dairy bookie chatbot warlord clan heir heiress mogul baron peer squire envoy emissary insider outsider
  both either neither each
  half third quarter percent percentage proportion share fraction minority lot plenty bulk rest number couple dozen hundred
  thousand million most none all pair duo trio quartet foursome few another
  spokesperson representative rep witness eyewitness critic skeptic sceptic cynic pundit purist advocate activist candidate delegate
  colleague associate comrade aide hero heroine folk guy gal lad lass kid mom mum mommy mummy dad daddy granny grandma grandpa nan auntie
  girlfriend boyfriend fiance fiancee ex sibling boss troll geek nerd foodie novice amateur pro host co-host ref poet
  star celeb diva idol trainer tutor sage bard thinker guru wag wit alum fed cop spook squaddie conservative liberal progressive republican democrat independent moderate
  hawk dove loyalist faithful poll pollster exec ceo cfo cto coo vp vet doc archbishop
  canon vicar curate pastor deacon nanny au-pair concierge clientele client respondent creative developer
  barista steward skier jockey detective surgeon plaintiff landlord landlady notary architect entrepreneur billionaire millionaire
  tycoon magnate oligarch sultan emir chieftain missionary warden bailiff rescuer lifeguard coastguard fugitive exile rival
  cabbie umpire secretary conductor anchor supplier fighter spy runner-up passer-by passers-by townspeople old left right
  agency consultancy tank guild syndicate secretariat politburo presidency troupe ensemble entourage outfit supermarket
  file dossier investigation probe inquest hearing autopsy post-mortem simulation projection telegram cable diary logbook
  designer programmer coder engineer user founder cofounder co-founder blogger vlogger youtuber podcaster influencer`

/** Who and what may speak though nothing but the word says so, in both numbers. */
export const speakingNouns: ReadonlySet<string> = new Set(
  wordsOf(speaking).flatMap((noun) => [noun, pluralOf(noun)]),
)

/** Verbs of what only somebody does, whatever they are called. */
export const personalVerbs: ReadonlySet<string> = new Set(
  wordsOf(`announce warn claim insist argue allege complain vow pledge deny joke admit urge testify declare counter acknowledge
  concede lament quip boast contend stress assert`).flatMap((verb) =>
    Object.values(formsOf(verb)).flat(),
  ),
)

/** Auxiliaries of what need not be said. */
export const possibleVerbs: ReadonlySet<string> = new Set(
  wordsOf('could might may should can must'),
)

/** What those do who "can confirm" something: they do it by that. */
export const disclosingVerbs: ReadonlySet<string> = new Set(
  wordsOf('confirm reveal announce report disclose'),
)

/** Before a clause that need not be true. */
export const conditionWords: ReadonlySet<string> = new Set(
  wordsOf('if unless whether suppose imagine pretend'),
)

/** Open what leads to the main clause of a sentence, and is none itself. */
export const leadingWords: ReadonlySet<string> = new Set(
  wordsOf('if when while although though unless whenever because whereas instead to'),
)

/** Before a clause of what happens each time. */
export const wheneverWords: ReadonlySet<string> = new Set(wordsOf('when whenever once until till'))

/** Nobody in particular who speaks in the present: "someone says". */
export const anybodyWords: ReadonlySet<string> = new Set(
  wordsOf('someone somebody anyone anybody one'),
)

/** Between a noun and its verb, and no noun. */
export const afterNouns: ReadonlySet<string> = new Set(
  wordsOf('rather yet himself herself itself themselves alone alike too'),
)

/** Nouns with what is told behind them: "reports that it was late". */
export const tellingNouns: ReadonlySet<string> = new Set(
  wordsOf(`report claim allegation suggestion fact hope fear concern worry belief view idea rumor rumour notion possibility
  evidence sign news warning criticism charge accusation argument assertion complaint confidence doubt feeling impression
  assumption theory hypothesis conclusion finding proof statement word message promise pledge assurance likelihood chance
  risk danger expectation conviction sense understanding desire demand principle truth point premise proposition proposal
  opinion position case caveat condition grounds ground speculation suspicion prediction forecast recommendation regret
  surprise disappointment frustration optimism pessimism thought perception contention insistence realization admission
  acknowledgement acknowledgment announcement disclosure revelation threat wish intention need requirement agreement
  consensus reminder explanation excuse reason guarantee probability prospect odds sentiment observation comment remark
  note insinuation implication clear sure certain plain known obvious so`).flatMap((noun) => [
    noun,
    pluralOf(noun),
  ]),
)

/** Verbs that may name their hearer before what they tell, besides "tell" and its kind. */
export const hearerVerbs: ReadonlySet<string> = new Set(
  wordsOf('show shows showed shown write writes wrote written text texted email emailed answered'),
)

/** What is told as a whole, and nobody who hears it: "told a story that". */
export const storyNouns: ReadonlySet<string> = new Set(
  wordsOf('story stories tale tales joke jokes lie lies anecdote anecdotes saga difference'),
)

/** What label the place where something is from. */
export const sourceNouns: ReadonlySet<string> = new Set(wordsOf('source sources'))

/** Before an example of what one might say, write or look for. */
export const exampleWords: ReadonlySet<string> = new Set(
  wordsOf(`like e.g. e.g eg i.e. i.e ie example examples instance keyword keywords query queries prompt prompts button option
  menu tab field label labels section heading titled keyphrase string command tag tags hashtag variable function`),
)

/** Verbs of making something more as often as of saying more. */
export const addingVerbs: ReadonlySet<string> = new Set(wordsOf('add adds added adding'))
