import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { judgeSessionForm } from '../../../src/renderer/sessions/judge-session.ts'
import type { SessionBackground } from '../../../src/renderer/sessions/session-background.ts'
import {
  type SessionForm,
  sessionForm,
  type SessionLab,
} from '../../../src/renderer/sessions/session-form.ts'
import { Procedure } from '../../../src/shared/model/session.ts'
import { LABS, procedureInput } from '../../main/sessions/session-draft.ts'
import { patientRecord } from '../../support/patient-record.ts'
import { fieldAt, openSessionForm, settings } from './open-session-form.tsx'

const stateOf = (block: string) =>
  document.querySelector(`[data-block="${block}"] .session-block-state`)?.textContent

it('calls a block complete only where something was asked for, and optional while it is empty', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  expect(stateOf('care')).toBe('optional')
  await user.click(within(fieldAt('procedure.anaesthesia')).getByRole('radio', { name: 'Local' }))
  await waitFor(() => expect(stateOf('care')).toBe('recorded'))
  expect(stateOf('complications')).toBe('1 missing')
  await user.click(screen.getByRole('checkbox', { name: 'None in the room' }))
  await waitFor(() => expect(stateOf('complications')).toBe('complete'))
})

it('says so in Chinese', async () => {
  await openSessionForm({ language: 'zh' })
  expect(stateOf('care')).toBe('选填')
})

it('is 100 % only where nothing is missing, nothing unconfirmed and nothing asked for before saving', () => {
  const background: SessionBackground = {
    record: patientRecord(),
    settings,
    rulesets: [],
    today: '2026-11-23',
    completing: null,
  }
  const form = sessionForm('2026-11-23', Procedure.parse(procedureInput({ performedOn: '2026-11-23' })))
  for (const { code, value, unit } of LABS)
    if (code in form.labs) form.labs[code as SessionLab] = { value, unit, comparator: null, sampledOn: null }
  const stated = { ...form, findings: { ecog: 0, ascites: 'none', he_grade: 0 } as const }
  const judged = (over: Partial<SessionForm>, ...unconfirmed: string[]) => {
    const { percent, missing } = judgeSessionForm({ ...stated, ...over }, background, {
      unconfirmed: new Set(unconfirmed),
      acknowledged: new Set(),
    })
    return { isWhole: percent === 100, missing }
  }
  expect(judged({})).toEqual({ isWhole: true, missing: [] })
  expect(judged({}, 'procedure.anaesthesia').isWhole).toBe(false)
  expect(judged({}, 'findings.tumour_number').isWhole).toBe(false)
  expect(
    judged({ review: { kind: 'none', dueOn: null, windowOpensOn: null, windowClosesOn: null, reason: '' } })
      .isWhole,
  ).toBe(false)
})
