import { beginnings } from '../gazetteer/beginnings.ts'
import { nameKey } from '../gazetteer/name-key.ts'

/**
 * International bodies and offices that are one thing wherever news names them: Wikidata id | full names | acronyms,
 * which count in capitals only. Written by hand; a body whose id was not certain is not here.
 */
const table = `
Q1065|United Nations;United Nations Organization|UN
Q37470|United Nations Security Council;UN Security Council|UNSC
Q7184|North Atlantic Treaty Organization;North Atlantic Treaty Organisation|NATO
Q458|European Union|EU
Q8880|European Commission|
Q8889|European Parliament|
Q8901|European Central Bank|ECB
Q7817|World Health Organization;World Health Organisation|WHO
Q7804|International Monetary Fund|IMF
Q7164|World Bank|
Q7825|World Trade Organization;World Trade Organisation|WTO
Q7809|United Nations Educational, Scientific and Cultural Organization|UNESCO
Q740308|United Nations Children's Fund|UNICEF
Q132551|United Nations High Commissioner for Refugees;UN Refugee Agency|UNHCR
Q204344|World Food Programme;World Food Program|WFP
Q82151|Food and Agriculture Organization|FAO
Q54129|International Labour Organization;International Labor Organization|ILO
Q41984|International Atomic Energy Agency|IAEA
Q47488|International Criminal Court|ICC
Q7801|International Court of Justice|ICJ
Q8475|International Criminal Police Organization|INTERPOL
Q7795|Organization of the Petroleum Exporting Countries|OPEC
Q41550|Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|OECD
Q7159|African Union|AU
Q7172|Arab League;League of Arab States|
Q7768|Association of Southeast Asian Nations|ASEAN
Q7785|Commonwealth of Nations|
Q7779|Commonwealth of Independent States|CIS
Q19771|Group of 20;Group of Twenty|G20
Q42970|Amnesty International|
Q253414|Fédération Internationale de Football Association|FIFA
Q35572|Union of European Football Associations|UEFA
Q40970|International Olympic Committee|IOC
Q37230|Central Intelligence Agency|CIA
Q8333|Federal Bureau of Investigation|FBI
Q23548|National Aeronautics and Space Administration|NASA
Q42262|European Space Agency|ESA
`

interface Body {
  readonly names: ReadonlyMap<string, string>
  readonly acronyms: ReadonlyMap<string, string>
}

function readTable(): Body {
  const rows = table.trim().split('\n')
  const cells = rows.map((row) => row.split('|'))
  const column = (index: number) =>
    cells.flatMap(([id = '', ...lists]) =>
      (lists[index] ?? '')
        .split(';')
        .filter(Boolean)
        .map((name) => [name, id] as const),
    )
  return {
    names: new Map(column(0).map(([name, id]) => [nameKey(name), id])),
    acronyms: new Map(column(1)),
  }
}

const bodies = readTable()
const mayBeBody = beginnings(bodies.names.keys())

/** Wikidata id of the body with this full name. */
export function bodyNamed(name: string): string | undefined {
  return mayBeBody(name) ? bodies.names.get(nameKey(name)) : undefined
}

/** Wikidata id of the body with this acronym, in capitals, with or without full stops: "UN", "U.N.". */
export function bodyAbbreviated(acronym: string): string | undefined {
  const letters = acronym.replaceAll('.', '')
  return bodies.acronyms.get(letters) ?? (acronym === 'Interpol' ? 'Q8475' : undefined)
}
