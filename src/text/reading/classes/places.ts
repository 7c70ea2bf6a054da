/** Words that lead to a place, and what stands around it. */
export const placeClasses = [
  /** "in", "near", "south of": what is told is there. */
  'locating',
  /** "to", "into": where something goes. */
  'toward',
  /** "on": islands, rivers and what is attacked, but also what a text is about. */
  'onto',
  /** "NYC", "UAE", "OH": initials that are a place's. */
  'placeInitials',
  /** Two initials that are no place's: "AI". */
  'noPlaceInitials',
  /** "Ward 12", "Pier 39" */
  'numberedPlace',
  /** "northern", "downtown": between a preposition and its place. */
  'directionWord',
  /** "city", "coast": is a place without a name of its own. */
  'placeNoun',
  /** "the capital": a place though nothing more is told of it. */
  'placeAlone',
  /** "airport", "market": where something happens that no name says where. */
  'premises',
  /** "country", "town": people live there, so that "the country" is one whatever leads to it. */
  'peopledPlace',
  /** "part" in "an eastern part of the capital". */
  'placePart',
  'whereWord',
  'during',
  /** "gave Moldova 5m": who gets what stands behind. */
  'givingVerb',
  /** "court", "airport": ends the name of a body that has a place. */
  'siteNoun',
  /** "worldwide", "abroad": a place in one word. */
  'everywhere',
  /** A verb whose object is a place: "hit", "fled". */
  'placeVerb',
  /** "attack", "raid": what is on a place is there. */
  'attackNoun',
  /** "pulled from", "fled from": what is told begins there. */
  'removing',
  /** says, reported, warned. */
  'reporting',
  /** "speech", "statement": said there, not done there. */
  'speechNoun',
  /** "officials", "troops": act for a country, wherever they are. */
  'actorNoun',
  /** "reporters" in "told reporters in". */
  'audience',
  /** "charges", "fined": what stands behind "for" is why, not where. */
  'punishing',
  /** Opens a clause that tells something else: "since", "before". */
  'timeClause',
  /** "but", "while": what stands on the other side of it is somewhere else. */
  'partingWord',
  /** "separately", "elsewhere": another report begins. */
  'turnsAway',
  /** "the blast", "the fire": taken up from the sentence before. */
  'takenUpEvent',
  /** "victims", "survivors": of what was told before. */
  'afterwards',
  /** "ebitda", "dividend": what only firms have. */
  'firmResult',
  /** "shares", "revenue": what countries and trades have as well. */
  'ownedResult',
  /** "turnout", "support": a share of voters. */
  'ballotShare',
  /** "they", "it", "there". */
  'takesUp',
  /** "countries", "sides", "charges": what is counted is itself places, or nowhere. */
  'nowhereNoun',
] as const
