const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** A participle behind one of these is a passive: "were killed", "got arrested". */
export const passives = set('was were is are be been being get gets got getting am')

/** What stands between a subject and its verb and says nothing of it. */
export const fillers = set(
  'has have had having will would could may might must should shall can did do does not never also still later already ' +
    'since then now once again even just only both all each reportedly allegedly subsequently immediately ' +
    'currently recently previously initially eventually finally apparently presumably often more others other ' +
    'there themselves yet so far to up set due ever begun began begin begins beginning started start starts continue continues continued scheduled ' +
    'planning plan plans planned hope hopes hoped hoping forced allowed ordered able likely unlikely ready waiting trying try tried ' +
    'about going want wants wanted willing eligible vowed agreed refused decided required asked',
)

/** Fillers behind a passive only: "are feared dead", but "they feared that". */
export const passiveFillers = set(
  'feared believed confirmed reported thought presumed expected known said found seen understood',
)

/** Pronouns that make the clause behind them one about what stands before them. */
export const relatives = set('who that which whom')

/** Where the words of another clause begin. */
export const subordinators = set(
  'when while whilst after before as because if although though until unless but whereas where whether than ' +
    'amid despite following including',
)

export const prepositions = set(
  'in at from of near on by with for to into onto across around between among outside inside over under off along ' +
    'through during within without against about towards toward beside behind beyond above below per via throughout ' +
    'upon amid since until till like worldwide',
)

export const determiners = set(
  "the a an this that these those its their his her our my your some any no every each another 's ’s s",
)

/** Words between a verb or preposition and its number: "killed a total of 12", "freed another four". */
export const counters = set(
  'total estimated additional further record combined reported whopping mere maximum minimum average some about ' +
    'around nearly almost roughly approximately over under least most more less as many few another ' +
    'other only just exactly precisely all both around well close an a the its their his her these those such ' +
    'first last next further extra initial possibly perhaps probably maybe even no fewer',
)

/** Nouns that hold a number together with what it counts: "a group of 12". */
export const tallies = set(
  'total number group team convoy crew jury series string score pair batch wave handful couple sum amount ' +
    'maximum minimum average record staff panel crowd contingent force band fleet list set family lives life bodies ' +
    'body remains half majority most bulk rest party delegation class squad gang cluster average level figure count ' +
    'tally toll worth value',
)

/** Verbs that say nothing of what is counted, and end the search for one that does. */
export const otherVerbs = set(
  'said says say saying told tells tell added adds announced announces announcing according reported reports believe ' +
    'believes believed think thinks thought know knows knew called calls calling began begins ' +
    'ended ends made makes making made became becomes become remain ' +
    'remains remained remaining came comes coming come went goes going took takes taking saw sees seen seeing ' +
    'met meets meeting led leads leading gave gives giving kept keeps keeping put puts putting set sets setting ' +
    'showed shows show showing used uses using use found finds finding tried asked asks asking ' +
    'needs need needed helped helps helping held holds holding worked works working live lives lived living ' +
    'face faces faced facing stood stands standing spoke speaks speaking played plays playing play accused ' +
    'accuses denied denies urged urges warned warns claimed claims brought brings opened opens opening closed ' +
    'closes moved moves moving turned turns ' +
    'demanded demands demand expects expect voted forces banned bans bore signed signs described ' +
    'blocked wore focused focus involved seeking seeks sought banned linked accused suspected ' +
    'based scheduled armed charged convicted indicted tried',
)

/** Heads that are people, where their ending does not say so. */
export const persons = set(
  'person people man woman child boy girl baby infant teenager teen adult youth guard police policeman guerrilla ' +
    'troop civilian national refugee resident citizen american iraqi afghan palestinian israeli german british ' +
    'french russian chinese turk jew arab muslim christian hindu migrant immigrant patient student pupil ' +
    'parent relative friend member chief guest nurse cop monk priest nun clergy cleric hostage captive insurgent ' +
    'militant extremist other individual victim casualty official diplomat staff crew family household population ' +
    'public crowd human inmate suspect thief mp senator congressman deputy delegate aide pilot athlete coach ' +
    'male female other survivor patient adviser expatriate native local villager gunman fan medic paramedic marine ' +
    'cadet recruit veteran reservist peacekeeper youngster elder orphan widow couple mother father brother sister ' +
    'son daughter twin king queen peasant serf slave tribesman herdsman fisherman fireman spokesman businessman ' +
    'schoolchild grandchild serviceman kid toddler bystander astronaut cosmonaut passerby pedestrian commuter voter ex-soldier',
)
