import { phrases, words, type Entry } from '../../reading/entry.ts'
import { accountWords } from './accounts.ts'
import { cues, verbs } from './cues.ts'

/** Verbs of saying and their kin, by what they take. */
const reporting: readonly Entry[] = [
  ...cues(
    ['speechVerb'],
    `say add note state assert remark retort quip joke lament proclaim exclaim reiterate contend allege insist
    maintain explain testify recount opine muse boast brag scoff caution affirm emphasize emphasise stress
    elaborate declare reason surmise speculate venture marvel deadpan interject grouse grumble gripe fume gush
    enthuse plead confide mutter murmur groan bellow wisecrack intone posit theorize counter specify clarify
    underline underscore blurt wail crow sneer chortle chuckle pontificate proffer summarize summarise reply
    respond reaffirm restate stipulate aver attest shrug stammer stutter yell shout cry whisper rasp drawl object
    protest rebut volunteer`,
  ),
  ...cues(
    ['speechVerb', 'weakCue'],
    `email text blog bark snap thunder roar growl sigh laugh cheer tease rail rant counsel write report claim
    comment mention repeat reveal admit concede confess recall conclude continue begin read post chant sing
    tweet answer point echo signal charge observe reflect vent sum rule`,
  ),
  ...cues(['speechVerb'], 'shoot_back fire_back hit_back go_on chime_in pipe_up sum_up put_it'),
  ...cues(['speechVerb', 'hearerVerb'], 'tell remind inform assure warn notify reassure advise'),
  ...verbs(['orderVerb'], 'tell remind warn advise ask'),
  ...cues(
    ['speechVerb', 'judgingVerb'],
    'announce acknowledge suggest argue confirm deny disclose complain propose recommend',
  ),
  ...cues(['speechVerb', 'wishVerb', 'hearerVerb'], 'ask advise'),
  ...cues(['speechVerb', 'wishVerb'], 'pledge promise vow swear threaten demand'),
  ...cues(['speechVerb', 'judgingVerb'], 'describe criticize criticise denounce condemn praise'),
  ...cues(['findingVerb', 'speechVerb'], 'predict estimate'),
  ...cues(['findingVerb'], 'indicate imply'),
  ...cues(
    ['findingVerb', 'weakCue'],
    `find show forecast project calculate reckon prove demonstrate conclude document determine record count
    tally`,
  ),
  ...cues(
    ['thoughtVerb'],
    'believe think realize realise suspect fear worry hope doubt guess presume assume',
  ),
  ...cues(
    ['thoughtVerb', 'weakCue'],
    'know feel see learn hear understand agree decide hold figure imagine wonder',
  ),
  ...cues(['thoughtVerb', 'judgingVerb', 'weakCue', 'objectWish'], 'expect anticipate consider'),
  ...cues(['wishVerb'], 'refuse decline intend aim'),
  ...cues(['wishVerb', 'weakCue'], 'want plan seek need agree offer decide hope wish'),
  ...cues(['wishVerb', 'judgingVerb'], 'urge encourage implore beg'),
  ...cues(['wishVerb', 'judgingVerb', 'weakCue'], 'call order press'),
  ...cues(
    ['judgingVerb'],
    `blast slam attack accuse blame mock ridicule rebuke dismiss reject oppose endorse defend cite tout laud hail
    applaud deride decry bemoan label brand dub liken portray characterize characterise compliment admire disavow
    lambaste berate scold chide commend credit fault bash excoriate disparage hint slate`,
  ),
  ...cues(
    ['judgingVerb', 'weakCue'],
    `question support discuss address highlight back favor favour challenge dispute express outline detail compare
    welcome reference recognize contradict promote propose explain voice thank speak`,
  ),
]

