import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { carriedImagingOn } from '../../../src/renderer/sessions/carried-findings.ts'
import { clearanceOf, staleWeight } from '../../../src/renderer/sessions/clearance.ts'
import { refusalPaths } from '../../../src/renderer/sessions/refusal-paths.ts'
import { sessionForm } from '../../../src/renderer/sessions/session-form.ts'
import { measuredLastOn } from '../../../src/renderer/sessions/tumours-on-file.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import { RULESET_SHA256, RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { lab, lesion, PATIENT_UID, patientRecord, session } from '../../support/patient-record.ts'
import { fieldAt, fill, inputAt, openSessionForm, TODAY } from './open-session-form.tsx'

const before = (days: number) => addDays(TODAY, -days)

it('dates the findings by the newest lesion measurement, and says when that is too old to count', async () => {
  const lesions = [lesion(1, { [before(60)]: 40 }), lesion(2, { [before(12)]: 30 })]
  await openSessionForm({ record: { lesions } })
  expect(inputAt('assessedOn.imaging').value).toBe(before(12))
  expect(fieldAt('assessedOn.imaging').textContent).toContain('12 days before')
  expect(inputAt('assessedOn.ecog').value).toBe(TODAY)
  fill('assessedOn.imaging', before(31))
  await waitFor(() =>
    expect(fieldAt('assessedOn.imaging').textContent).toContain(
      'Stale, 31 days before: counts as unknown (limit 30 days).',
    ),
  )
  fill('assessedOn.imaging', before(30))
  await waitFor(() => expect(fieldAt('assessedOn.imaging').textContent).not.toContain('Stale'))
  fill('assessedOn.ecog', addDays(TODAY, 1))
  await waitFor(() => expect(fieldAt('assessedOn.ecog').querySelector('[aria-invalid]')).not.toBeNull())
})

it('judges by the rulesets of the day that is typed, and says what it is judged by', async () => {
  const asked: string[] = []
  await openSessionForm({
    answers: {
      'eligibility.inForce': ({ on }) => {
        asked.push(on)
        const id = on === TODAY ? 'cn-nhc-2022' : 'cn-moh-2011'
        return [{ ruleset: RULESETS[id], sha256: RULESET_SHA256[id] }]
      },
    },
  })
  expect(screen.getAllByText(/^cn-nhc-2022 1\.0\.0/)).not.toEqual([])
  fill('procedure.performedOn', before(1))
  await waitFor(() => expect(screen.getAllByText(/^cn-moh-2011 1\.0\.0/)).not.toEqual([]))
  expect(asked).toEqual([TODAY, before(1)])
})

it('finds the field of a day that the host refuses', () => {
  const refused = { code: 'input-after-session', sampledOn: addDays(TODAY, 1), performedOn: TODAY } as const
  const pathsOf = (field: string) => [...refusalPaths({ ...refused, field }, sessionForm(TODAY)).keys()]
  expect(['assessedOn.imaging', 'assessedOn.ecog', 'wbc'].flatMap(pathsOf)).toEqual([
    'assessedOn.imaging',
    'assessedOn.ecog',
    'labs.wbc',
  ])
  const none = refusalPaths({ code: 'no-ruleset-in-force', performedOn: TODAY }, sessionForm(TODAY))
  expect([...none.keys()]).toEqual(['procedure.performedOn'])
})

