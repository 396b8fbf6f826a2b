import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { SessionDraft } from '../../../src/shared/contract/sessions.ts'
import { always } from '../../../src/shared/model/settings.ts'
import type { SnapshotBrief } from '../../../src/shared/model/snapshot.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ELIGIBLE, LABS, patientInput, procedureInput, sessionInput } from './session-draft.ts'

type Over = Partial<z.input<typeof SessionDraft>>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

/** That a patient was treated twice on one day is asked about elsewhere. */
const acknowledged = ['second-session-on-day:performedOn']
const ask = (over: Over = {}) => app.ask('sessions.log', sessionInput(patientUid, { acknowledged, ...over }))
const refusal = async (over: Over) => {
  const reply = await ask(over)
  return reply.ok ? null : reply.error
}
const log = (over: Over) =>
  app.value<{ snapshots: SnapshotBrief[] }>(
    'sessions.log',
    sessionInput(patientUid, { acknowledged, ...over }),
  )
const judgeBy = (...activeRulesets: unknown[]) => app.value('settings.change', { activeRulesets })
const OVERRIDE = { code: 'mdt_decision', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const

/** What is typed to come to each verdict of the Chinese standard of 2022. */
const VERDICTS = {
  ELIGIBLE: {},
  RELATIVE: {
    findings: { ...ELIGIBLE, wbc_cause: 'hypersplenism' as const },
    labs: LABS.map((lab) => (lab.code === 'wbc' ? { ...lab, value: 2.9 } : lab)),
  },
  ABSOLUTE: { findings: { ...ELIGIBLE, cachexia: true } },
  INSUFFICIENT: { findings: { ...ELIGIBLE, infection: null } },
  NO_INDICATION: {
    findings: { ...ELIGIBLE, n_tumours: 1, max_diam_cm: 3, curative_alternative: 'suitable' as const },
  },
} satisfies Record<string, Over>

describe('the gate', () => {
  const WHOLE = { override: OVERRIDE }
  const SAID = { reason: 'Agreed with the patient' }
  it.each([
    ['ELIGIBLE', { nothing: null, reason: null, override: null }],
    ['RELATIVE', { nothing: 'reason', reason: null, override: null }],
    ['ABSOLUTE', { nothing: 'override', reason: 'override', override: null }],
    ['INSUFFICIENT', { nothing: 'override', reason: 'override', override: null }],
    ['NO_INDICATION', { nothing: 'override', reason: 'override', override: null }],
  ] as const)('%s asks for what it needs of nothing, a reason, an override', async (verdict, needs) => {
    const typed: Over = VERDICTS[verdict]
    const lacking = async (eligibility: Over['eligibility']) => {
      const error = await refusal({ ...typed, ...(eligibility && { eligibility }) })
      return error?.code === 'reason-needed' ? error['needs'] : error
    }
    expect(await lacking(undefined)).toBe(needs.nothing)
    expect(needs.nothing === null ? null : await lacking(SAID)).toBe(needs.reason)
    expect(await lacking(WHOLE)).toBe(needs.override)
    const { snapshots } = await app.value<{ snapshots: SnapshotBrief[] }>('patients.open', { patientUid })
    expect(new Set(snapshots.map(({ judgement }) => judgement.verdict))).toEqual(new Set([verdict]))
  })

  it.each([
    ['no responsible physician', { ...OVERRIDE, responsiblePhysician: ' ' }, 'responsiblePhysician'],
    ['no second person', { ...OVERRIDE, secondPerson: '' }, 'secondPerson'],
    ['one person twice', { ...OVERRIDE, secondPerson: 'li na ' }, 'secondPerson'],
    ['“other” and no words', { ...OVERRIDE, code: 'other' as const }, 'text'],
  ])('takes no override with %s', async (_, override, field) => {
    expect(await refusal({ ...VERDICTS.ABSOLUTE, eligibility: { override } })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: `eligibility.override.${field}` }],
    })
  })

  it.each([
    ['cn-nhc-2022', 'cn-moh-2011'],
    ['cn-moh-2011', 'cn-nhc-2022'],
  ])('lets the strictest of %s and %s decide, in either order', async (first, second) => {
    await judgeBy(first, second)
    // Platelets of 55 x10^9/L: absolute in 2011 (below 60), not in 2022 (below 50).
    const labs = LABS.map((lab) => (lab.code === 'platelets' ? { ...lab, value: 55 } : lab))
    const findings = {
      ...ELIGIBLE,
      severe_renal_dysfunction: false,
      wbc_cause: 'hypersplenism' as const,
    }
    const typed = { findings, labs: labs.map((lab) => (lab.code === 'wbc' ? { ...lab, value: 2.9 } : lab)) }
    const needed = { code: 'reason-needed', needs: 'override', verdict: 'ABSOLUTE', rulesetId: 'cn-moh-2011' }
    expect(await refusal({ ...typed, eligibility: { reason: 'Large spleen' } })).toEqual(needed)
    const { snapshots } = await log({ ...typed, eligibility: { override: OVERRIDE } })
    expect(
      Object.fromEntries(snapshots.map(({ rulesetId, judgement }) => [rulesetId, judgement.verdict])),
    ).toEqual({ 'cn-moh-2011': 'ABSOLUTE', 'cn-nhc-2022': 'RELATIVE' })
  })
})

