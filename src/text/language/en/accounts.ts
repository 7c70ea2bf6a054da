import { phrases, words, type Entry } from '../../reading/entry.ts'
import { cues, verbs } from './cues.ts'

/** Verbs that give a number, which are no verbs of saying by themselves. */
const giving: readonly Entry[] = [
  ...words('putVerb', 'put puts putting placed places placing peg pegs pegged pegging'),
  ...verbs(
    ['valueVerb'],
    `estimate value price reckon assess rate forecast project predict calculate gauge appraise`,
  ),
  ...words('seesVerb', 'see sees'),
  ...verbs(
    ['adjustVerb'],
    'raise cut lift lower trim keep hold maintain slash reduce increase upgrade downgrade revise boost narrow widen change',
  ),
  // What happens to who expects it, and is no plan: "expects to lose 12 million".
  ...words(
    'outcomeVerb',
    'lose earn make post report record see reach grow fall rise sell average finish end',
  ),
  ...words('putTo', 'at to on'),
  ...words('asOrAt', 'as at'),
  ...verbs(['givesVerb'], 'give offer quote'),
  ...verbs(['listsVerb'], 'give show name put have'),
  ...verbs(['listVerb'], 'list'),
  ...words('asksVerb', 'called calling appealed appealing asked asking'),
  ...words('demandVerb', 'demanded demanding'),
  ...words('givenNoun', 'toll figure figures number total tally estimate count turnout death'),
  ...words('chanceNoun', 'chance chances probability odds likelihood'),
  ...words('standingNoun', 'share lead'),
  ...words(
    'dealNoun',
    'deal deals offer offers bid bids sale transaction purchase takeover acquisition merger agreement listing flotation swap buyout',
  ),
  ...verbs(
    ['tellsCount'],
    `announce report confirm record forecast predict project estimate admit acknowledge count tally expect reckon
    document verify`,
  ),
  // A thing told of beside the number: "cited a 12 percent fall".
  ...verbs(['mentionsCount'], 'cite note mention describe disclose verify anticipate foresee'),
  ...cues(['weakCue'], 'verify'),
  ...verbs(['documentVerb'], 'find show reveal suggest indicate'),
  ...verbs(['claimVerb'], 'claim'),
  ...words(
    'claimedNoun',
    `turnout attendance membership member members follower followers supporter supporters subscriber subscribers user
    users viewer viewers reader readers customer customers fighter fighters share majority support`,
  ),
  ...words('lifeNoun', 'life lives victim victims'),
  ...words('resultVerb', 'post posts posted posting record records recorded recording'),
  ...verbs(['postVerb'], 'post'),
  ...words(
    'ownResult',
    `loss losses profit profits earnings revenue revenues sales income result results turnover growth surplus`,
  ),
  ...words('toldParticiple', 'said reported believed thought known estimated understood alleged'),
]

/** Verbs with a preposition that leads to what is told: "warned of 12 deaths". */
const leading: readonly Entry[] = cues(
  ['ofTeller', 'speechVerb'],
  'warn_of warn_about speak_of talk_of talk_about tell_of point_to guide_for guide_to hint_at allude_to',
)

/** Verbs that say what something is: "called it the third largest". */
const naming: readonly Entry[] = [
  ...verbs(
    ['namesVerb'],
    'call rank rate term deem brand label dub hail describe characterize characterise portray declare identify',
  ),
  ...cues(['judgingVerb', 'weakCue'], 'rank rate term deem identify'),
  ...verbs(['accuseVerb'], 'accuse suspect blame'),
  ...words('namedPronoun', 'it him her them this that us me'),
]

const documents = `survey surveys poll polls study studies report reports figures data census review analysis statistics
  records research findings filing filings documents papers statement memo letter estimate estimates audit index bulletin
  paper indictment complaint lawsuit affidavit images forecast forecasts website list test tests trial trials experiment experiments model models`

/** Nouns that a number is told by. */
const nouns: readonly Entry[] = [
  ...words('surveyPoint', 'point points'),
  ...words('kindOfPoint', 'basis percentage index'),
  ...words('marginWord', 'margin margins sampling'),
  ...phrases(
    'officialMeasure',
    `inflation|unemployment|turnout|gdp|its rate|own rate|key rate|interest rate|interest rates|jobless rate|mortgage rate|mortgage rates|
    income tax|sales tax|fuel tax|tariffs`,
  ),
  ...words('surveyNoun', 'survey surveys poll polls census'),
  ...words('ownerMark', "' ’"),
  ...words(
    'countNoun',
    `count counts estimate estimates tally tallies reckoning calculation calculations figures account accounts
    forecast forecasts projection projections data`,
  ),
  ...words(
    'claimNoun',
    `estimate estimates claim claims forecast forecasts projection projections prediction predictions tally count
    assertion assertions allegation allegations announcement report warning warnings valuation`,
  ),
  // What brokers and firms give: "cut its target to 12".
  ...words('targetNoun', 'target targets guidance outlook'),
  ...words('documentNoun', documents),
  // Of a vote or a test.
  ...words('documentNoun', 'results returns tallies'),
  ...words(
    'documentNoun',
    'agency agencies newspaper newspapers service news media radio television tv broadcaster inquiry magazine journal',
  ),
  ...words('writtenNoun', documents),
  ...words(
    'testNoun',
    `test tests testing lab labs laboratory laboratories autopsy autopsies experiment experiments exam exams
    examination examinations sample samples scan scans figures`,
  ),
  ...words('ownWords', 'statement memo letter complaint lawsuit'),
  // Who is named alone before or behind a headline.
  ...words(
    'headlineSource',
    `police officials official authorities rescuers mayor governor minister ministry president premier prosecutors
    prosecutor army military witnesses sources source experts scientists researchers doctors medics court judge lawyer
    lawyers union group watchdog analysts analyst economists economist coroner sheriff spokesman spokeswoman
    report reports study survey poll media agency data ngo charity opposition rebels un who imf`,
  ),
]

export const accountWords: readonly Entry[] = [...giving, ...leading, ...naming, ...nouns]
