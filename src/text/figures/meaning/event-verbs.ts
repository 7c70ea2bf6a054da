import type { EventClass } from '../../../schemas/figure.ts'

/** What is counted, as far as it decides what a verb says of it. */
export type Sort = 'people' | 'things' | 'money' | 'share' | 'measure' | 'duration' | 'score'

/** Which argument of the verb the class is told of: "killed 12" and "12 were killed", or "12 died". */
export type Role = 'object' | 'subject' | 'either'

export interface VerbLine {
  readonly event: EventClass
  readonly role: Role
  /** Base forms; `lay+off` needs its particle behind it or behind its object, `hold!` tells it only of who is surely a person. */
  readonly verbs: string
  /** What must be counted; without, anything but money, shares and periods. */
  readonly sorts?: readonly Sort[]
}

const people = ['people'] as const
const things = ['things'] as const
const countable = ['people', 'things'] as const
const amounts = ['money', 'share', 'measure'] as const
const money = ['money'] as const

/** Verbs that say no more than that what is counted is there: they count where nothing else is told. */
export const countingVerbs: ReadonlySet<string> = new Set(
  (
    'has have had having own owns owned owning contain contains contained containing comprise comprises operate ' +
    'operates operated operating boasts boasted boast houses housed house count counts counted counting numbered possess ' +
    'possesses features hosts hosted record recorded records recording register registered list lists listed are is were was ' +
    'document documented log logged tally tallied identify identified found runs run represent represents hold holds held'
  ).split(' '),
)

