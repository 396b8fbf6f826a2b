import { always, DEFAULT_SHELF_LIFE_DAYS, type ShippedRulesetId } from '../../../src/shared/model/settings.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { fireEvent, screen } from '@testing-library/react'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { SessionScreen } from '../../../src/renderer/sessions/session-screen.tsx'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { RULESET_SHA256, RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { PATIENT_UID, patientRecord } from '../../support/patient-record.ts'
import { fakeHost, type FakeAnswers } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

export const TODAY = openDepartment.today

export const settings: Answer<'settings.show'> = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}

interface Opening {
  readonly record?: Partial<PatientRecord>
  readonly answers?: FakeAnswers
  readonly search?: { readonly repeat?: 1; readonly complete?: string; readonly amend?: string }
  readonly language?: Language
  /** Those that judge; the newest Chinese one unless said otherwise. */
  readonly rulesets?: readonly ShippedRulesetId[]
  /** The button that shows the page is there; Save unless said otherwise. */
  readonly opensWith?: RegExp
}

/** The session form of an invented patient, as its address opens it. */
export async function openSessionForm(opening: Opening = {}) {
  const { record, answers, search = {}, language = 'en', opensWith = /Save|保存/ } = opening
  const { rulesets = ['cn-nhc-2022'] } = opening
  const host = fakeHost({
    'department.status': () => openDepartment,
    'settings.show': () => settings,
    'eligibility.inForce': () =>
      rulesets.map((id) => ({ ruleset: RULESETS[id], sha256: RULESET_SHA256[id] })),
    'patients.open': () => patientRecord(record),
    'drafts.load': () => null,
    'drafts.save': () => ({ savedAt: `${TODAY}T09:00:00Z` }),
    'drafts.discard': () => ({ discarded: true }),
    ...answers,
  })
  const root = createRootRoute()
  const routes = [
    createRoute({
      getParentRoute: () => root,
      path: '/patients/$patientUid/session',
      validateSearch: (found) => found,
      component: SessionScreen,
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/patients/$patientUid',
      component: () => <p>the patient's page</p>,
    }),
  ]
  const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]))
  const history = createMemoryHistory({ initialEntries: [`/patients/${PATIENT_UID}/session?${query}`] })
  const router = createRouter({ routeTree: root.addChildren(routes), history })
  await router.load()
  // The routes of this test are not the program's own, which the provider is typed for.
  renderInApp(<RouterProvider router={router as never} />, host, language)
  await screen.findByRole('button', { name: opensWith })
  return { host, path: () => history.location.pathname }
}

/** The field at a path of the form. */
export function fieldAt(path: string): HTMLElement {
  const field = document.querySelector<HTMLElement>(`[data-field="${path}"]`)
  if (field === null) throw new Error(`no field at ${path}`)
  return field
}

/** The control inside the field at a path. */
export function inputAt(path: string): HTMLInputElement {
  const input = fieldAt(path).querySelector('input')
  if (input === null) throw new Error(`no input at ${path}`)
  return input
}

/** Puts text into a field at once; for tests that are not about the keys. */
export function fill(path: string, text: string): void {
  fireEvent.change(inputAt(path), { target: { value: text } })
}
