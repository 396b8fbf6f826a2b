import { always, DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { PatientScreen } from '../../../src/renderer/timeline/patient-screen.tsx'
import { TopBarSlot } from '../../../src/renderer/ui/page.tsx'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { PATIENT_UID } from '../../support/patient-record.ts'
import { fakeHost, type FakeAnswers } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

const settings: Answer<'settings.show'> = {
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

/** The frame of the window, as far as this page needs it: a place for its buttons. */
function Frame() {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <TopBarSlot value={slot}>
      <div ref={setSlot} />
      <Outlet />
    </TopBarSlot>
  )
}

interface Opening {
  readonly language?: Language
  readonly answers?: FakeAnswers
  /** What the address carries after `?`. */
  readonly search?: string
}

/** The page of an invented patient on 2026-11-23, seen by an administrator. */
export async function openPatientPage(
  record: PatientRecord,
  { language = 'en', answers = {}, search = '' }: Opening = {},
) {
  const host = fakeHost({
    'department.status': () => openDepartment,
    'settings.show': () => settings,
    'patients.open': () => record,
    'attachments.ofPatient': () => [],
    ...answers,
  })
  const root = createRootRoute({ component: Frame })
  const page = createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid',
    component: PatientScreen,
  })
  const elsewhere = [
    '/patients/$patientUid/session',
    '/patients/$patientUid/correct',
    '/reviews/$reviewUid',
  ].map((path) => createRoute({ getParentRoute: () => root, path, component: () => <p>{path}</p> }))
  const history = createMemoryHistory({ initialEntries: [`/patients/${PATIENT_UID}?${search}`] })
  const router = createRouter({ routeTree: root.addChildren([page, ...elsewhere]), history })
  await router.load()
  // The routes of this test are not the program's own, which the provider is typed for.
  renderInApp(<RouterProvider router={router as never} />, host, language)
  await screen.findByRole('heading', { level: 1 })
  return { host, address: () => history.location.href }
}
