import { recallDays } from '../../app/alerts/situation.ts'
import { type DayRecall, shareOf, totalOf } from '../../app/shapes.ts'
import { dayMs, shortDay, utcDay } from '../../moments.ts'
import { addressOf } from '../query.ts'
import { type Bar, barChart } from '../view/charts.ts'
import { type Html, count, html, percent } from '../view/html.ts'
import { card } from '../view/parts.ts'
import type { Seen } from './seen.ts'

/** The figure to live by: of what was published and could be read, how much is recorded; today and day by day. */
export function recallCard({ recall, now }: Seen): Html {
  const days = Array.from({ length: recallDays }, (_, at) =>
    utcDay(new Date(now.getTime() - (recallDays - 1 - at) * dayMs)),
  )
  const today = totalOf(recall.filter(({ day }) => day === days.at(-1)))
  const week = totalOf(recall.filter(({ day }) => day > (days.at(-8) ?? '') && day !== days.at(-1)))
  const all = totalOf(recall)
  return card(
    { id: 'recall', title: 'Recall', aside: html`<a href="/recall">by feed and day</a>` },
    html`<div class="recall-figures">
        ${figure('today', shareOf(today))} ${figure('the seven days before', shareOf(week))}
        ${figure('four weeks', shareOf(all))}
      </div>
      ${barChart({
        label: 'What came of what was published, day by day',
        names: [
          'recorded',
          'the same as a recorded one',
          'waiting',
          'lost by us',
          'refused by them',
        ],
        bars: days.map((day) =>
          barOf(
            day,
            recall.find((one) => one.day === day),
          ),
        ),
        height: 110,
      })}
      ${sentence(all)}`,
  )
}

const figure = (label: string, share: number | undefined): Html =>
  html`<div>
    <b class="${share !== undefined && share < 0.9 ? 'warn' : ''}">${percent(share)}</b
    ><span>${label}</span>
  </div>`

function barOf(day: string, of: DayRecall | undefined): Bar {
  const total = totalOf(of ? [of] : [])
  const { published, recorded, same, waiting, lost, refused } = total
  const next = utcDay(new Date(Date.parse(day) + dayMs))
  return {
    label: shortDay(day),
    parts: [recorded, same, waiting, lost, refused],
    href: addressOf('/entries', { since: day, until: next }),
    title: `${day}: ${published} published, ${recorded + same} recorded, ${waiting} waiting, ${lost} lost, ${refused} refused; recall ${percent(shareOf(total))}`,
  }
}

const sentence = ({
  published,
  recorded,
  same,
  waiting,
  lost,
  refused,
}: ReturnType<typeof totalOf>): Html =>
  html`<p class="soft">
    Of ${count(published)} published in four weeks
    <a href="/entries?state=recorded">${count(recorded)} recorded</a>,
    <a href="/entries?state=skipped&amp;reason=duplicate">${count(same)} the same as those</a>,
    <a href="/waiting">${count(waiting)} waiting</a>,
    <a class="${lost > 0 ? 'bad' : ''}" href="/entries?state=dead">${count(lost)} lost by us</a>,
    <a href="/entries?state=skipped">${count(refused)} refused by them</a>.
  </p>`
