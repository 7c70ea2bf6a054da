/** What words say about the values of numbers. */
export const valueClasses = [
  /** A verb of change that leaves it to the values whether it is up: "went from 5 to 3". */
  'moving',
  /** "brought the toll to 259" */
  'bringing',
  /** Between a verb of change and its amount: "to its current level of 5". */
  'amountLevel',
  /** "unchanged at 5%" */
  'steady',
  /** "kept its rate at 5%" */
  'held',
  /** Before what an amount was at first: "initially 10". */
  'initially',
  /** Between two amounts of which one is right: "10 or 15". */
  'orJoint',
  /** The "-" of "500/-". */
  'noCents',
  /** What "one" makes an idiom with: "on one hand". */
  'oneIdiom',
  /** Mr, Mrs */
  'honorific',
  /** What bears a rank as its name: "22nd brigade". */
  'bodyNoun',
  /** left, right */
  'side',
  /** Rue, Via: a street after its number. */
  'streetBefore',
  /** What is told apart by numbers: "platform 9". */
  'numbered',
  /** One of these with a number needs no article: "bus 42". */
  'numberedLine',
  /** Before "week", "day" it makes a time of it. */
  'timeCue',
  /** Before a time of day. */
  'clockLead',
  'dating',
  /** odds */
  'oddsWord',
  /** What odds are of: "a 7/2 shot". */
  'oddsNoun',
  /** call, dial */
  'phoneWord',
  /** older, younger */
  'agedLimit',
  /** over, under */
  'sideLimit',
  /** What warms. */
  'warming',
  /** Is paid, and is no unit of what is priced: "per worker". */
  'recipient',
  /** happen, occur: behind a noun in the plural it is its verb. */
  'verbOfMany',
  /** Behind a noun it says what was done to it, and is no noun itself: "food thrown away". */
  'doneTo',
  /** What has versions, by number: Bluetooth, Android. */
  'versionedName',
  /** party, in "third party". */
  'partyNoun',
  /** "one step ahead": a number of no steps. */
  'stepNoun',
  'stepBehind',
  /** figures, digits: of a sum that is told by how many it has. */
  'digitPlural',
  /** German, before a year that stands alone: erst, bereits. */
  'oldYearLead',
  /** German, before a noun with the ending of its case: des, eines. */
  'genitiveArticle',
  /** German, behind a number of pieces sold together: "im 5-er Pack". */
  'packEnding',
  /** What a small number makes an idiom with: "zero-tolerance". */
  'idiomTail',
  'together',
  /** Quakes are measured in it. */
  'magnitudeScale',
  'quakeNoun',
  /** "measuring" before a number that has no unit. */
  'gauging',
  /** "further", "additional": more than what was counted before. */
  'furtherWord',
  /** What homes are cut off from: "power". */
  'supply',
  /** Where it goes to: "homes". */
  'supplied',
  /** "away" before games. */
  'awayWord',
  /** "none of the 12" */
  'noneOf',
  /** "hit" a record high. */
  'reaching',
  'highest',
  'lowest',
  /** "to close at 5" */
  'closing',
  /** Between minutes and the hour. */
  'clockJoint',
  /** "halb neun": half an hour before it, wherever it stands before a number. */
  'halfHour',
  /** "14 Mio.": may end with a stop that ends no sentence. */
  'shortMagnitude',
] as const
