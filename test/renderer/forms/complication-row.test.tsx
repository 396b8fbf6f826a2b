import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import {
  complicationFields,
  emptyComplication,
  type ComplicationForm,
} from '../../../src/renderer/forms/complication-form.ts'
import { ComplicationRow } from '../../../src/renderer/forms/complication-row.tsx'
import { fieldName } from '../../../src/shared/wording/fields.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { renderInApp } from '../render-in-app.tsx'

function open(begin: Partial<ComplicationForm> = {}, language: Language = 'en') {
  const seen: ComplicationForm[] = [{ ...emptyComplication(), ...begin }]
  function Held() {
    const [row, setRow] = useState(() => ({ ...emptyComplication(), ...begin }))
    const change = (next: ComplicationForm) => {
      seen.push(next)
      setRow(next)
    }
    const about = { path: 'event', label: (path: string) => fieldName(path, language), errorAt: () => null }
    return <ComplicationRow fields={complicationFields(row, change, about)} />
  }
  renderInApp(<Held />, undefined, language)
  return () => seen.at(-1)
}
const grade = (name: string) =>
  within(screen.getByRole('radiogroup', { name: 'CIRSE grade' })).getByRole('radio', { name })

it('offers the grades of 2017, and the lettered ones with the version of 2025', async () => {
  const user = userEvent.setup()
  const row = open()
  await user.click(grade('3'))
  expect(screen.getByText('Added therapy or stay over 48 h, no sequelae')).toBeDefined()
  await user.click(screen.getByRole('radio', { name: '2025' }))
  expect(row()).toMatchObject({ cirseVersion: '2025', cirseGrade: null })
  await user.click(grade('3b'))
  expect(row()?.cirseGrade).toBe('3b')
})

it('keeps a grade that both editions know', async () => {
  const user = userEvent.setup()
  const row = open({ cirseGrade: '5' })
  await user.click(screen.getByRole('radio', { name: '2025' }))
  expect(row()).toMatchObject({ cirseVersion: '2025', cirseGrade: '5' })
})

it('grades in every system on its own: none follows from another', async () => {
  const user = userEvent.setup()
  const row = open({ cirseGrade: '6' })
  await user.click(screen.getByRole('button', { name: /Other grades/ }))
  expect(row()).toMatchObject({ ctcaeGrade: null, sirSeverity: null, outcome: null })
  await user.click(
    within(screen.getByRole('radiogroup', { name: 'CTCAE grade' })).getByRole('radio', { name: '5' }),
  )
  expect(row()).toMatchObject({ cirseGrade: '6', ctcaeGrade: 5, sirSeverity: null })
})

it.each([
  ['en', 'CTCAE 3, SIR Severe, Extra days in hospital: 4\u202fd, Treatment of the complication: Drainage'],
  ['zh', 'CTCAE 3，SIR 重度，延长住院天数：4 天，并发症处理：Drainage'],
] as const)('says folded, in %s, what was answered', (language, words) => {
  open({ ctcaeGrade: 3, sirSeverity: 'severe', extraDays: 4, treatment: 'Drainage' }, language)
  expect(screen.getByRole('button', { expanded: false }).textContent).toContain(words)
})