/** What single verbs are besides. */
const kinds: readonly Entry[] = [
  ...words('sayVerb', 'say says said saying'),
  ...words('clauseless', 'add'),
  // "charges 20 percent" is a price.
  ...verbs(['clauseless'], 'charge'),
  // "boasts one of the finest ports we saw": what it has.
  ...verbs(['clauseless'], 'boast'),
  ...verbs(['keepsVerb'], 'maintain'),
  ...verbs(['clauseless'], 'describe criticize criticise denounce condemn praise'),
  ...words('remindVerb', 'remind reminds reminded reminding'),
  ...verbs(['promiseVerb'], 'pledge promise vow swear threaten'),
  ...verbs(['beliefVerb'], 'believe think suspect fear'),
  ...words('foreseeVerb', 'expect expects expected expecting'),
  ...words('wantVerb', 'want wants wanted wanting expect expects expected expecting'),
  ...words(
    'answerVerb',
    'respond responds responded responding reply replies replied replying answer answers answered answering',
  ),
  ...words('quotedParticiple', 'quoted cited reported heard'),
  ...verbs(['quotingVerb'], 'quote cite'),
  ...words('according', 'according'),
  ...words('knowingWord', 'familiar briefed aware close involved acquainted privy knowledge'),
  ...words(
    'noSource',
    `plan plans schedule law laws custom tradition need needs size age height type rank taste merit ability rule rules norm norms
    guideline guidelines procedure procedures protocol contract terms policy constitution provision provisions directive
    instructions requirement requirements regulations usual agreement standard standards schema schemas schedules
    jurisdiction jurisdictions location locations factor factors preference preferences priority priorities interest interests
    tastes choice choices criterion criteria principle principles goal goals budget budgets condition conditions circumstance
    circumstances specification specifications specs season category categories level levels pattern patterns method methods
    formula recipe color colour availability skill skills vision style occasion situation situations scope sequence importance
    theme purpose region capacity usage role roles status degree nature context mood logic wish wishes whim class grade gender
    income distance function position frequency severity complexity difficulty popularity template format syntax convention
    conventions strength strengths weakness weaknesses abilities`,
  ),
]

const helpers = `has have had is are was were be been being will would could should can may might must do does
  did 's 've 'd 'll 're 'm n't ca wo`
const adverbs = `not never also then later further again still now earlier once ever even just only already always
  often soon too instead recently previously`

const prepositions = `within throughout across inside outside near between in on at during after before since by with under for from despite following amid among as`
const days = `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow`
const months = `january february march april june july august september october november december`

