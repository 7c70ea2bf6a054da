import type { Line } from './event-verb-lines.ts'

/** What verbs tell where no other table has them: they go behind all others. */
export const lastVerbs: readonly Line[] = [
  ['affected', 'subject', 'people', 'depend!'],
  [
    'travelled',
    'subject',
    'people things',
    `reach+shore reach+shores reach+coast reach+island reach+islands reach+border reach+mainland reach+europe reach+port
    make+crossing make+journey make+trip make+way return+from! come+ashore wash+ashore go+abroad move+abroad`,
  ],
  ['travelled', 'subject', 'people', ' arrive! commute! journey pass+border cross+border'],
  ['travelled', 'object', 'things', 'transport  haul freight lug truck '],
  [
    'displaced',
    'subject',
    'people',
    `move+ground move+areas move+homes spend+night spend+nights sleep+outside sleep+outdoors sleep+floor sleep+floors
    sleep+cars sleep+streets live+rubble live+hotels stay+hotels move+shelters move+camps seek+asylum seek+sanctuary
    take+sanctuary remain+camps remain+shelters remain+tents remain+housing cannot+home`,
  ],
  [
    'evacuated',
    'object',
    'people things',
    'empty! clear+out usher+from escort+from lead+from move+away move+from take+from',
  ],
  [
    'protested',
    'subject',
    'people',
    'leave+protest walk+protest resign+protest boycott turn+backs',
  ],
  ['protested', 'object', 'people', 'draw+streets bring+streets rally mobilize'],
  [
    'affected',
    'subject',
    'people things',
    `benefit rely    go+underwater lie+ruins fall+behind come+contact get+aid get+food get+vaccine
    get+jab get+shot get+dose receive+aid receive+food receive+vaccine receive+dose receive+help undergo  stand+empty
    sit+empty go+untreated survive+on`,
  ],
  [
    'affected',
    'object',
    'people things',
    `shutter idle mothball padlock halve!    tax quarantine infest swamp stain contaminate
    pollute taint foul infringe violate discriminate penalize victimize bully harass stalk abandon neglect leave+fending
    leave+without encircle blockade occupy surround besiege reroute detour reschedule    cancel+at suspend+at`,
  ],
  [
    'joined',
    'subject',
    'people',
    'sign+petition accept+invitation enter! volunteer! convert! naturalize rejoin affiliate',
  ],
  ['joined', 'object', 'people', ' hire! nominate  draft! invite+join let+join'],
  [
    'attended',
    'subject',
    'people things',
    `show+rally come+year come+week come+day come+opening come+show come+exhibition come+rally come+party come+celebrate
    come+hear come+watch come+pay go+concert go+cinema  tune!  stream+times appear+rally speak+rally perform!
    play+festival join+parade take+seats fill+hall fill+stadium pack+hall pack+stadium line+route line+streets line+road`,
  ],
  [
    'attended',
    'object',
    'people',
    'address! serenade greet! host! play+for! perform+for! bring+together',
  ],
  [
    'elected',
    'subject',
    'people',
    'win+seats win+seat win+election win+elections gain+seats take+seats win+re-election',
  ],
  [
    'elected',
    'object',
    'people',
    'appoint+parliament send+parliament return+parliament name+parliament',
  ],
  ['voted-for', 'object', 'share', 'give award hand amass '],
  ['polled', 'object', 'people', ' question+survey sample'],
  [
    'deployed',
    'subject',
    'people things',
    'deploy fan+out converge! patrol! rush+to stand+by reinforce',
  ],
  ['deployed', 'object', 'people things', '     send+border have+field put+field keep+field'],
  ['withdrawn', 'subject', 'people things', 'retreat pull+away leave+base leave+country fall+back'],
  ['arrested', 'subject', 'people', 'appear+court! face+trial+after'],
  ['freed', 'object', 'people', ' unchain reunite+families reunite+with'],
  ['freed', 'subject', 'people', 'return+captivity come+home+captivity escape+captivity'],
  ['sentenced', 'subject', 'people', 'get+life get+years serve+time go+prison go+jail'],
  [
    'infected',
    'object',
    'people things',
    'strike+virus strike+disease strike+flu sicken+virus give+virus give+hiv',
  ],
  [
    'infected',
    'subject',
    'people',
    'have+covid have+virus have+aids have+malaria have+cholera develop+infection',
  ],
  [
    'sick',
    'subject',
    'people',
    'suffer+from! need+hospitalization report+sick call+sick go+hospital',
  ],
  [
    'destroyed',
    'object',
    'things measure',
    'deforest submerge! trash shred lay+waste bring+ground rip+up tear+up',
  ],
  [
    'destroyed',
    'subject',
    'things',
    'go+smoke cave fall+sea fall+river explode! disintegrate come+crashing',
  ],
  ['destroyed', 'object', 'measure', 'log'],
  ['damaged', 'object', 'things', 'burst wreck! spray daub shell! hole riddle dislodge uproof'],
  ['built', 'object', 'things measure', '     dig sink+well sink+wells string fit '],
  ['launched', 'object', 'things', 'open reopen start+up float pioneer stage mount kick+off'],
  [
    'launched',
    'subject',
    'things',
    'go+live go+sale hit+shelves hit+market start+operations begin+operations enter+service',
  ],
  ['fired', 'object', 'things', 'rain+down fling volley let+off set+off'],
  [
    'produced',
    'object',
    'things measure share',
    'cook     can+food  forge mould mold   churn squeeze spit+out gush pump+out',
  ],
  ['produced', 'object', 'share', 'contribute '],
  ['exported', 'object', 'measure', 'send!'],
  [
    'donated',
    'object',
    'things measure',
    ' hand+out! present+with distribute! deliver+aid send+aid chip+in',
  ],
  ['sold', 'object', 'things measure', 'flog shift offload dispose+of clear+stock'],
  ['bought', 'object', 'things measure', '  sign+for   splurge'],
  ['lost', 'object', 'share measure', 'leak spill squander waste forfeit'],
  ['lost', 'object', 'things', 'mislay misplace pilfer snatch  raid+of relieve+of '],
  [
    'scored',
    'object',
    'things',
    'pot sink+putts knock+in bury+net smash+home head+in fire+home tap+in convert',
  ],
  ['won', 'object', 'things', '  lift+trophy sweep+awards clean+up rack+wins'],
  ['paid', 'object', 'people', 'pay! reimburse! compensate! remunerate refund'],
  ['owed', 'object', 'money', 'rack+debts build+up+debts run+debts'],
  ['grew', 'subject', 'things', 'multiply! proliferate'],
  ['counted', 'subject', 'people share', 'live reside dwell inhabit  '],
  ['counted', 'subject', 'things share', 'exist roost nest graze operate! '],
]