it('reads a frozen verdict again by another ruleset, labelled, when asked to', async () => {
  const done = session(1, before(3), { state: 'incomplete' })
  const judgement = {
    verdict: 'ELIGIBLE' as const,
    absolute: [],
    relative: [],
    unknown: [],
    indications: ['N1'],
    indicationsUnknown: [],
    advisories: [],
    childPugh: { low: 5, high: 5 },
  }
  const ruleset = { id: 'cn-moh-2011', version: '1.0.0' }
  const sha256 = RULESET_SHA256['cn-moh-2011']
  const snapshot = {
    uid: PATIENT_UID,
    sessionUid: done.uid,
    rulesetId: 'cn-nhc-2022',
    rulesetVersion: '1.0.0',
    rulesetSha256: RULESET_SHA256['cn-nhc-2022'],
    judgement,
    decision: { reason: null, override: null, acknowledgedAdvisories: [] },
    createdAt: `${before(3)}T09:00:00Z`,
    createdBy: 'Chen Jing',
    sha256: '0'.repeat(64),
  }
  const { host } = await openSessionForm({
    record: { sessions: [done], snapshots: [snapshot] },
    search: { complete: done.uid },
    answers: {
      'sessions.show': () => done,
      'eligibility.allRulesets': () => [
        {
          ...ruleset,
          title: 'MOH 2011',
          titleZh: null,
          sha256,
          origin: 'shipped',
          uid: null,
          loadedAt: null,
          loadedBy: null,
        },
      ],
      'eligibility.reread': ({ snapshotUid }) => ({
        patientUid: PATIENT_UID,
        of: { snapshotUid, sessionUid: done.uid, rulesetId: 'cn-nhc-2022', rulesetVersion: '1.0.0' },
        by: { ...ruleset, sha256 },
        judgement: { ...judgement, verdict: 'ABSOLUTE', absolute: ['C8b'] },
      }),
    },
  })
  const asked = () => host.asked.filter(({ name }) => name === 'eligibility.reread')
  await userEvent.click(await screen.findByRole('button', { name: 'What would another ruleset say?' }))
  expect(asked()).toEqual([])
  await userEvent.click(screen.getByRole('combobox', { name: 'What would … say?' }))
  await userEvent.click(await screen.findByRole('option', { name: /MoH 2011/ }))
  expect(await screen.findByText('Re-reading, not stored')).toBeDefined()
  expect(screen.getByText('Absolute contraindication')).toBeDefined()
  expect(asked().map(({ input }) => input)).toEqual([{ snapshotUid: PATIENT_UID, ruleset }])
})

it('takes the day of carried findings from their snapshot, else from their session', () => {
  const inputs = [
    { name: 'pv_main', value: 'patent', sampled_on: '2026-01-20' },
    { name: 'mvi', value: null, sampled_on: '2026-02-20' },
    { name: 'wbc', value: 5, sampled_on: '2026-03-01' },
  ]
  expect(carriedImagingOn({ inputs }, '2026-03-02')).toBe('2026-01-20')
  expect(
    carriedImagingOn({ inputs: [{ name: 'pv_main', value: 'patent', sampled_on: null }] }, '2026-03-02'),
  ).toBe('2026-03-02')
  expect(carriedImagingOn(undefined, null)).toBeNull()
})

it('looks at no measurement of a later day', () => {
  const lesions = [lesion(1, { '2026-01-20': 40, '2026-03-20': 30 })]
  expect(measuredLastOn(lesions, '2026-03-02')).toBe('2026-01-20')
  expect(measuredLastOn(lesions, '2026-01-19')).toBeNull()
})

it('computes no clearance from a weight past its shelf life, and from one whose day nobody knows', () => {
  const { patient } = patientRecord()
  const weighed = (weightMeasuredOn: string | null, weightKg: number | null = 65) =>
    staleWeight({ weightKg, weightMeasuredOn }, TODAY, DEFAULT_SHELF_LIFE_DAYS)
  expect(weighed(before(30))).toBeNull()
  expect(weighed(before(31))).toEqual({ state: 'stale', days: 31, limitDays: 30 })
  expect([weighed(null), weighed(before(31), null), weighed(addDays(TODAY, 1))]).toEqual([null, null, null])
  const facts = { creatinine_umol_L: 80 }
  expect(
    clearanceOf(facts, { ...patient, sex: 'male', birthDate: '1965-03-02', weightKg: 65 }, TODAY).raw,
  ).not.toBeNull()
})

it('says why it offers no clearance', async () => {
  const record = patientRecord({ labs: [lab('creatinine', before(1), 80)] })
  const patient = { ...record.patient, weightKg: 65, weightMeasuredOn: before(59) }
  await openSessionForm({ record: { ...record, patient } })
  await waitFor(() =>
    expect(fieldAt('findings.crcl_mL_min').textContent).toContain(
      'Not computed: the weight is 59 days old (limit 30 days).',
    ),
  )
})