/** Words that bind a report together. */
const joints: readonly Entry[] = [
  ...words(
    'subjectPronoun',
    'he she they i we it you one who some many others all both each everyone nobody',
  ),
  ...words('thirdPronoun', 'he she it'),
  ...words('nobodyNamed', 'i we you one let someone somebody anyone anybody everyone nobody many'),
  ...words('loosePronoun', 'he she they we i'),
  ...words('verbHelper', helpers),
  ...words('verbHelper', adverbs),
  ...words(
    'notAdverb',
    `family ally rally assembly monopoly anomaly bully supply reply fly elderly daily weekly monthly quarterly
    friendly likely deadly`,
  ),
  ...words(
    'phraseBreaker',
    `that which when while as if because after before since although though what how where than whether so but
    unless until why nor`,
  ),
  ...words('opensPhrase', `${prepositions} speaking to asked late early last this according`),
  ...words('sentenceOpener', 'and but or so yet however still meanwhile'),
  ...words(
    'quoteDeterminer',
    'the a an his her its their our my this these those some many several most all any no',
  ),
  ...words('dayOrMonth', `${days} ${months}`),
  ...words('relativeWord', 'who whose whom which'),
  ...words(
    'finiteAuxiliary',
    'is are was were has have had will would can could does did may might must should',
  ),
  ...words('mightVerb', 'would could should might may must can will'),
  ...words('beForm', "is are was were be been being 're 'm"),
  ...words(
    'finiteHelper',
    "is are was were am has have had will would can could shall should may might must do does did 're 've 'd 'll n't",
  ),
  ...words(
    'irregularPast',
    `told said took came went made gave spoke met put began sent left won lost became found got held kept knew led
    meant paid ran saw sold stood thought understood wrote rose fell grew broke brought built bought caught chose
    drew drove fought flew forgot heard hit hurt laid read showed shot sought spent taught threw wore felt died lied owed tied used hid fed fled bled shut cost split spread struck stuck
    hung swung flung dug slid rode froze stole woke swore tore bore wept slept swept crept lent bent dealt leapt lit quit lay sped sprang shrank clung knelt blew forbade foresaw forgave mistook overcame
    overran rang strove stung trod undid upheld withheld withstood awoke cast flung drank drove beat outdid
    set sat sang sank shook spun strode swam swept underwent withdrew overtook undertook arose drank ate`,
  ),
  ...words(
    'notBeforeVerb',
    `the a an his her its their our my this that of in for on with by to 's no any some and or from at as more than
    most new`,
  ),
  ...words(
    'pluralHead',
    `people media police women men children ) majority group team staff family fishermen policemen firemen
    congressmen spokesmen businessmen servicemen gunmen lawmen salesmen councilmen craftsmen cameramen workmen
    tribesmen clergymen statesmen sportsmen militiamen spokespeople townspeople`,
  ),
  ...words('collectiveNoun', 'group team staff family majority media police campaign'),
  ...words(
    'raisingVerb',
    `went going continued continues appeared seemed tried came wanted wants began had has have used managed
    proceeded goes`,
  ),
  ...words(
    'settingWord',
    `${days} on in at during earlier late last then before after via through while early later`,
  ),
  ...words(
    'endsSubjectAfter',
    `in on at during after before who which while when as by speaking adding referring about with through because
    whose where`,
  ),
  ...words(
    'neverSubject',
    `that in on at during as to of from by with after before , . : ; they it we there he she i you last this early
    late earlier later so nothing something how why what when where whether if more ${days}`,
  ),
  ...words(
    'clauseCloser',
    `but while although though whereas adding saying noting arguing citing according calling warning suggesting
    telling insisting claiming`,
  ),
  ...words(
    'saidSubject',
    `he she it they we i you there the a an this these those his her its their our my no many most some all both
    neither each every everyone nobody one two three few several more`,
  ),
  ...words('what', 'what'),
  ...words('whWord', 'whether how why what where when who'),
  ...words('hearerClause', 'he she it they we there to how what why if whether about'),
  ...words('objectBreaker', 'from in at and or by with'),
  ...words('earlierWord', 'earlier later ago'),
  ...words('negation', "not n't never neither nobody cannot"),
  ...words(
    'pleaNoun',
    'request requests motion motions petition petitions appeal appeals plea pleas bid bids',
  ),
  ...words('hardlyAny', 'no none few neither nobody'),
  ...words('placeAdverb', 'inside outside above below around behind beneath across along before'),
  ...words('quoteBreaker', 'while but and as when because though although or which that'),
  ...words('coordinator', 'and but'),
  ...words('joinsSources', 'and or but while against'),
  ...words('whereasWord', 'while although though whereas'),
  ...words(
    'numberedName',
    `article bill section rule year phase chapter formula table witness channel title act figure exhibit part volume grade
    level tier area zone route highway interstate flight radio schedule page`,
  ),
  ...words(
    'opensTold',
    `and but or nor that which who whom whose where when while as if because although though whereas unless until`,
  ),
  ...words('joinsClause', 'but and so yet or'),
  ...words('introducer', 'said says say asked wrote added saying declared that tweeted'),
  ...verbs(['admitVerb'], 'admit confess acknowledge report'),
  ...words('responsibility', 'responsibility credit'),
  ...words('dead', 'dead'),
  ...verbs(['countVerb'], 'count'),
  ...verbs(['countedVerb'], 'count report confirm record tally'),
  ...verbs(['pleadVerb'], 'plead'),
  ...words('pleaded', 'guilty innocent'),
  ...words('rulingWord', 'ruling'),
  ...words('floating', 'each both all'),
  ...words('insideVerb', 'so thus far well long'),
  ...words('onlyWord', 'only just barely'),
  ...words(
    'saidWhere',
    `interview interviews speech speeches meeting meetings statement statements letter letters briefing briefings
    hearing hearings email emails time times occasion occasions language languages tweet tweets post posts`,
  ),
  ...words('headOf', 'of for at in from with by to across near around outside'),
  ...words(
    'naming',
    `called titled entitled named dubbed nicknamed known song songs film movie book novel album show series program
    programme episode play poem magazine hit single term word phrase words phrases title column article essay
    so-called on of leaflet ship banner sign`,
  ),
  ...phrases('soCalled', 'so-called|so called'),
  ...words(
    'informedNoun',
    'decision decisions choice choices opinion opinions judgment judgments judgement consent guess guesses discussion debate',
  ),
  ...words(
    'findingGerund',
    'polling testing modelling modeling sampling monitoring sequencing screening tracking reporting briefing filing finding ruling reading hearing warning',
  ),
  ...words(
    'nounLike',
    `state note remark quip joke boast counter object protest cry whisper shout yell report claim comment mention
    repeat charge point echo signal answer text email blog post tweet snap laugh cheer rant sigh bark roar growl
    thunder demand promise pledge vow worry fear hope doubt guess plan need offer wish call order press attack
    blame fault brand label detail challenge dispute question voice outline address highlight support compliment
    record project rule figure estimate forecast document show reason study caution stress murmur groan reply
    object highlights states notes remarks quips jokes boasts counters objects protests cries whispers shouts yells
    reports claims comments mentions repeats charges points echoes signals answers texts emails blogs posts tweets
    snaps laughs cheers rants sighs barks roars growls demands promises pledges vows worries fears hopes doubts
    guesses plans needs offers wishes calls orders presses attacks faults brands labels details challenges disputes
    questions voices outlines addresses supports compliments records projects rules figures estimates forecasts
    documents shows reasons replies rank ranks rate rates term terms fume fumes gripe gripes volunteer volunteers
    price prices value values brand brands list lists count counts tally tallies guide guides place places post posts`,
  ),
  ...words('neverFirst', 'of to than into both who whom whose'),
  ...words('guideNoun', 'guide'),
  ...words(
    'happeningPast',
    'happened occurred came began started ended died fell rose resigned left arrived collapsed erupted followed surfaced emerged unfolded appeared',
  ),
  ...words(
    'tellingBody',
    `bank board hall council court giant ministry office committee commission firm company party department navy hospital
    school university club chain airline regulator authority government panel jury bureau institute institution fund charity
    network association federation force`,
  ),
  ...words('pluralLead', 'few many some several all both these those most various other'),
  ...words(
    'noDoer',
    'here there elsewhere overall total rest plus instead much then thus hence therefore otherwise moreover furthermore nevertheless nonetheless',
  ),
  ...verbs(['onVerb'], 'begin continue'),
  ...verbs(['recordVerb'], 'record'),
  ...words('nominative', 'he she they we i there'),
  ...phrases('goPhrase', 'go on | goes on | went on | going on | gone on'),
  ...words('countBreaker', 'after before since as until when while'),
  ...words('denialVerb', 'deny denies denied denying'),
  ...words('timeLead', 'on late early earlier last'),
  ...words('settingLead', 'in at during on via through'),
  ...words(
    'saidThing',
    'nothing little so goodbye much no yes prayers mass farewell something anything to it',
  ),
  ...words(
    'subjectDeterminer',
    'the a an one his her their its our my another former state senior some many several two three both',
  ),
  ...words('raisingParticle', 'on'),
  ...words(
    'workNoun',
    'leaflet pamphlet brochure film movie book novel album song play poem column essay article headline banner sign slogan placard poster',
  ),
  ...words(
    'titleSmall',
    "a an the of in on at to for and or by with from as but nor off up vs into via s 's",
  ),
]

