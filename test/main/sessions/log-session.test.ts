import { hash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { canonicalJson } from '../../../src/shared/rules/eligibility/ruleset-hash.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ARTERY, ELIGIBLE, LABS, patientInput, procedureInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Over = NonNullable<Parameters<typeof sessionInput>[1]>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const ask = (over: Over = {}) => app.ask('sessions.log', sessionInput(patientUid, over))
const log = (over: Over = {}) => app.value<Logged>('sessions.log', sessionInput(patientUid, over))
const record = () => app.value<PatientRecord>('patients.open', { patientUid })
const refusal = async (over: Over) => {
  const reply = await ask(over)
  return reply.ok ? undefined : reply.error
}
const without = (code: string) => LABS.filter((lab) => lab.code !== code)
const lab = (code: string, value: number, unit: string, sampledOn = '2026-03-01') =>
  ({ code, value, unit, sampledOn }) as (typeof LABS)[number]
const OVERRIDE = { code: 'mdt_decision', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const

describe('a session that goes through', () => {
  it('is complete, numbered, judged, and books its review', async () => {
    const { session, snapshots, review } = await log()
    expect(session).toMatchObject({ no: 1, lineNo: 1, state: 'complete', missing: [], loggedBy: 'Dr Test' })
    expect(snapshots).toMatchObject([
      {
        rulesetId: 'cn-nhc-2022',
        judgement: { verdict: 'ELIGIBLE', indications: ['N1'] },
        createdBy: 'Dr Test',
      },
    ])
    expect(review).toMatchObject({
      state: 'open',
      dueOn: '2026-04-01',
      windowOpensOn: '2026-03-30',
      windowClosesOn: '2026-04-13',
      overdueFrom: '2026-04-14',
      criticalFrom: '2026-04-28',
    })
  })

  it('reads back exactly what it answered', async () => {
    const logged = await log()
    const {
      sessions: [session],
      snapshots,
      reviews,
    } = await record()
    expect(session).toEqual(logged.session)
    expect(snapshots).toEqual(logged.snapshots)
    expect(reviews).toEqual([logged.review])
  })

  it('files its laboratory values, its findings and its course with the patient', async () => {
    await log({ procedure: procedureInput({ michelsType: 'III' }) })
    const { labs, assessments, patient } = await record()
    expect(labs.map(({ code, value, unit, source }) => [code, value, unit, source])).toContainEqual([
      'bilirubin',
      20,
      'umol/L',
      'session',
    ])
    expect(assessments).toMatchObject([
      {
        assessedOn: '2026-03-02',
        source: 'session',
        ecog: 0,
        lesionCount: 5,
        largestMm: 62,
        vascularInvasion: false,
      },
    ])
    expect(patient.michelsType).toBe('III')
    expect(await app.value('patients.find', { text: '48213' })).toMatchObject({
      patients: [{ sessionCount: 1, lastSessionOn: '2026-03-02' }],
    })
  })

  it('keeps decimals as typed', async () => {
    const arteries = procedureInput().arteries.map((artery) => ({
      ...artery,
      drugs: [{ drug: 'epirubicin' as const, doseMg: 42.6 }],
    }))
    await log({
      procedure: procedureInput({ arteries, fluoroscopyMin: 18.3 }),
      labs: [...without('bilirubin'), lab('bilirubin', 1.1, 'mg/dL')],
    })
    const {
      sessions: [session],
      labs,
    } = await record()
    expect(session).toMatchObject({ fluoroscopyMin: 18.3, arteries: [{ drugs: [{ doseMg: 42.6 }] }] })
    expect(labs.find(({ code }) => code === 'bilirubin')).toMatchObject({ value: 1.1, unit: 'mg/dL' })
  })

  it('stays incomplete while a value is unconfirmed or missing', async () => {
    const { session } = await log({
      procedure: procedureInput({ dapGyCm2: null }),
      unconfirmed: ['operator'],
    })
    expect(session).toMatchObject({ state: 'incomplete', missing: ['dapGyCm2'], unconfirmed: ['operator'] })
  })

  it('judges by values on file within seven days, and not by older ones', async () => {
    const onFile = (sampledOn: string) =>
      app.value('labs.record', { patientUid, labs: [lab('platelets', 120, '10*9/L', sampledOn)] })
    await onFile('2026-02-22')
    expect(await refusal({ labs: without('platelets') })).toMatchObject({
      code: 'reason-needed',
      needs: 'override',
      verdict: 'INSUFFICIENT',
    })
    await onFile('2026-02-23')
    expect(await ask({ labs: without('platelets') })).toMatchObject({ ok: true })
  })

  it('throws the draft of the form away', async () => {
    await app.value('drafts.save', { kind: 'session', subjectUid: patientUid, body: {} })
    await log()
    expect(await app.value('drafts.load', { kind: 'session', subjectUid: patientUid })).toBeNull()
  })
})

describe('a session is refused', () => {
  it.each([
    [
      'in the future',
      procedureInput({ performedOn: '2026-03-03' }),
      { code: 'session-in-future', today: '2026-03-02' },
    ],
    ['before the birth', procedureInput({ performedOn: '1965-03-01' }), { code: 'session-before-birth' }],
    [
      'for a lesion of nobody',
      procedureInput({
        arteries: [{ ...ARTERY, lesionUids: ['01936f00-0000-7000-8000-000000000001'] }],
      }),
      { code: 'lesion-not-found', lesionUid: '01936f00-0000-7000-8000-000000000001' },
    ],
  ])('%s', async (_, procedure, error) => {
    expect(await refusal({ procedure })).toMatchObject(error)
  })

  it('for a patient who is not on file', async () => {
    const stranger = '01936f00-0000-7000-8000-000000000001'
    expect(await app.ask('sessions.log', sessionInput(stranger))).toMatchObject({
      error: { code: 'patient-not-found', patientUid: stranger },
    })
  })

  it('after the death, not on the day of it', async () => {
    const { review } = await log({
      procedure: procedureInput({ performedOn: '2026-02-23' }),
      labs: LABS.map((one) => ({ ...one, sampledOn: '2026-02-23' })),
    })
    await app.value('reviews.close', { reviewUid: review?.uid, reason: 'dead', closedOn: '2026-03-01' })
    expect(await refusal({})).toEqual({
      code: 'session-after-death',
      performedOn: '2026-03-02',
      diedOn: '2026-03-01',
    })
    expect(await ask({ procedure: procedureInput({ performedOn: '2026-03-01' }) })).toMatchObject({
      ok: true,
    })
  })

  it('with a value sampled after it, not on its day', async () => {
    const sampledOn = (day: string) => ({ labs: [...without('afp'), lab('afp', 400, 'ng/mL', day)] })
    expect(await refusal(sampledOn('2026-03-03'))).toEqual({
      code: 'input-after-session',
      field: 'afp',
      sampledOn: '2026-03-03',
      performedOn: '2026-03-02',
    })
    expect(await ask(sampledOn('2026-03-02'))).toMatchObject({ ok: true })
  })
})

describe('a doubtful value', () => {
  it('is asked about until somebody accepts it', async () => {
    const labs = [...without('bilirubin'), lab('bilirubin', 86, 'umol/L')]
    const finding = {
      code: 'above-usual',
      severity: 'warn',
      field: 'bilirubin',
      value: 86,
      limit: 85,
      unit: 'umol/L',
    }
    const needed = { labs, eligibility: { override: OVERRIDE, acknowledgedAdvisories: ['W5', 'W8'] } }
    expect(await refusal(needed)).toEqual({ code: 'findings-open', findings: [finding] })
    const { session } = await log({ ...needed, acknowledged: ['above-usual:bilirubin:86'] })
    expect(session.acknowledged).toEqual(['above-usual:bilirubin:86'])
  })

  it('beyond its hard limit is refused whatever is accepted', async () => {
    const labs = [...without('platelets'), lab('platelets', 2001, '10*9/L')]
    expect(await refusal({ labs, acknowledged: ['above-hard-limit:platelets:2001'] })).toMatchObject({
      code: 'findings-open',
      findings: [{ code: 'above-hard-limit', severity: 'block' }],
    })
  })

  const NODES = ['A8', 'A5', 'A6'] as const
  it('is judged on the total of the session, exactly', async () => {
    const at = (...doses: number[]) => {
      const arteries = doses.map((doseMg, index) => ({
        ...ARTERY,
        node: NODES[index] ?? ('A7' as const),
        agents: index === 0 ? ARTERY.agents : [],
        drugs: [{ drug: 'epirubicin' as const, doseMg }],
      }))
      return refusal({ procedure: procedureInput({ arteries }) })
    }
    expect(await at(33.3, 33.3, 33.5)).toMatchObject({
      findings: [{ field: 'epirubicin', value: 100.1, limit: 100, unit: 'mg' }],
    })
    expect(await at(33.3, 33.3, 33.4)).toBeUndefined()
  })
})

describe('the gate', () => {
  it('asks for a reason when a relative contraindication fired, and keeps it', async () => {
    const findings = { ...ELIGIBLE, wbc_cause: 'hypersplenism' as const }
    const labs = [...without('wbc'), lab('wbc', 2.9, '10*9/L')]
    expect(await refusal({ findings, labs })).toEqual({
      code: 'reason-needed',
      needs: 'reason',
      verdict: 'RELATIVE',
      rulesetId: 'cn-nhc-2022',
    })
    const { snapshots } = await log({
      findings,
      labs,
      eligibility: { reason: 'Large spleen, stable for years' },
    })
    expect(snapshots[0]).toMatchObject({
      judgement: { verdict: 'RELATIVE', relative: ['K8a'] },
      decision: { reason: 'Large spleen, stable for years' },
    })
  })

  it('does not fire at the limit itself', async () => {
    expect(await ask({ labs: [...without('wbc'), lab('wbc', 3, '10*9/L')] })).toMatchObject({ ok: true })
  })

  it.each([
    ['ABSOLUTE', { ...ELIGIBLE, cachexia: true }],
    ['INSUFFICIENT', { ...ELIGIBLE, infection: null }],
    [
      'NO_INDICATION',
      { ...ELIGIBLE, n_tumours: 1, max_diam_cm: 3, curative_alternative: 'suitable' as const },
    ],
  ])('asks for an override at %s, and a reason is not enough', async (verdict, findings) => {
    const needed = { code: 'reason-needed', needs: 'override', verdict }
    expect(await refusal({ findings })).toMatchObject(needed)
    expect(await refusal({ findings, eligibility: { reason: 'We want to' } })).toMatchObject(needed)
    const { snapshots } = await log({ findings, eligibility: { override: OVERRIDE } })
    expect(snapshots[0]).toMatchObject({ judgement: { verdict }, decision: { override: OVERRIDE } })
  })

  it('lets the strictest of the active rulesets decide', async () => {
    await app.value('settings.change', { activeRulesets: ['cn-nhc-2022', 'west-bclc-2022'] })
    expect(await refusal({})).toMatchObject({ needs: 'override', rulesetId: 'west-bclc-2022' })
    const { snapshots } = await log({ eligibility: { override: OVERRIDE } })
    expect(snapshots.map(({ rulesetId }) => rulesetId)).toEqual(['cn-nhc-2022', 'west-bclc-2022'])
  })

  it('asks that advisories are read', async () => {
    const findings = { ...ELIGIBLE, ascites: 'mild' as const }
    const labs = [...without('albumin'), lab('albumin', 27, 'g/L')]
    expect(await refusal({ findings, labs })).toEqual({
      code: 'advisories-open',
      rulesetId: 'cn-nhc-2022',
      advisories: ['W5'],
    })
    const { snapshots } = await log({ findings, labs, eligibility: { acknowledgedAdvisories: ['W5'] } })
    expect(snapshots[0]?.judgement).toMatchObject({ verdict: 'ELIGIBLE', advisories: ['W5'] })
  })
})

describe('the frozen snapshot', () => {
  const whole = (snapshotUid: string | undefined) =>
    app.value<{ body: Record<string, unknown> }>('sessions.snapshot', { snapshotUid })

  it('holds inputs with their age, scores with their formulas, every rule, and its own hash', async () => {
    const {
      session,
      snapshots: [brief],
    } = await log()
    const { body } = await whole(brief?.uid)
    expect(body).toMatchObject({
      session_id: session.uid,
      engine_version: 'eligibility.v1',
      app_version: '0.0.0-test',
      ruleset: { id: 'cn-nhc-2022', version: '1.0.0', sha256: brief?.rulesetSha256 },
      verdict: 'ELIGIBLE',
      override: null,
      previous_snapshot_sha256: null,
      coagulation_variant: 'inr',
      shelf_life_days: { laboratory: 7, imaging: 30, ecog: 7, height: 365, weight: 30 },
    })
    const own = { source: 'session', entered_by: 'Dr Test', status: 'known' }
    const unknown = { value: null, sampled_on: null, entered_by: null, status: 'unknown' }
    const inputs = [
      { name: 'bili', value: 20, unit: 'umol/L', sampled_on: '2026-03-01', ...own },
      { name: 'n_tumours', value: 5, unit: null, sampled_on: '2026-03-02', ...own },
      { name: 'cachexia', value: false, unit: null, sampled_on: null, ...own },
      { name: 'pt_prolongation_s', unit: 's', source: 'none', ...unknown },
      { name: 'biliary_risk', unit: null, source: 'session', ...unknown },
    ]
    expect(body['inputs']).toEqual(expect.arrayContaining(inputs))
    expect(body['derived']).toContainEqual(
      expect.objectContaining({
        name: 'child_pugh',
        value: { low: 5, high: 5 },
        formula_id: 'cp',
        formula_version: 'v1',
      }),
    )
    expect(body['rule_results']).toContainEqual(
      expect.objectContaining({ id: 'K8b', result: false, outcome: 'absent' }),
    )
    const { snapshot_sha256: sha256, ...content } = body
    expect(sha256).toBe(brief?.sha256)
    expect(hash('sha256', canonicalJson(JSON.stringify(content)))).toBe(sha256)
  })

  it('names the hash of the one before it, across rulesets and sessions', async () => {
    await app.value('settings.change', { activeRulesets: ['cn-nhc-2022', 'cn-moh-2011'] })
    const first = await log({
      procedure: procedureInput({ performedOn: '2026-03-01' }),
      eligibility: { override: OVERRIDE },
    })
    const second = await log({ eligibility: { override: OVERRIDE } })
    const chain = [...first.snapshots, ...second.snapshots]
    const previous = await Promise.all(
      chain.map(async ({ uid }) => (await whole(uid)).body['previous_snapshot_sha256']),
    )
    expect(previous).toEqual([null, ...chain.slice(0, -1).map(({ sha256 }) => sha256)])
  })

  it('cannot be changed', async () => {
    await log()
    const raw = app.vault.open?.register.store.raw
    expect(() => raw?.exec(`UPDATE eligibility_snapshot SET verdict = 'ABSOLUTE'`)).toThrow(
      'an eligibility snapshot is frozen',
    )
  })

  it('stays as it was when values are corrected afterwards', async () => {
    const {
      snapshots: [brief],
    } = await log()
    const before = await whole(brief?.uid)
    await app.value('labs.record', { patientUid, labs: [lab('bilirubin', 60, 'umol/L')] })
    expect(await whole(brief?.uid)).toEqual(before)
  })

  it('is not there under a strange name', async () => {
    const snapshotUid = '01936f00-0000-7000-8000-000000000001'
    expect(await app.ask('sessions.snapshot', { snapshotUid })).toMatchObject({
      error: { code: 'snapshot-not-found', snapshotUid },
    })
  })
})

it('leaves nothing behind when the last step fails', async () => {
  app.vault.open?.register.store.raw.exec(
    `CREATE TEMP TRIGGER fails BEFORE INSERT ON review BEGIN SELECT RAISE (ABORT, 'no disk'); END`,
  )
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'internal' } })
  const { sessions: logged, labs, assessments, snapshots } = await record()
  expect([logged, labs, assessments, snapshots]).toEqual([[], [], [], []])
  expect(await app.value('patients.count')).toEqual({ patients: 1, sessions: 0 })
})
