import { words, type Entry } from '../reading/entry.ts'

/** Marks and symbols are the same in every language that is read. */
export const marks: readonly Entry[] = [
  ...words('comma', ','),
  ...words('stop', '.'),
  ...words('colon', ':'),
  ...words('semicolon', ';'),
  ...words('openBracket', '( ['),
  ...words('closeBracket', ') ]'),
  ...words('hyphen', '-'),
  ...words('shortDash', '– −'),
  ...words('longDash', '— ― |'),
  ...words('slash', '/'),
  ...words('fractionSlash', '⁄'),
  ...words('apostrophe', "'"),
  ...words('openApostrophe', '‘'),
  ...words('plusSign', '+'),
  ...words('footMark', "' ′"),
  ...words('inchMark', '" ” ″'),
  ...words('labelSign', '# @ § №'),
  ...words('sign', '- −'),
  ...words('noCents', '- = –'),
  ...words('dash', '- –'),
  ...words('joint', '- / : . –'),
  ...words('nameJoint', '- . / _'),
  ...words('rangeTilde', '~'),
  ...words('clauseMark', '; : —'),
]
