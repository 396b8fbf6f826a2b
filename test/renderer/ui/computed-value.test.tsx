import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ComputedValue } from '../../../src/renderer/ui/computed-value.tsx'
import type { Explanation } from '../../../src/shared/model/formula.ts'
import { answerAlbi } from '../../../src/shared/rules/scores/albi.ts'
import { renderInApp } from '../render-in-app.tsx'

const known = answerAlbi({
  bilirubin: { value: 25, unit: 'umol/L' },
  albumin: { value: 3.6, unit: 'g/dL' },
}).explain
const withoutAlbumin = answerAlbi({ bilirubin: { value: 25, unit: 'umol/L' }, albumin: null }).explain

function Value({ explanation = known }: { readonly explanation?: Explanation | null }) {
  return (
    <div>
      ALBI <ComputedValue explanation={explanation}>−2.14</ComputedValue> <button type="button">Next</button>
    </div>
  )
}
const value = () => screen.getByRole('button', { name: '−2.14' })
const panel = () => screen.queryByRole('dialog')
const rows = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('row')
    .map((row) => row.textContent.replaceAll('\u202f', ' '))

it('opens by Enter with the formula, the line with the numbers, what went in, and the source', async () => {
  renderInApp(<Value />)
  value().focus()
  await userEvent.keyboard('{Enter}')
  const shown = screen.getByRole('dialog', { name: 'ALBI and modified ALBI grade' })
  expect(document.activeElement?.textContent).toBe('ALBI and modified ALBI grade')
  expect(value().getAttribute('aria-expanded')).toBe('true')
  expect(shown.textContent).toContain('ALBI = 0.66 × log10(bilirubin, µmol/L) − 0.085 × (albumin, g/L)')
  expect(shown.textContent).toContain('0.66 × log10(25) − 0.085 × 36 = −2.1374')
  expect(rows()).toEqual(['What went inValue', 'Bilirubin25 µmol/L', 'Albumin3.6 g/dL'])
  expect(shown.textContent).toContain('Source: Johnson, J Clin Oncol 2015;33:550')
  expect(shown.textContent).toContain('Source read')
  expect(shown.textContent).toContain('albi.v1')
})

it('says all of it in Chinese', async () => {
  renderInApp(<Value />, undefined, 'zh')
  await userEvent.click(value())
  expect(screen.getByRole('dialog', { name: 'ALBI 评分与改良 ALBI 分级' }).textContent).toContain(
    '已核对原文',
  )
  expect(rows()).toEqual(['输入项数值', '总胆红素25 µmol/L', '白蛋白3.6 g/dL'])
})

it('closes by Escape and gives the focus back to the value', async () => {
  renderInApp(<Value />)
  value().focus()
  await userEvent.keyboard(' {Escape}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(value())
})

it('goes on behind the value when Tab leaves the panel, and back to the value by Shift+Tab', async () => {
  renderInApp(<Value />)
  value().focus()
  await userEvent.keyboard('{Enter}{Shift>}{Tab}{/Shift}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(value())
  await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }))
})

it('closes when something else is pressed, and when the value is pressed again', async () => {
  renderInApp(<Value />)
  await userEvent.click(value())
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(panel()).toBeNull()
  await userEvent.click(value())
  await userEvent.click(value())
  expect(panel()).toBeNull()
})

it('names a missing input and writes no line that nobody could have worked out', async () => {
  renderInApp(<Value explanation={withoutAlbumin} />)
  await userEvent.click(value())
  expect(screen.getByRole('dialog').textContent).toContain('Missing: Albumin')
  expect(rows()).toContain('Albuminmissing')
  expect(screen.queryByRole('button', { name: 'Copy the line' })).toBeNull()
})

it('copies the worked line as plain text', async () => {
  const user = userEvent.setup()
  renderInApp(<Value />)
  await user.click(value())
  await user.click(screen.getByRole('button', { name: 'Copy the line' }))
  expect(await navigator.clipboard.readText()).toBe('0.66 × log10(25) − 0.085 × 36 = −2.1374')
})

it('shows points where the formula counts them, and intervals as intervals', async () => {
  const counted: Explanation = {
    ...known,
    formula: 'cp.v0',
    inputs: [
      { name: 'ascites', value: 'mild', unit: null, points: 2 },
      { name: 'inr', value: null, unit: null, points: { low: 1, high: 3 } },
      { name: 'child_pugh', value: { low: 5, high: 7 }, unit: null, points: null },
    ],
  }
  renderInApp(<Value explanation={counted} />)
  await userEvent.click(value())
  expect(screen.getByRole('dialog', { name: 'cp.v0' })).not.toBeNull()
  expect(rows()).toEqual(['What went inValuePoints', 'AscitesMild2', 'INRmissing1–3', 'Child-Pugh5–7–'])
})

it('leaves a value without an explanation as text', () => {
  renderInApp(<Value explanation={null} />)
  expect(screen.queryByRole('button', { name: '−2.14' })).toBeNull()
  expect(screen.getByText(/−2\.14/)).not.toBeNull()
})
