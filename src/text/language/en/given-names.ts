import { words, type Entry } from '../../reading/entry.ts'

/** Given names that are seldom the other gender's; what is in neither list is simply not known. */
export const givenNames: readonly Entry[] = [
  ...words(
    'maleName',
    `
    aaron abdul abdullah adam ahmed alan albert alejandro alexander ali andreas andrew anthony antonio
    arthur barack ben benjamin bernard bernie bill bob boris bradley brandon brian bruce bryan carl carlos
    charles chris christopher chuck clarence craig dan daniel darren dave david dean dennis derek dick
    dmitry don donald doug douglas ed eddie edward emmanuel eric ernesto felipe fernando francis frank fred
    frederick gary gavin geoff george gerald giovanni glenn gordon graham greg gregory hans harold harry
    hassan henry herbert howard hugh hussein ian ibrahim igor ivan jack jacob james jason javier jeb jeff
    jeffrey jeremy jerome jerry jim jimmy jochen joe joel johan johannes john johnny jon jonathan jorge jose
    joseph joshua juan juergen julian justin karl keith ken kenneth kevin khalid klaus kurt kyle lars larry
    lawrence leonard lloyd louis luis luke manuel marc marco mario mark martin marvin matt matthew max
    michael miguel mike mitch mohamed mohammad mohammed muhammad nathan neil nicholas nick nicolas nigel
    norman omar oscar pablo patrick paul pedro pete peter phil philip phillip pierre rafael ralph randy
    raymond recep richard rick rob robert roberto rodrigo roger ron ronald roy rudy russell ryan sam samuel
    scott sean sebastian sergei sergey simon stanley stefan stephen steve steven stuart ted terrence terry
    theodore thomas tim timothy todd tom tony travis trevor vincent vladimir volodymyr walter warren wayne
    william wolfgang xavier yasser yusuf zachary`,
  ),
  ...words(
    'femaleName',
    `
    abigail aisha alexandra alice alicia alison amanda amy ana andrea angela anita ann anna anne annie
    barbara beatrice betsy betty beverly brenda bridget camille carla carmen carol caroline carolyn
    catherine charlotte cheryl christina christine cindy claire claudia condoleezza connie cynthia dana
    deborah debra denise diana diane dianne donna doris dorothy elena elise elizabeth ellen emily emma erin
    esther eva evelyn fatima fiona florence frances gabriela gail gina gloria grace hannah heather helen
    hillary ingrid irene isabel ivanka jacqueline jane janet janice jean jennifer jessica jill joan joanna
    jodi josephine joyce judith judy julia julie kamala karen karin kate katherine kathleen kathryn kathy
    katie kellyanne kimberly kristen kristin laura lauren leila leslie linda lisa liz loretta louise lucia
    lucy lydia lynn madeleine margaret maria marie marilyn marissa martha mary maryam maureen megan melania
    melanie melissa michelle miriam monica nadia nancy naomi natalie natasha nicola nicole nikki nina nora
    olga olivia pamela patricia paula penny priscilla rachel rebecca rita roberta rosa rose ruth samantha
    sandra sara sarah sharon sheila sheryl shirley silvia sofia sonia sophia sophie stephanie susan suzanne
    sylvia tamara tanya tatiana teresa theresa tina tulsi ursula valerie vanessa vera veronica victoria
    virginia vivian wendy yolanda yvonne zainab`,
  ),
]
