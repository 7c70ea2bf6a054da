const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Participles after a comma whose object has happened: ", calling Monday’s attack a crime". */
export const reporting = words(
  'calling citing blaming describing condemning denouncing praising criticizing criticising recalling noting mourning marking following referring repeating echoing',
)

/** After these, what is to be done by a date has not been done. */
export const commissives = words(
  'promised pledged vowed demanded requested ordered offered agreed threatened urged asked wanted sought told directed instructed required scheduled proposed',
)

/** Verbs of what went on and is over; what "remained closed until Monday" is not. */
export const continuing = words('lasted served worked lived reigned ruled governed taught')

/** Words that speak of what is ahead only before "to" or "for": "plans to open", not "unveiled the plan on Monday". */
export const aimedNouns = words('plan plans aim aims hope hopes going set intend')

/** Words that speak of what is ahead only before "of", "that" or "for": "a chance of a cut in June". */
export const chances = words('chance chances odds probability likelihood prospect possibility')

export const modals = words('will shall ll would should may could can must might to')

/** Forms that are the infinitive as well as the past: "hit", "to hit"; and a noun: "a rate cut in June". */
export const unchanging = words('cut hit put set beat run read come become hurt spread shut let')

/** The present of verbs that tell what a calendar holds: "opens Friday". */
export const scheduled = words(
  'begins starts opens closes kicks resumes expires takes goes comes returns meets hosts plays faces votes visits travels arrives leaves launches premieres airs',
)

/** "is meeting", "are voting": with a date, what is ahead. */
export const arranged = words(
  'meeting leaving going holding coming opening launching hosting voting playing returning starting beginning releasing stepping retiring closing planning traveling travelling visiting',
)

/** "to" after these leads to what was done ("tried to flee on Monday"), or is no sign of an infinitive ("according to"). */
export const settledBefore = words(
  'tried trying tries attempt attempts attempted attempting failed failing failure managed helped helping forced used refused refusing seen appeared seemed began begun started continued came got unable first last declined known believed thought alleged understood found according response due thanks sentenced related compared close access addition attributed prior subject opposed led owing contrary similar linked loyal exposed reaction opposition damage belonging dating amounting',
)
