import { cleanup } from '@testing-library/react'
import { expect, it } from 'vitest'
import { layoutLanes } from '../../../src/renderer/timeline/chart/lane-layout.ts'
import type { Mark } from '../../../src/renderer/timeline/chart/labelled-lane.ts'
import { type Box, textWidth } from '../../../src/renderer/timeline/chart/place.ts'
import { axisSpan, timeScale } from '../../../src/renderer/timeline/chart/time-scale.ts'
import { axisDays, timelineData } from '../../../src/renderer/timeline/chart/timeline-data.ts'
import { type EventWords, useEventWords } from '../../../src/renderer/timeline/chart/use-event-words.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { NEXT_PLANS } from '../../../src/shared/model/review.ts'
import { complication, drugInto, patientRecord, review, session } from '../../support/patient-record.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

const TODAY = '2026-11-23'
const day = (at: number) => addDays('2022-01-10', at)
const sessions = Array.from({ length: 17 }, (_, at) =>
  session(at + 1, day(at * 100), {
    lineNo: at < 9 ? 1 : 2,
    arteries: [drugInto('A8', 'epirubicin', 40), drugInto('A5', 'lobaplatin', 30)],
  }),
)
const of = (at: number) => sessions[Math.floor((at * 17) / 40)] ?? session(1, day(0))
const crowded = patientRecord({
  sessions,
  reviews: Array.from({ length: 40 }, (_, at) =>
    review(
      of(at),
      { on: day(30 + at * 42), overall: (['CR', 'PR', 'SD', 'PD'] as const)[at % 4] ?? 'SD' },
      {
        kind: at % 2 === 0 ? 'one_month' : 'follow_up',
        nextPlan: NEXT_PLANS[at % NEXT_PLANS.length]?.code ?? null,
      },
    ),
  ),
  complications: sessions.slice(0, 8).map((one, at) => complication(one, 'GI_BLEED', day(at * 100 + 4), '3')),
})

function wordsIn(language: 'en' | 'zh'): EventWords {
  const heard: EventWords[] = []
  function Listener() {
    heard.push(useEventWords())
    return null
  }
  renderInApp(<Listener />, fakeHost({}), language)
  cleanup()
  const [words] = heard
  if (words === undefined) throw new Error('nothing was rendered')
  return words
}

const SYMBOL_PX = 6
function labelled({ x, y, label }: Mark<unknown>): Box[] {
  const symbol = { left: x - SYMBOL_PX, right: x + SYMBOL_PX, top: y - 7, bottom: y + 7 }
  const width = textWidth(label, 11)
  return [
    symbol,
    ...(label === '' ? [] : [{ left: x + 12, right: x + 12 + width, top: y - 6, bottom: y + 6 }]),
  ]
}
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const colliding = (boxes: readonly Box[]) =>
  boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlaps(box, other)))

it.each([
  [832, 'en'],
  [832, 'zh'],
  [640, 'en'],
  [640, 'zh'],
] as const)('keeps 17 sessions and 40 reviews apart on %i px in %s', (width, language) => {
  const data = timelineData(crowded, 'inr')
  const span = axisSpan(axisDays(data), TODAY, false)
  if (span === null) throw new Error('no axis')
  const layout = layoutLanes(data.lanes, timeScale(span, width), wordsIn(language))
  const discs = layout.sessions.marks.map(({ x, y }) => ({
    left: x - 10,
    right: x + 10,
    top: y - 10,
    bottom: y + 10,
  }))
  const doses = layout.doses.map(({ x, y, text }) => {
    const half = textWidth(text, 11) / 2
    return { left: x - half, right: x + half, top: y - 6, bottom: y + 6 }
  })
  const tags = layout.reviews.marks.map(({ x, y, width: wide }) => ({
    left: x - wide / 2,
    right: x + wide / 2,
    top: y - 10,
    bottom: y + 10,
  }))
  expect(colliding([...discs, ...doses])).toEqual([])
  expect(colliding(tags)).toEqual([])
  expect(colliding((layout.plans?.marks ?? []).flatMap(labelled))).toEqual([])
  expect(colliding(layout.complications.marks.flatMap(labelled))).toEqual([])
  expect(layout.lines?.marks.map(({ label }) => label !== '')).toEqual([true, true])
})
