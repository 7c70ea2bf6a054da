import { easternFamilyNames } from '../src/text/gazetteer/words.ts'
import type { Random } from './random.ts'

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

const korean = list(`
  min seo ji woo hyun jun soo bin young ho sung jin hye won kyung tae yeon eun hee mi sun dong chul sang woong jae
  yong gil na ra kwang cheol hwa yu ri seung gyu ha neul se hun gi nam bo ram
`)
const chinese = list(`
  xiao ming wei jun li hua jie lei tao yang feng ping mei yan ying hong guo qiang dong bo chen hao yu xin zhi gang
  rui kai lin jing ning wen bin cheng long yi fei
`)
const vietnamese = list(`
  van thi minh duc anh quang hoang lan huong thanh tuan hung dung linh mai ngoc phuong thu trang hai nam son khanh bao
  long hieu tien
`)
const vietnameseFamilies = new Set(
  list('nguyen tran pham huynh hoang phan vu vo dang bui do ngo duong ly'),
)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Family name first, in the ways news writes it: "Kim Min-seo", "Kim Min Seo", "Wang Xiaoming", "Tran Van Duc". */
export function easternNames(random: Random): () => string {
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? ''
  const families = [...easternFamilyNames]
  return () => {
    const family = pick(families)
    if (vietnameseFamilies.has(family))
      return [family, pick(vietnamese), pick(vietnamese)].map(capital).join(' ')
    const given = random() < 0.5 ? korean : chinese
    const [one, other] = [pick(given), pick(given)]
    const draw = random()
    if (draw < 0.3) return `${capital(family)} ${capital(one)}-${other}`
    if (draw < 0.6) return `${capital(family)} ${capital(one)} ${capital(other)}`
    return `${capital(family)} ${capital(draw < 0.8 ? one + other : one)}`
  }
}
