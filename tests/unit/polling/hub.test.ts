import { expect, test } from 'vitest'
import { hubOf } from '../../../src/polling/hub.ts'

const found = { hubUrl: 'https://hub.example/', topicUrl: 'https://a.example/feed' }
const document = { hubUrl: found.hubUrl, selfUrl: found.topicUrl }

test.each([
  ['by the document', undefined, document, found],
  [
    'by headers',
    '<https://hub.example/>; rel="hub", <https://a.example/feed>; rel=self',
    {},
    found,
  ],
  [
    'by headers before the document',
    '<https://hub.example/>;rel=hub',
    { ...document, hubUrl: 'https://old.example/' },
    found,
  ],
  [
    'by one of several relations',
    '<https://hub.example/>; title="a, b"; rel="alternate hub"',
    document,
    found,
  ],
  ['not without a name for the topic', undefined, { hubUrl: found.hubUrl }, undefined],
  [
    'not by an address that is none of the web',
    '<javascript:alert(1)>; rel=hub',
    document,
    undefined,
  ],
  ['not by junk', '<<<;;;rel=hub,,,', {}, undefined],
])('a hub is found %s', (_, link, read, expected) => {
  expect(hubOf(link === undefined ? {} : { link }, read)).toEqual(expected)
})
