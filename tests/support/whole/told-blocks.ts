import { votesName } from '../../../src/text/article/body/agreed.ts'
import { agreementOf } from '../../../src/text/article/body/agreement.ts'
import { featureName, Found } from '../../../src/text/article/body/feature-names.ts'
import { judge, listFeatures, weightsBy } from '../../../src/text/article/body/judge.ts'
import { sceneOf, type Scene } from '../../../src/text/article/body/scene.ts'
import { WEIGHTS } from '../../../src/text/article/body/weights.ts'
import { parsePage } from '../../../src/text/page/build.ts'
import { checksum } from './lines.ts'
import { shortened, type WholePage } from './told-pages.ts'

const weights = weightsBy(WEIGHTS)

/** The features of each block, by which it is judged. */
function featuresOf(scene: Scene): readonly (readonly string[])[] {
  const agreement = agreementOf(scene)
  return scene.blocks.map((_, index) => {
    const found = new Found()
    listFeatures(scene, agreement, index, found)
    return [...found.ids.subarray(0, found.size)].map(featureName)
  })
}

function sceneOfPage({ body }: WholePage): Scene {
  const html = new TextDecoder().decode(body)
  const page = parsePage(html)
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(html) ?? []
  const [, description] = /name="description" content="([^"]*)"/.exec(html) ?? []
  return sceneOf(page, { title, description })
}

/**
 * How likely each block of a page is the article's, which votes hold it (`agreed.ts`), how it begins, and all of its
 * features as one number: which of them are others where it changes, `features` of a small page says.
 */
export function toldBlocks(whole: WholePage): readonly string[] {
  const scene = sceneOfPage(whole)
  const likely = judge(scene, weights)
  const features = featuresOf(scene)
  return [
    `# ${whole.name}: headline ${scene.headline}, article ${scene.mainArticle}, main ${scene.main}`,
    ...scene.blocks.map(({ kind, text }, index) => {
      const sum = checksum((features[index] ?? []).join('\n'))
      const votes = votesName(scene.agreed[index] ?? 0)
      return `${(likely[index] ?? 0).toFixed(4)} ${votes} ${kind} ${sum} ${shortened(text)}`
    }),
  ]
}

/** The features themselves. */
export function toldFeatures(whole: WholePage): readonly string[] {
  const scene = sceneOfPage(whole)
  return featuresOf(scene).flatMap((names, index) => [
    `# ${shortened(scene.blocks[index]?.text ?? '')}`,
    ...names.filter((name) => !/^(?:amid|start|end|outside):/.test(name)),
  ])
}
