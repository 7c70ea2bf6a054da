import { describe, expect, test } from 'vitest'
import { captionBoxes, invitationBoxes } from '../../../../../src/text/article/body/boxes.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { endOf, nameOf } from '../../../../../src/text/page/query.ts'

const story = `<p>${'The mill turns all day. '.repeat(100)}</p>`

const pageOf = (html: string) => parsePage(`<body>${html}${story}</body>`)

const invitations = (html: string) => {
  const page = pageOf(html)
  return invitationBoxes(page, page.size).map((node) => nameOf(page, node))
}

describe('a box that invites', () => {
  // A letter, a mailbox and a day: three things.
  const three = 'Our newsletter in your inbox, every day, for you'

  test.each(['div', 'aside', 'section', 'form', 'blockquote'])('is %s', (tag) => {
    expect(invitations(`<${tag}>${three}</${tag}>`)).toEqual([tag])
  })

  test.each([
    ['li', '<ul>', '</ul>', ['li']],
    // The cells of a table belong together.
    ['td', '<table><tr>', '</tr></table>', ['table']],
  ])('is %s in %s', (tag, before, behind, found) => {
    expect(invitations(`${before}<${tag}>${three}</${tag}>${behind}`)).toEqual(found)
  })

  test.each(['p', 'article', 'span'])('is not %s', (tag) => {
    expect(invitations(`<${tag}>${three}</${tag}>`)).toEqual([])
  })

  test.each([
    ['three things', three, 1],
    ['two', three.replace('every day', 'all of it'), 0],
    ['four', `Subscribe: ${three}`, 1],
    ['41 characters', 'Newsletter in your inbox every day, for us'.slice(0, 41), 1],
    ['40 characters', 'Newsletter in your inbox every day, for u'.slice(0, 40), 0],
    ['things of which one is hidden', `${three.replace('every day', '')}<i hidden>every day</i>`, 0],
  ])('says %s: %s', (_, inner, count) => {
    expect(invitations(`<div>${inner}</div>`)).toHaveLength(count)
  }) // prettier-ignore

  test('is one where the headline stands right behind it', () => {
    const page = pageOf(`<div>${three}</div>`)
    const [box = 0] = invitationBoxes(page, page.size)

    expect(invitationBoxes(page, endOf(page, box))).toEqual([box])
    expect(invitationBoxes(page, endOf(page, box) - 1)).toEqual([])
  })

  test('is looked for behind another, and within one that is none', () => {
    expect(invitations(`<div>${three}</div><form>${three}</form>`)).toEqual(['div', 'form'])
    expect(invitations(`<section>${story}<div>${three}</div></section>`)).toEqual(['div'])
  })
})

describe('the box of a caption', () => {
  test.each(['img src="/a.jpg"', 'amp-img src="/a.jpg"', 'picture'])('holds %s', (tag) => {
    expect(captionBoxes(pageOf(`<div><${tag}></${tag.split(' ')[0]}>A mill</div>`))).toHaveLength(1)
  })

  test.each(['div', 'span', 'center'])('is %s, the nearest with text', (tag) => {
    const page = pageOf(`<section><${tag}><i><img></i>A mill</${tag}></section>`)

    expect(captionBoxes(page).map((node) => nameOf(page, node))).toEqual([tag])
  })
})
