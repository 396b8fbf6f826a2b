import { expect, it } from 'vitest'
import { inScreenOrder } from '../../../src/renderer/sessions/blocks.ts'
import { sessionForm } from '../../../src/renderer/sessions/session-form.ts'
import { draftBody, startFromDraft } from '../../../src/renderer/sessions/stored-draft.ts'
import { toDraft } from '../../../src/renderer/sessions/to-draft.ts'
import {
  canBeUnavailable,
  reasonAt,
  reasonsInForce,
  unavailableWithout,
  withReason,
} from '../../../src/renderer/sessions/unavailable.ts'
import { PATIENT_UID } from '../../support/patient-record.ts'

const NO_MARKS = { unconfirmed: new Set<string>(), acknowledged: new Set<string>() }

it.each([
  ['labs.afp', true],
  ['procedure.dapGyCm2', true],
  ['procedure.contrastMl', true],
  ['procedure.arteries.3.drugs.0.doseMg', true],
  ['procedure.arteries.3.agents.1.amount', true],
  ['procedure.arteries.3.agents.1.sizeUm', false],
  ['procedure.operator', false],
  ['findings.n_tumours', false],
])('takes %s for a value that may not be had: %s', (path, isSo) => {
  expect(canBeUnavailable(path)).toBe(isSo)
})

it('keeps one reason for a field, by the path that records use', () => {
  const first = withReason([], 'procedure.dapGyCm2', 'not_kept')
  const second = withReason(first, 'procedure.dapGyCm2', 'device_fault')
  expect(second).toEqual([{ path: 'dapGyCm2', reason: 'device_fault' }])
  expect(reasonAt(second, 'procedure.dapGyCm2')).toBe('device_fault')
  expect(withReason(second, 'procedure.dapGyCm2', null)).toEqual([])
})

it('moves the reasons of the rows behind a row that is taken out, and drops its own', () => {
  const said = [0, 1, 2].map((at) => ({
    path: `arteries.${at}.drugs.0.doseMg`,
    reason: 'not_kept' as const,
  }))
  const other = { path: 'labs.afp', reason: 'not_measured' as const }
  expect(unavailableWithout([...said, other], 'procedure.arteries', 1)).toEqual([said[0], said[1], other])
})

it('reads a draft from before a field was there as one in which it is empty', () => {
  const body = draftBody(sessionForm('2026-11-23', { operator: 'Chen Jing' }), NO_MARKS, null) as {
    form: { procedure: Record<string, unknown>; labs: Record<string, unknown> }
  }
  for (const field of ['unavailable', 'medications', 'vitalsStart']) delete body.form.procedure[field]
  delete body.form.labs['lvef']
  const form = startFromDraft(body)?.form
  expect(form?.procedure).toMatchObject({
    operator: 'Chen Jing',
    unavailable: [],
    medications: [],
    vitalsStart: null,
  })
  expect(form?.labs.lvef).toMatchObject({ value: null, unit: '%' })
})

it('sends no vital signs of which everything was taken back', () => {
  const nothing = { systolicMmHg: null, diastolicMmHg: null, pulsePerMin: null, spo2Pct: null }
  const form = sessionForm('2026-11-23', { vitalsStart: nothing, vitalsEnd: { ...nothing, spo2Pct: 97 } })
  const { procedure } = toDraft(form, NO_MARKS, PATIENT_UID, 'open')
  expect([procedure.vitalsStart, procedure.vitalsEnd]).toEqual([null, { ...nothing, spo2Pct: 97 }])
})

it('goes through what is folded after what is in sight, block by block', () => {
  expect(
    inScreenOrder(['procedure.asaClass', 'labs.alp', 'findings.ecog', 'procedure.anaesthesia', 'labs.afp']),
  ).toEqual(['labs.afp', 'findings.ecog', 'labs.alp', 'procedure.anaesthesia', 'procedure.asaClass'])
})

it('drops the reason of a value that came in after all, and of a field that is gone', () => {
  const reason = 'not_kept' as const
  const form = sessionForm('2026-11-23', {
    dapGyCm2: 146,
    unavailable: [
      { path: 'dapGyCm2', reason },
      { path: 'airKermaMgy', reason },
      { path: 'co2Ml', reason },
      { path: 'labs.afp', reason },
      { path: 'labs.alt', reason },
    ],
  })
  const labs = { ...form.labs, afp: { ...form.labs.afp, value: 12 } }
  expect(reasonsInForce({ ...form, labs }, (path) => path === 'co2Ml').map(({ path }) => path)).toEqual([
    'airKermaMgy',
    'labs.alt',
  ])
})
