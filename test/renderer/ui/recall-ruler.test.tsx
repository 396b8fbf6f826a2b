import { expect, it } from 'vitest'
import { screen } from '@testing-library/react'
import { RecallRuler } from '../../../src/renderer/ui/recall-ruler.tsx'
import { renderInApp } from '../render-in-app.tsx'

const FOLLOW_UP = { opens: 79, closes: 107, critical: 121 }

it.each([
  [27, undefined, 'Day 27 after TACE; review window day 28 to 42'],
  [28, undefined, 'Day 28 after TACE; inside the review window, day 28 to 42'],
  [43, undefined, 'Day 43 after TACE; 1 day past the review window'],
  [78, FOLLOW_UP, 'Day 78 after TACE; review window day 79 to 107'],
  [107, FOLLOW_UP, 'Day 107 after TACE; inside the review window, day 79 to 107'],
  [109, FOLLOW_UP, 'Day 109 after TACE; 2 days past the review window'],
])('on day %i says where that is in the window of the review', (day, window, sentence) => {
  renderInApp(<RecallRuler day={day} {...(window && { window })} />)
  expect(screen.getByRole('img', { name: sentence })).toBeTruthy()
})
