/** Words that lead to what is measured, and words that say whether it is so. */
export const meaningClasses = [
  'direction',
  'comparative',
  'estimatedLink',
  /** Says that something is a share of another. */
  'represents',
  /** Of what is foreseen, before the verb that says what: "expected to". */
  'anticipatedVerb',
  /** Of a level, before "at": "peaked". */
  'levelVerb',
  /** Measures nothing by itself: "up", "more". */
  'emptyMeasure',
  /** Behind "on" it says how, not what: "on average". */
  'mannerNoun',
  /** Of something else that it is a number for: "its forecast for growth". */
  'foreseenNoun',
  /** Where nothing says of what, it is of what was told before: "topping estimates of". */
  'foreseenWord',
  /** Before or after it results are told: "profit before tax". */
  'deductionNoun',
  'worthWord',
  'aboard',
  'leaveVerb',
  'plight',
  'orderNoun',
  'puts',
  'come',
  'home',
  'there',
  'court',
  'behind',
  /** What denies, asks for, fears, foresees or plans what follows. */
  'denial',
  'demand',
  'supposition',
  'prediction',
  'intention',
  /** What somebody tries for: "hopes to". */
  'aspiration',
  /** Verbs that make a gift or a period known before it comes. */
  'proclaims',
  'planNoun',
  'ought',
  /** "next month" */
  'toCome',
  'future',
  'within',
  'deniesThat',
  /** Behind a word of denial: "not only", "no fewer". */
  'notDenied',
  /** Behind which "to" is no demand but a plan. */
  'seeks',
  /** Of money and shares it foresees: "seen at". */
  'amountPrediction',
  /** Of what is done, or of one thing, it plans; bids that one considers are there. */
  'ponders',
  /** Of what grows or falls it foresees, of all else it plans: "set to". */
  'poised',
  /** Who foresees, and verbs that say so of them alone. */
  'foreseer',
  'foreseerVerb',
  /** What is done to mills and flights is planned: "will shut 12". */
  'shutVerb',
  /** Behind a number: "expected by analysts", "planned for 2028". */
  'foreseenParticiple',
  'dueParticiple',
  /** Makes what goes on longer. */
  'extendVerb',
  /** Goes on behind "and" with what is planned or foreseen. */
  'bareVerb',
  'conditional',
  /** What one faces is not yet so. */
  'threat',
  /** May itself rise and fall. */
  'riskNoun',
  /** A cue that is a noun as well. */
  'cueNoun',
  /** Begins what a cue before it says nothing of. */
  'cueWall',
  /** Before a number of what is there already. */
  'knownBy',
] as const