/** Verbs by what they tell of the counted. The first line that fits a verb and what is counted decides. */
export const verbLines: readonly VerbLine[] = [
  {
    event: 'killed',
    role: 'object',
    verbs:
      'kill slay murder massacre slaughter assassinate execute behead hang lynch electrocute strangle martyr cull ' +
      'exterminate gas decapitate claim+lives take+lives torture+death beat+death stab+death burn+death crush+death trample+death put+death blow+up crucify guillotine suffocate asphyxiate shoot+dead gun+down mow+down euthanize ' +
      'euthanise incinerate butcher',
    sorts: countable,
  },
  { event: 'killed', role: 'subject', verbs: 'die perish succumb starve drown', sorts: countable },
  { event: 'killed', role: 'object', verbs: 'drown starve', sorts: countable },
  {
    event: 'sentenced',
    role: 'object',
    verbs: 'sentence condemn jail imprison convict',
    sorts: ['people', 'duration'],
  },
  { event: 'detained', role: 'object', verbs: 'hold+captive', sorts: people },
  {
    event: 'injured',
    role: 'object',
    verbs:
      'injure wound hurt maim shoot! stab scald bruise hospitalize hospitalise knife maul mutilate cripple disable bite lacerate concuss',
    sorts: people,
  },
  { event: 'missing', role: 'subject', verbs: 'disappear vanish go+missing', sorts: countable },
  { event: 'trapped', role: 'object', verbs: 'trap strand maroon pin entomb', sorts: countable },
  {
    event: 'rescued',
    role: 'object',
    verbs: 'rescue save! pluck! dig+out resuscitate pull! winch',
    sorts: people,
  },
  { event: 'rescued', role: 'subject', verbs: 'survive!', sorts: people },
  { event: 'rescued', role: 'object', verbs: 'rescue', sorts: things },
  {
    event: 'displaced',
    role: 'object',
    verbs: 'displace uproot dislocate evict expel drive+out force+out resettle',
    sorts: people,
  },
  { event: 'displaced', role: 'subject', verbs: 'flee', sorts: people },
  { event: 'evacuated', role: 'object', verbs: 'evacuate airlift relocate', sorts: countable },
  {
    event: 'arrested',
    role: 'object',
    verbs: 'arrest apprehend nab collar round+up pick+up bust handcuff',
    sorts: people,
  },
  {
    event: 'kidnapped',
    role: 'object',
    verbs: 'kidnap abduct hijack hold+hostage take+hostage snatch ransom',
    sorts: countable,
  },
  {
    event: 'detained',
    role: 'object',
    verbs: 'detain capture! incarcerate intern take+custody take+prisoner lock+up hold!',
    sorts: people,
  },
  {
    event: 'freed',
    role: 'object',
    verbs:
      'free release! liberate return! hand+over let+go pardon amnesty parole exonerate acquit repatriate',
    sorts: people,
  },
  { event: 'infected', role: 'object', verbs: 'infect diagnose', sorts: countable },
  { event: 'infected', role: 'subject', verbs: 'contract', sorts: people },
  { event: 'sick', role: 'object', verbs: 'sicken poison', sorts: people },
  { event: 'sick', role: 'subject', verbs: 'fall+ill fall+sick become+ill', sorts: people },
  { event: 'born', role: 'object', verbs: 'bear', sorts: people },
  {
    event: 'laid-off',
    role: 'object',
    verbs: 'lay+off sack dismiss! fire furlough retrench oust make+redundant layoff suspend!',
    sorts: people,
  },
  { event: 'employed', role: 'object', verbs: 'employ hire staff', sorts: ['people', 'share'] },
  { event: 'employed', role: 'subject', verbs: 'work!', sorts: ['people', 'share'] },
  {
    event: 'withdrawn',
    role: 'object',
    verbs: 'withdraw recall pull+out redeploy bring+home',
    sorts: countable,
  },
  {
    event: 'deployed',
    role: 'object',
    verbs: 'deploy station! dispatch! garrison call+up base! mobilize mobilise send! field!',
    sorts: people,
  },
  { event: 'joined', role: 'object', verbs: 'recruit enlist enroll enrol admit!', sorts: people },
  {
    event: 'joined',
    role: 'subject',
    verbs: 'join! enlist enroll enrol sign+up register! defect',
    sorts: people,
  },
  {
    event: 'protested',
    role: 'subject',
    verbs:
      'protest rally march! demonstrate riot picket! strike! chant parade stage+protest stage+rally stage+demonstration stage+sit-in ' +
      'stage+march hold+protest hold+rally hold+demonstration join+protest join+rally join+protests join+demonstration go+strike ' +
      'block+road take+streets',
    sorts: people,
  },
  {
    event: 'attended',
    role: 'subject',
    verbs:
      'attend gather flock assemble congregate throng crowd pack! jam! converge celebrate mourn pray worship cheer turn+out show+up',
    sorts: people,
  },
  { event: 'attended', role: 'object', verbs: 'draw! attract! seat!', sorts: people },
  {
    event: 'voted-for',
    role: 'either',
    verbs: 'vote abstain',
    sorts: ['people', 'share', 'things'],
  },
  {
    event: 'polled',
    role: 'object',
    verbs: 'poll survey interview! question! canvass',
    sorts: people,
  },
  { event: 'elected', role: 'object', verbs: 'elect reelect re-elect', sorts: countable },
  {
    event: 'affected',
    role: 'object',
    verbs: 'affect endanger threaten impact inconvenience harm imperil',
    sorts: countable,
  },
  { event: 'affected', role: 'subject', verbs: 'suffer! face! lack! risk!', sorts: people },
  { event: 'attacked', role: 'subject', verbs: 'explode detonate go+off', sorts: things },
  {
    event: 'attacked',
    role: 'object',
    verbs:
      'attack bomb raid target ambush shell storm strafe torpedo bombard assault invade hit strike fire+at fire+on',
    sorts: countable,
  },
  {
    event: 'destroyed',
    role: 'object',
    verbs:
      'destroy demolish raze level flatten gut torch bulldoze wreck wipe+out burn+down obliterate ruin annihilate burn sink scuttle blow+up tear+down dismantle knock+down shoot+down',
    sorts: things,
  },
  { event: 'destroyed', role: 'subject', verbs: 'collapse sink burn', sorts: things },
  {
    event: 'damaged',
    role: 'object',
    verbs: 'damage vandalize vandalise deface batter smash flood',
    sorts: things,
  },
  { event: 'built', role: 'object', verbs: 'build construct erect rebuild', sorts: things },
  { event: 'launched', role: 'object', verbs: 'launch unveil inaugurate', sorts: things },
  { event: 'fired', role: 'object', verbs: 'fire shoot lob hurl', sorts: things },
  {
    event: 'produced',
    role: 'object',
    verbs: 'produce manufacture assemble pump harvest brew extract mine make',
    sorts: ['things', 'measure'],
  },
  { event: 'exported', role: 'object', verbs: 'export', sorts: ['things', ...amounts] },
  { event: 'imported', role: 'object', verbs: 'import', sorts: ['things', ...amounts] },
  {
    event: 'sold',
    role: 'object',
    verbs: 'sell ship deliver auction offload',
    sorts: ['things', 'measure', 'money', 'share'],
  },
  {
    event: 'bought',
    role: 'object',
    verbs: 'buy purchase acquire order procure snap+up take+over',
    sorts: ['things', ...amounts],
  },
  { event: 'traded', role: 'object', verbs: 'trade', sorts: ['things', ...amounts] },
  { event: 'traded', role: 'subject', verbs: 'change+hands', sorts: things },
  {
    event: 'travelled',
    role: 'subject',
    verbs:
      'travel fly drive sail walk swim cross arrive visit enter ride migrate cycle trek hike commute embark',
    sorts: ['people', 'things', 'measure', 'share'],
  },
  {
    event: 'travelled',
    role: 'object',
    verbs:
      'transport! carry! ferry travel walk swim cross! fly sail run drive cover! trek hike march receive!',
    sorts: ['people', 'measure'],
  },
  {
    event: 'scored',
    role: 'object',
    verbs: 'score net notch convert',
    sorts: ['things', 'score', 'measure', 'share'],
  },
  {
    event: 'won',
    role: 'object',
    verbs: 'win clinch claim earn capture secure lift bag',
    sorts: ['things', 'score'],
  },
  {
    event: 'won',
    role: 'either',
    verbs:
      'beat defeat rout thrash trounce edge down overcome topple hammer crush upset sweep eliminate',
    sorts: ['score'],
  },
  {
    event: 'lost',
    role: 'object',
    verbs: 'lose forfeit concede',
    sorts: ['things', 'score', 'money', 'measure', 'people', 'share'],
  },
  {
    event: 'voted-for',
    role: 'object',
    verbs: 'win receive take get secure garner poll',
    sorts: ['share'],
  },
  { event: 'owed', role: 'object', verbs: 'owe borrow', sorts: ['money', 'people', 'things'] },
  {
    event: 'fined',
    role: 'object',
    verbs: 'fine penalize penalise',
    sorts: ['money', 'people', 'things'],
  },
  {
    event: 'paid',
    role: 'object',
    verbs: 'pay spend settle compensate disburse reimburse remit splash shell+out fork+out refund',
    sorts: amounts,
  },
  {
    event: 'pledged',
    role: 'object',
    verbs: 'pledge promise commit vow offer announce',
    sorts: ['money', 'things', 'measure', 'share'],
  },
  { event: 'donated', role: 'object', verbs: 'donate contribute bequeath', sorts: money },
  {
    event: 'funded',
    role: 'object',
    verbs:
      'fund finance give allocate earmark lend loan raise budget grant provide subsidize subsidise approve borrow appropriate disburse receive seek request release',
    sorts: money,
  },
  {
    event: 'invested',
    role: 'object',
    verbs: 'invest inject pour plow plough',
    sorts: ['money', 'share'],
  },
  {
    event: 'earned',
    role: 'object',
    verbs: 'earn make gross generate rake+in net collect',
    sorts: money,
  },
  { event: 'cost', role: 'object', verbs: 'cost', sorts: ['share', 'people', 'things'] },
  { event: 'cost', role: 'object', verbs: 'cost', sorts: money },
  {
    event: 'priced',
    role: 'object',
    verbs: 'price fetch close trade sell value charge quote settle finish end',
    sorts: money,
  },
  {
    event: 'grew',
    role: 'object',
    verbs:
      'grow rise increase jump climb surge soar gain expand advance swell double triple quadruple accelerate rebound appreciate strengthen rocket leap spike balloon add edge+up inch+up tick+up',
    sorts: ['share', 'money', 'measure', 'things'],
  },
  {
    event: 'fell',
    role: 'object',
    verbs:
      'fall drop decline decrease shrink plunge slump slip sink tumble contract cut reduce slash lower shed dip slide ease retreat weaken depreciate plummet halve dwindle crash shave trim erode lessen recede edge+down inch+down tick+down',
    sorts: ['share', 'money', 'measure', 'things'],
  },
  { event: 'ranked', role: 'object', verbs: 'rank seed finish place', sorts: ['things', 'score'] },
  { event: 'lasted', role: 'object', verbs: 'last', sorts: ['things', 'duration', 'score'] },
  {
    event: 'sized',
    role: 'object',
    verbs: 'measure weigh span stretch cover occupy',
    sorts: ['measure'],
  },
]
