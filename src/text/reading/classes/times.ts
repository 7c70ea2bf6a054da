export const timeClasses = [
  'month',
  'weekday',
  /** second, minute, …, centuries */
  'timeUnit',
  'partOfDay',
  'season',
  /** Verbs and nouns of saying: a time beside them is when something was said. */
  'saying',
  'sayingNoun',
  /** "told": somebody stands between it and its time. */
  'toldTo',
  /** Past forms of saying. */
  'saidBefore',
  /** Before a time that opens its sentence: "Late on Monday", "Meanwhile, in". */
  'opening',
  /** who, which, where: a clause of its own */
  'relativeLink',
  /** after, before, until: what happens in their clause happens at another time. */
  'aside',
  /** "the crush, which occurred" */
  'occurring',
  'clauseBreak',
  /** like, as many as: a time behind it dates what something is compared with. */
  'likening',
  /** Nouns of what happens: attack, election, quake. */
  'datedNoun',
  /** Other nouns of what happens, and of periods of lives and games: before and after them something is told. */
  'datedPeriod',
  /** during: any noun behind it dates. */
  'throughEvent',
  /** throughout: a place may follow, too. */
  'courseLead',
  /** before, after, ahead of: nouns of what happens behind it date. */
  'nearEvent',
  /** Points of days and games that have no date: halftime, the close of trading. */
  'eventPoint',
  'pointLead',
  /** Numbered parts of games and years: half, set, inning */
  'playPart',
  'closingPart',
  'playTime',
  'latestWord',
  'tradingHours',
  /** premarket, thin: what trading may be */
  'marketWord',
  /** Who takes part in what happens: the attackers, the victims. */
  'participant',
  /** "They", "And": a sentence goes on with what was told. */
  'goesOn',
  'alsoTold',
  /** past, last: a period up to now */
  'lately',
  /** next, coming: a period from now on */
  'coming',
  'sinceWhen',
  'untilWhen',
  'irregularParticiple',
  /** A present verb of being or having, and "now". */
  'presence',
  /** A short name, to be trusted only beside a number or with a stop: Jan, Mon. */
  'shortName',
  /** A month that is another word or a name, too: may, August. */
  'doubtfulName',
  /** Of these, a month unless a name follows: April. */
  'givenName',
  /** Beside a month it is a name: Black September, October Revolution. */
  'beforeNamedMonth',
  'afterNamedMonth',
  /** "the Sept. 11 attacks" */
  'famousNoun',
  /** Behind the name of somebody: the May family. */
  'namedNoun',
  /** in, since: what follows is a month. */
  'monthLeadWord',
  'weekdays',
  /** weekends, weekdays; the code is TIMEX3's. */
  'weeklyDays',
  /** Beside a weekday it is a name: Black Friday, Sunday Times. */
  'beforeNamedDay',
  'afterNamedDay',
  /** Papers "on Sunday" */
  'dayPaper',
  /** A unit of the calendar; its code is TIMEX3's letters, its kind `one` or `many`. */
  'calendarUnit',
  /** In languages whose nouns have capitals. */
  'capitalUnit',
  'yearUnit',
  'quarterUnit',
  'monthUnit',
  'monthUnits',
  'weekUnit',
  'dayUnit',
  'weekendUnit',
  'centuryUnit',
  'centuriesUnit',
  /** "mornings" */
  'partsOfDay',
  /** today, yesterday; the value is the shift in days, the code a part of the day. */
  'deictic',
  'wholeDeictic',
  /** now, recently; the code is TIMEX3's reference. */
  'reference',
  /** "since then": the date told last */
  'thenWord',
  'nightWord',
  'currentWord',
  'recentWord',
  'soonWord',
  'soonLead',
  /** "the past", "the future": a reference after its article */
  'referenceNoun',
  'referenceAdjective',
  'timeNoun',
  'beingWord',
  'comeWord',
  /** daily, annual; the code is TIMEX3's duration. */
  'frequency',
  /** monthlong */
  'longFor',
  'longWord',
  /** last, next, this: the value is the way, the kind `anchor` where another date is meant. */
  'relativeTime',
  'lastTime',
  'pastTime',
  'nextTime',
  'thatTime',
  'theseWord',
  'spanTime',
  'backTime',
  'sameWord',
  'samePeriod',
  /** early, late, mid, earlier, later */
  'edge',
  'midWord',
  'laterWord',
  'laterPoint',
  'laterLead',
  /** end, beginning, middle */
  'boundary',
  'endWord',
  'endedWord',
  'throughWord',
  'veryWord',
  /** "two straight years" */
  'timeFiller',
  /** "the entire year" */
  'wholeUnit',
  'fiscal',
  /** FY2006; the value is the year. */
  'fiscalYear',
  /** Before "the year": for, during */
  'unitCue',
  /** After "the week": it is told otherwise. */
  'unitLink',
  'weekendCue',
  /** Of "the day" and "the year" these are no dates: times, part. */
  'genericPart',
  /** ago, earlier, later: the value is the way, the kind `anchor` where another date is meant. */
  'timeShift',
  'clausalShift',
  /** "two years back", only at the end of a clause */
  'backShift',
  'formerlyWord',
  'priorWord',
  'yearAgo',
  'fromNow',
  /** about, nearly, just over */
  'aboutTime',
  /** several, few */
  'vagueCount',
  'ofCount',
  /** first … twentieth */
  'rankWord',
  /** Before a bare plural: for years, took months */
  'pluralCue',
  'manyOf',
  'makingWord',
  /** Before "a year" it is a rate: twice a year. */
  'rateWord',
  'oldWord',
  /** The code says which. */
  'holiday',
  /** The value is in minutes. */
  'zone',
  /** Zones without a fixed offset */
  'localZone',
  'centralZone',
  'amWord',
  'pmWord',
  'oClock',
  'hoursWord',
  'hrsWord',
  /** Before a time of day: at, by */
  'clockCue',
  'hourCue',
  /** "at 8:30 pace" is none. */
  'paceNoun',
  /** A century of these is one of runs. */
  'scoringVerb',
  'clockRange',
  'tradingWord',
  /** the sixties; the value is 6. */
  'decadeName',
  'decadeMark',
  /** No year stands before these. */
  'countedNoun',
  /** Russell, flight: a number after them is a name. */
  'namedByNumber',
  'noYearBefore',
  'foundingWord',
  'modernYearLead',
  /** After a year that is a subject: saw, marked. */
  'yearVerb',
  'leadPreposition',
  /** over, to: an amount may follow as well as a year. */
  'loosePreposition',
  'era',
  'dateJoint',
  'dayJoint',
  'rangeWord',
  'rangeOrList',
  'ofOrIn',
  'weekLink',
  'quarterCode',
  'quarterLetter',
  /** H1, 2H */
  'halfCode',
  'halfLetter',
  'seasonCue',
  'seasonVerb',
  /** Between "her" and "20s" */
  'lifePart',
  /** The highest and lowest of a day, in degrees. */
  'highOrLow',
  'timeDeterminer',
  'clauseSubject',
  'backWord',
  'aheadWord',
  'tillWhen',
  /** Verbs of saying that date a report */
  'saidWord',
  'pageUpdate',
  'haveWord',
  'hasWord',
  'hadWord',
  'beenWord',
  'willWord',
  'couldWord',
  'dueWord',
  'expectedWord',
  'finiteWord',
  'tensePast',
  'tenseFuture',
  /** Participles after a comma whose object has happened: ", calling Monday’s attack a crime". */
  'tenseReporting',
  /** After these, what is to be done by a date has not been done. */
  'tenseCommissive',
  /** Verbs of what went on and is over; what "remained closed until Monday" is not. */
  'tenseContinuing',
  /** Speak of what is ahead only before "to" or "for": "plans to open", not "unveiled the plan on Monday". */
  'tenseAimed',
  /** Speak of what is ahead only before "of", "that" or "for". */
  'tenseChance',
  'tenseOfThat',
  /** An infinitive follows. */
  'tenseModal',
  /** Forms that are the infinitive as well as the past. */
  'tenseUnchanging',
  /** The present of verbs that tell what a calendar holds: "opens Friday". */
  'tenseScheduled',
  /** "is meeting": with a date, what is ahead. */
  'tenseArranged',
  /** The same in the plural: "leaders meet Friday". */
  'tensePlanned',
  /** "to" after these leads to what was done, or is no sign of an infinitive. */
  'tenseSettled',
  'tenseBeing',
  /** What makes a participle passive: "to be held". */
  'tensePassive',
  /** start, end, fall: verbs as well as words of times */
  'timeVerb',
  /** "how about", "please": what is asked for lies ahead. */
  'tenseInvite',
  /** "moved to Friday" */
  'tenseShifted',
] as const
