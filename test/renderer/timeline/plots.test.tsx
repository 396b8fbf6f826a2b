import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { assessment, lab, patientRecord, session } from '../../support/patient-record.ts'
import { openPatientPage } from './open-patient-page.tsx'

const PIVKA = { unit: "m[arb'U]/mL" }
const record = patientRecord({
  sessions: [session(1, '2026-06-10')],
  assessments: [assessment('2026-06-01', { source: 'import', childPughReported: 6 })],
  labs: [
    lab('afp', '2026-06-01', 800),
    lab('afp', '2026-07-20', 121_000, { comparator: '>' }),
    lab('afp', '2026-09-01', 300),
    lab('afp', '2026-10-01', 96),
    lab('pivka_ii', '2026-06-01', 75_000, { ...PIVKA, comparator: '>' }),
    lab('pivka_ii', '2026-10-01', 38, PIVKA),
  ],
})
const drawn = () => [...document.querySelectorAll('.timeline-stroke')].map((path) => path.getAttribute('d'))

it('marks a capped value by an open sign that no line runs to', async () => {
  await openPatientPage(record)
  const afp = drawn().find((d) => d?.includes('L')) ?? ''
  expect(afp.match(/M/g)).toHaveLength(2)
  expect(afp.match(/L/g)).toHaveLength(1)
  expect(document.querySelectorAll('.timeline-bound')).toHaveLength(1)
  expect(screen.getByText('>121,000')).toBeTruthy()
})

it('switches each plot by its key and by its button, and tells it in a sentence', async () => {
  const user = userEvent.setup()
  await openPatientPage(record)
  expect(screen.queryByText(/^PIVKA-II mAU\/mL: 2 values/)).toBeNull()
  await user.keyboard('2')
  expect(screen.getByText(/^PIVKA-II mAU\/mL/).textContent).toBe(
    'PIVKA-II mAU/mL: 2 values, last 38 on 2026-10-01. First >75,000 on 2026-06-01, highest >75,000 on 2026-06-01, lowest 38 on 2026-10-01. 1 of them is only a bound.',
  )
  const button = screen.getByRole('button', { name: 'Child-Pugh' })
  expect(button.getAttribute('aria-pressed')).toBe('false')
  await user.click(button)
  expect(button.getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByText('Child-Pugh: 1 value, last A6 on 2026-06-01.')).toBeTruthy()
  await user.keyboard('4')
  expect(button.getAttribute('aria-pressed')).toBe('false')
})

it('shows in the table what the plots show', async () => {
  const user = userEvent.setup()
  await openPatientPage(record, { language: 'zh' })
  await user.keyboard('24t')
  const table = screen.getByRole('table', { name: '病程' })
  const cells = within(table).getByRole('row', { name: /2026-06-01/ }).textContent
  expect(cells).toContain('>75,000')
  expect(cells).toContain('A6')
  expect(within(table).getByRole('columnheader', { name: 'PIVKA-II mAU/mL' })).toBeTruthy()
})
