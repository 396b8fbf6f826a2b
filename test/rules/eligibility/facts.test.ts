import { describe, expect, it } from 'vitest'
import { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import { BASE_PATIENT } from './eligibility-cases.ts'

const issuesOf = (facts: object) => {
  const parsed = Facts.safeParse(facts)
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ ...issue, path: issue.path.join('.') }))
}

describe('accepted', () => {
  it.each([
    ['nothing at all: everything is unknown', {}],
    ['the base patient', BASE_PATIENT],
    ['explicit nulls', { bili: null, ecog: null, tumour_share_pct: null }],
    ['a share as number, band or interval', { tumour_share_pct: { low: 50, high: 65 } }],
    ['bilirubin by both its names', { bili: 20, bilirubin_umol_L: 20 }],
    ['bands', { tumour_share_pct: '<70', est_survival_months: '>=3' }],
    ['US units', { bili_mg_dl: 3, alb_g_dl: 3.5, creatinine_mg_dl: 2 }],
    ['the hard limits themselves', { bili: 0.5, alb: 80, inr: 20, wbc: 0.1, plt: 2000 }],
  ])('%s', (_name, facts) => expect(issuesOf(facts)).toEqual([]))
})

describe('refused', () => {
  it.each([
    ['a name nobody knows', { bilirubine: 20 }, '', 'unrecognized_keys'],
    ['a dead patient', { ecog: 5 }, 'ecog', 'too_big'],
    ['half an ECOG grade', { ecog: 1.5 }, 'ecog', 'invalid_type'],
    ['bilirubin below the hard limit', { bili: 0.4 }, 'bili', 'too_small'],
    ['albumin above the hard limit', { alb: 80.1 }, 'alb', 'too_big'],
    ['a share above 100 %', { tumour_share_pct: 101 }, 'tumour_share_pct', 'too_big'],
    ['a word outside the vocabulary', { pv_main: 'blocked' }, 'pv_main', 'invalid_value'],
    ['text for a number', { wbc: '5.0' }, 'wbc', 'invalid_type'],
  ])('%s', (_name, facts, path, code) => expect(issuesOf(facts)).toMatchObject([{ path, code }]))
})