/** Who is a man and who a woman, where nothing but the word tells. */
const genders: readonly Entry[] = [
  ...words('maleTitle', 'mr mr. sir lord king prince pope'),
  ...words('femaleTitle', 'mrs mrs. ms ms. miss lady queen princess dame'),
  ...words(
    'maleRole',
    `man chairman spokesman policeman salesman businessman congressman councilman assemblyman alderman fireman
    fisherman craftsman sportsman statesman nobleman gentleman cameraman foreman postman serviceman clergyman
    frontman son brother husband father stepfather king prince actor widower uncle nephew grandfather grandson`,
  ),
  ...words(
    'femaleRole',
    `woman chairwoman spokeswoman policewoman saleswoman businesswoman congresswoman councilwoman assemblywoman
    sportswoman stateswoman noblewoman daughter sister wife mother stepmother queen princess actress widow aunt
    niece grandmother granddaughter`,
  ),
]

/** The first words of all of them: what is no such word is not looked at further. */
const openers: readonly Entry[] = [...reporting, ...accountWords, ...words('cue', 'according as')]
  .filter(({ class: name }) => name === 'cue')
  .map(({ text }) => ({ text: text.split(' ', 1)[0] ?? '', class: 'opensReport' }))

export const speech: readonly Entry[] = [
  ...reporting,
  ...accountWords,
  ...openers,
  ...kinds,
  ...joints,
  ...genders,
]