describe('the rulesets of the day', () => {
  const period = (id: 'cn-nhc-2022' | 'cn-moh-2011', validFrom: string | null, validTo: string | null) => ({
    ...always(id),
    validFrom,
    validTo,
  })
  const judgedBy = async (performedOn: string) => {
    const reply = await ask({
      procedure: procedureInput({ performedOn }),
      eligibility: { override: OVERRIDE },
    })
    if (!reply.ok) return reply.error
    return (reply.value as { snapshots: SnapshotBrief[] }).snapshots.map(({ rulesetId }) => rulesetId)
  }

  it('judge alone, together or not at all by their periods', async () => {
    await judgeBy(
      period('cn-moh-2011', '2026-02-27', '2026-03-01'),
      period('cn-nhc-2022', '2026-03-01', null),
    )
    const labs = LABS.map((lab) => ({ ...lab, sampledOn: '2026-02-25' }))
    await app.value('labs.record', { patientUid, labs })
    expect(await judgedBy('2026-03-01')).toEqual(['cn-moh-2011', 'cn-nhc-2022'])
    expect(await judgedBy('2026-03-02')).toEqual(['cn-nhc-2022'])
    const early = { procedure: procedureInput({ performedOn: '2026-02-26' }), labs: [] }
    expect(await refusal(early)).toEqual({ code: 'no-ruleset-in-force', performedOn: '2026-02-26' })
    const first = { procedure: procedureInput({ performedOn: '2026-02-27' }), labs: [] }
    expect(await refusal(first)).toMatchObject({ code: 'reason-needed', rulesetId: 'cn-moh-2011' })
  })
})

describe('the shelf life', () => {
  const inputs = async (over: Over) => {
    const { snapshots } = await log({ ...over, eligibility: { override: OVERRIDE } })
    const { body } = await app.value<{ body: { inputs: Record<string, unknown>[] } }>('sessions.snapshot', {
      snapshotUid: snapshots[0]?.uid,
    })
    return (name: string) => body.inputs.find((input) => input['name'] === name)
  }

  it.each([
    ['imaging', '2026-01-31', 'pv_main', 'known'],
    ['imaging', '2026-01-30', 'pv_main', 'stale'],
    ['ecog', '2026-02-23', 'ecog', 'known'],
    ['ecog', '2026-02-22', 'ecog', 'stale'],
  ] as const)('of %s of %s makes %s %s, with its date', async (item, day, name, status) => {
    const input = await inputs({ assessedOn: { [item]: day } })
    expect(input(name)).toMatchObject({ sampled_on: day, status, value: ELIGIBLE[name] })
    expect(input('cachexia')).toMatchObject({ sampled_on: null, status: 'known' })
  })

  it('counts as unknown what is stale: the verdict asks for an override', async () => {
    expect(await refusal({ assessedOn: { imaging: '2026-01-31', ecog: '2026-02-23' } })).toBeNull()
    const stale = { code: 'reason-needed', verdict: 'INSUFFICIENT' }
    expect(await refusal({ assessedOn: { imaging: '2026-01-30' } })).toMatchObject(stale)
    expect(await refusal({ assessedOn: { ecog: '2026-02-22' } })).toMatchObject(stale)
  })

  it.each(['imaging', 'ecog'])('refuses %s of the day after the puncture, not of its day', async (item) => {
    expect(await refusal({ assessedOn: { [item]: '2026-03-03' } })).toEqual({
      code: 'input-after-session',
      field: `assessedOn.${item}`,
      sampledOn: '2026-03-03',
      performedOn: '2026-03-02',
    })
    expect(await refusal({ assessedOn: { [item]: '2026-03-02' } })).toBeNull()
  })

  it('is the department’s own, and is kept in the snapshot', async () => {
    const shelfLifeDays = { laboratory: 8, imaging: 31, ecog: 8, height: 365, weight: 30 }
    await app.value('settings.change', { shelfLifeDays })
    const old = {
      assessedOn: { imaging: '2026-01-30', ecog: '2026-02-22' },
      labs: LABS.map((lab) => ({ ...lab, sampledOn: '2026-02-22' })),
    }
    const input = await inputs(old)
    expect(['n_tumours', 'ecog', 'wbc'].map((name) => input(name)?.['status'])).toEqual([
      'known',
      'known',
      'known',
    ])
    const { sessions, snapshots } = await app.value<{
      sessions: { state: string }[]
      snapshots: SnapshotBrief[]
    }>('patients.open', { patientUid })
    expect(sessions).toMatchObject([{ state: 'complete' }])
    const { body } = await app.value<{ body: object }>('sessions.snapshot', {
      snapshotUid: snapshots[0]?.uid,
    })
    expect(body).toMatchObject({ shelf_life_days: shelfLifeDays })
    await app.value('settings.change', { shelfLifeDays: { ...shelfLifeDays, imaging: 30 } })
    expect(await refusal({ assessedOn: old.assessedOn })).toMatchObject({ code: 'reason-needed' })
    expect(await app.value('eligibility.verifySnapshots')).toEqual({ checked: 1, differing: [] })
  })
})

it('names who entered a value: whoever recorded it, and for what is typed here the caller', async () => {
  const passphrase = 'nine copper kettles on the hill'
  await app.value('labs.record', { patientUid, labs: LABS })
  await app.value('users.add', { name: 'Li Na', role: 'physician', passphrase })
  app.vault.lock()
  await app.value('department.unlock', { userName: 'Li Na', passphrase })
  const { snapshots } = await log({ labs: LABS.filter(({ code }) => code === 'wbc') })
  const { body } = await app.value<{ body: { inputs: unknown[] } }>('sessions.snapshot', {
    snapshotUid: snapshots[0]?.uid,
  })
  expect(body.inputs).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'bili', source: 'typed', entered_by: 'Dr Test' }),
      expect.objectContaining({ name: 'wbc', source: 'session', entered_by: 'Li Na' }),
      expect.objectContaining({ name: 'ecog', source: 'session', entered_by: 'Li Na' }),
      expect.objectContaining({ name: 'inr', entered_by: 'Dr Test' }),
    ]) as unknown[],
  )
})
