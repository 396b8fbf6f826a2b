import type { ShippedRulesetId } from '../../../src/shared/model/settings.ts'
import { RULESET_SHA256, RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { describe, expect, it } from 'vitest'
import { arteryTree, bestMatch } from '../../../src/renderer/sessions/artery-tree.ts'
import { ARTERIES } from '../../../src/shared/model/artery.ts'
import { cumulativeLines, earlierSessions } from '../../../src/renderer/sessions/cumulative.ts'
import { findingsReadBy, isAsked } from '../../../src/renderer/sessions/facts-in-use.ts'
import { parseLab } from '../../../src/renderer/forms/lab-text.ts'
import { plannedReview } from '../../../src/renderer/sessions/review-plan.ts'
import { sessionForm } from '../../../src/renderer/sessions/session-form.ts'
import { steady } from '../../../src/renderer/sessions/steady.ts'
import { parseTime } from '../../../src/renderer/sessions/time-input.tsx'
import { formPath, toDraft } from '../../../src/renderer/sessions/to-draft.ts'
import { drugInto, patientRecord, session, uid } from '../../support/patient-record.ts'

const NO_MARKS = { unconfirmed: new Set<string>(), acknowledged: new Set<string>() }

describe('typed text', () => {
  it.each([
    ['312', 312, null],
    ['<2', 2, '<'],
    ['＞ 60500', 60500, '>'],
    ['１２．５', 12.5, null],
    ['', null, null],
  ])('reads the laboratory value %j', (typed, value, comparator) => {
    expect(parseLab(typed)).toEqual({ value, comparator })
  })
  it('takes a sign without a number for no number', () => {
    expect(parseLab('<').value).toBeNaN()
  })
  it.each([
    ['902', '09:02'],
    ['9:02', '09:02'],
    ['１４：３０', '14:30'],
    ['noon', 'noon'],
  ])('reads the time %j', (typed, time) => {
    expect(parseTime(typed)).toBe(time)
  })
})

describe('the artery tree', () => {
  const shown = (typed: string, opened?: ReadonlySet<string>) =>
    arteryTree(typed, opened).map(({ artery }) => artery.code)
  it.each([
    ['a8', 'A8'],
    ['ripa', 'RIPA'],
    ['胃十二指肠', 'GDA'],
    ['a4', 'A4'],
    ['ica_r10', 'ICA_R10'],
    ['网膜左', 'LGEA'],
    ['subcostal', 'ICA_R12'],
  ])('finds %j', (typed, code) => {
    const tree = arteryTree(typed)
    expect(tree[bestMatch(tree, typed)]?.artery.code).toBe(code)
  })
  it('shows where a branch comes from', () => {
    expect(shown('a8d')).toEqual(['CT', 'CHA', 'PHA', 'RHA', 'RAHA', 'A8', 'A8d'])
    expect(shown('右第 8 肋间')).toEqual(['ICA_R', 'ICA_R8'])
    expect(shown('omental')).toEqual(['CT', 'CHA', 'GDA', 'RGEA', 'OMA'])
  })
  it('lies open from the celiac trunk to the segments, everything else folded', () => {
    const open = shown('')
    expect(open).toEqual(expect.arrayContaining(['A8', 'A1', 'A4', 'GDA', 'ICA_R', 'LUM', 'RIPA', 'AO']))
    for (const folded of ['A8v', 'A1L', 'A4a', 'RGEA', 'ICA_R6', 'LUM_1', 'SADR', 'OMA'])
      expect(open).not.toContain(folded)
    expect(open.length).toBeLessThan(50)
    expect(arteryTree('').find(({ artery }) => artery.code === 'ICA_R')).toMatchObject({
      depth: 0,
      folded: 7,
      isOpen: false,
    })
  })
  it('unfolds what was opened, one step at a time, and in a search too', () => {
    expect(shown('', new Set(['GDA']))).toEqual(expect.arrayContaining(['RGEA', 'PSPD', 'ASPD']))
    expect(shown('', new Set(['GDA']))).not.toContain('OMA')
    expect(shown('', new Set(['RGEA']))).not.toContain('OMA')
    expect(shown('gda', new Set(['GDA']))).toEqual(['CT', 'CHA', 'GDA', 'PSPD', 'ASPD', 'RGEA'])
  })
  it('has every artery once when all is open', () => {
    const all = ARTERIES.map(({ code }) => code)
    expect(shown('', new Set(all)).toSorted()).toEqual(all.toSorted())
  })
})

it('adds earlier doses to the confirmed ones of today, and keeps carried ones apart', () => {
  const today = {
    arteries: [drugInto('A8', 'epirubicin', 25), drugInto('A5', 'epirubicin', 10)],
    contrastMl: 110,
    dapGyCm2: null,
    contrastMgIPerMl: 320,
    airKermaMgy: 912,
  }
  const carried = new Set(['procedure.arteries.1.drugs.0.doseMg'])
  const before = [session(1, '2026-03-01', { arteries: [drugInto('A8', 'epirubicin', 12.3)] })]
  const lines = cumulativeLines(before, today, carried)
  expect(lines.find(({ what }) => what === 'epirubicin')).toMatchObject({
    before: 12.3,
    today: 25,
    unconfirmed: 10,
  })
  // A session without a recorded contrast volume makes the sum a lower bound.
  expect(lines.find(({ what }) => what === 'contrast')).toMatchObject({
    before: 0,
    today: 110,
    unrecorded: 1,
  })
  expect(lines.find(({ what }) => what === 'iodine')).toMatchObject({ today: 35.2, unit: 'g' })
  expect(lines.find(({ what }) => what === 'airKerma')).toMatchObject({ today: 912, unit: 'mGy' })
  // Iodine is carried over as long as its concentration is.
  const ofConcentration = cumulativeLines([], today, new Set(['procedure.contrastMgIPerMl']))
  expect(ofConcentration.find(({ what }) => what === 'iodine')).toMatchObject({ today: 0, unconfirmed: 35.2 })
  expect(ofConcentration.find(({ what }) => what === 'contrast')).toMatchObject({ today: 110 })
})

it('adds nothing up of a session that was declared void', () => {
  const sessions = [session(1, '2026-03-01'), session(2, '2026-05-01', { state: 'void' })]
  const earlier = earlierSessions({ record: patientRecord({ sessions }), completing: null })
  expect(earlier.map(({ no }) => no)).toEqual([1])
})

const inForce = (id: ShippedRulesetId) => ({ ruleset: RULESETS[id], sha256: RULESET_SHA256[id] })

it('asks only what an active ruleset reads, and the cause of a block only where there is one', () => {
  const chinese = findingsReadBy([inForce('cn-nhc-2022')])
  expect(chinese.has('selective_access')).toBe(false)
  expect(findingsReadBy([inForce('west-bclc-2022')]).has('selective_access')).toBe(true)
  expect(isAsked('pv_cause', { pv_main: 'patent' }, new Set())).toBe(false)
  expect(isAsked('pv_cause', { pv_main: 'partial' }, new Set())).toBe(true)
})

describe('what is sent', () => {
  it('leaves out an override that the verdict no longer asks for', () => {
    const form = sessionForm('2026-11-23')
    form.eligibility.overrideCode = 'emergency'
    form.eligibility.responsiblePhysician = 'Li Na'
    expect(toDraft(form, NO_MARKS, uid(), 'open').eligibility?.override).toBeNull()
    expect(toDraft(form, NO_MARKS, uid(), 'override').eligibility?.override).toMatchObject({
      code: 'emergency',
    })
  })
  it('states no finding that was carried over and not confirmed', () => {
    const form = { ...sessionForm('2026-11-23'), findings: { n_tumours: 4, ecog: 1 } }
    const marks = { ...NO_MARKS, unconfirmed: new Set(['findings.n_tumours', 'procedure.sheathCh']) }
    const draft = toDraft(form, marks, uid(), 'open')
    expect(draft.findings).toEqual({ ecog: 1 })
    expect(draft.unconfirmed).toEqual(['sheathCh'])
  })
  it('finds the field of a refused path again', () => {
    expect(formPath('labs.1.value', [{ code: 'inr' }, { code: 'wbc' }])).toBe('labs.wbc')
    expect(formPath('eligibility.override.code', [])).toBe('eligibility.overrideCode')
    expect(formPath('procedure.arteries.0.drugs.0.doseMg', [])).toBe('procedure.arteries.0.drugs.0.doseMg')
  })
})

it('proposes the review of day 30 on a working day, and lets another day stand beside it', () => {
  const review = {
    kind: 'book' as const,
    dueOn: null,
    windowOpensOn: null,
    windowClosesOn: null,
    reason: '',
  }
  expect(plannedReview({ performedOn: '2026-07-31', review }, [])?.dueOn).toBe('2026-08-31')
  const moved = plannedReview({ performedOn: '2026-07-31', review: { ...review, dueOn: '2026-09-03' } }, [])
  expect(moved).toMatchObject({ dueOn: '2026-09-03', proposedOn: '2026-08-31', isOwnWindow: false })
})

it('takes a window of its own for the review, and brings the due date into it', () => {
  const typed = { kind: 'book', dueOn: null, windowOpensOn: '2026-09-07', windowClosesOn: null } as const
  const plan = plannedReview({ performedOn: '2026-07-31', review: { ...typed, reason: '' } }, [])
  expect(plan).toMatchObject({
    windowOpensOn: '2026-09-07',
    windowClosesOn: '2026-09-11',
    proposedOn: '2026-09-07',
    isOwnWindow: true,
    explain: null,
  })
})

it('keeps the parts of a judgement that say the same as the same objects', () => {
  const before = { missing: ['a'], issues: new Map([['a', 1]]), percent: 10 }
  const after = steady(before, { missing: ['a'], issues: new Map([['a', 2]]), percent: 10 })
  expect(after.missing).toBe(before.missing)
  expect(after.issues).not.toBe(before.issues)
  expect(steady(before, { missing: ['a'], issues: new Map([['a', 1]]), percent: 10 })).toBe(before)
})
