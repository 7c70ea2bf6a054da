import type { Prediction } from './messages.ts'

/** What is said of a page without an article. */
export const nothing: Prediction = {
  articleBody: '',
  title: '',
  authors: [],
  date: '',
  lang: '',
  siteName: '',
  images: [],
  image: '',
}
