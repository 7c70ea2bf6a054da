import { phrases, words, type Entry } from '../../reading/entry.ts'

/** What words tell of the direction of their clause, back or ahead. */
export const tenseWords: readonly Entry[] = [
  ...words(
    'tenseFuture',
    `will shall 'll plan plans planned planning expected expects expect scheduled due slated set would going
    intends intend forecast until till deadline upcoming hopes hope aims aim should may could can must wants chance
    chances odds probability likelihood prospect possibility might`,
  ),
  ...words(
    'tensePast',
    `said was were had did told fell rose began met went made held won lost came took gave left got sold bought
    found died has have been wrote spoke saw sent became brought led ran kept grew hit cut put shot showed paid
    used owed tied lied vied felt knew thought drew struck broke lay fought heard stood built spent sought shook stole swept threw wore
    flew drove chose taken given seen done known shown says say announced reported stated added declared
    confirmed noted claimed explained warned admitted revealed tweeted testified acknowledged sank fled hung
    beat blew caught dealt drank ate fed froze hid hurt meant rode rang sang shut slid slept spread sprang stuck
    swam swore swung taught tore understood upheld wept withdrew woke wound overcame come become run let
    awoke beheld bled bent bore bound bred burnt clung crept dug dwelt flung forbade
    foresaw forgave forgot forgotten ground hewn hidden knelt leapt learnt lent lit misled mistook
    mown outran overran oversaw overthrew overtook pled proven rebuilt redrew repaid resold rewrote risen
    shed shone shrank shrunk slain slew slung smelt sped spilt spun spat sprung stank
    stung stunk strode strove strewn swollen swum thrust trod undertook underwent undid unwound withheld
    withstood woken wrung eaten bitten blown ridden rung sung sunk sworn torn worn woven
    written spoken stolen shaken frozen fallen driven drawn broken begun hidden chosen`,
  ),
  ...words(
    'saidWord',
    `said says say told announced reported stated added wrote declared confirmed noted claimed explained warned
    admitted revealed tweeted testified acknowledged`,
  ),
  ...words(
    'tenseReporting',
    `calling citing blaming describing condemning denouncing praising criticizing criticising recalling noting
    mourning marking following referring repeating echoing`,
  ),
  ...words(
    'tenseCommissive',
    `promised pledged vowed demanded requested ordered offered agreed threatened urged asked wanted sought told
    directed instructed required scheduled proposed`,
  ),
  ...words('tenseContinuing', 'lasted served worked lived reigned ruled governed taught'),
  ...words('tenseAimed', 'plan plans aim aims hope hopes going set intend forecast'),
  ...words('tenseChance', 'chance chances odds probability likelihood prospect possibility'),
  ...words('tenseModal', "will shall 'll would should may could can must might to"),
  ...words('tenseUnchanging', 'cut hit put set beat run read come become hurt spread shut let'),
  ...words(
    'tenseScheduled',
    `begins starts opens closes kicks resumes expires takes goes comes returns meets hosts plays faces votes
    visits travels arrives leaves launches premieres airs`,
  ),
  ...words(
    'tensePlanned',
    'begin start open close kick resume expire go come return meet host play face vote visit travel arrive leave launch air strike fly hold',
  ),
  ...words(
    'tenseArranged',
    `meeting leaving going holding coming opening launching hosting voting playing returning starting beginning
    having seeing attending speaking releasing stepping retiring closing planning traveling travelling visiting`,
  ),
  ...words(
    'tenseSettled',
    `tried trying tries attempt attempts attempted attempting failed failing failure managed helped helping
    forced used refused refusing seen appeared seemed began begun started continued came got unable first last
    declined known believed thought alleged understood found according response due thanks sentenced related
    compared close access addition attributed prior subject opposed led owing contrary similar linked loyal
    exposed reaction opposition damage belonging dating amounting`,
  ),
  ...words('timeVerb', 'start end close turn fall last rest spring march'),
  ...words('tenseInvite', 'please'),
  ...phrases('tenseInvite', "how about|what about|see you|let 's|let me know|let us know"),
  ...words('tenseShifted', 'rescheduled moved postponed delayed pushed adjourned extended'),
  ...words('tenseBeing', "is are am 're 'm"),
  ...words('tensePassive', 'be been being'),
  ...words('tenseOfThat', 'of that for'),
  ...words('clauseSubject', 'it he she they we i who which that there'),
  ...words('backWord', 'from since after following'),
  ...words('aheadWord', 'ahead'),
  ...words('tillWhen', 'until till'),
  ...words('pageUpdate', 'updated published posted modified reviewed'),
  ...words('haveWord', 'have'),
  ...words('hasWord', 'has have had'),
  ...words('hadWord', 'had'),
  ...words('beenWord', 'been'),
  ...words('willWord', 'will'),
  ...words('couldWord', 'could'),
  ...words('dueWord', 'due'),
  ...words('expectedWord', 'expected'),
  ...words('finiteWord', 'was were has have'),
]
