import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { RetreatmentScreen } from '../../../src/renderer/retreatment/retreatment-screen.tsx'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { always, DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
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

/** The page "Before you treat again" of an invented patient on 2026-11-23. */
export async function openRetreatment(
  record: PatientRecord,
  { language = 'en', answers = {} }: { readonly language?: Language; readonly answers?: FakeAnswers } = {},
) {
  const host = fakeHost({
    'department.status': () => openDepartment,
    'settings.show': () => settings,
    'patients.open': () => record,
    ...answers,
  })
  const root = createRootRoute({ component: Outlet })
  const page = createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid/retreatment',
    component: RetreatmentScreen,
  })
  const elsewhere = ['/patients/$patientUid', '/patients/$patientUid/session', '/reviews/$reviewUid'].map(
    (path) => createRoute({ getParentRoute: () => root, path, component: () => <p>{path}</p> }),
  )
  const history = createMemoryHistory({ initialEntries: [`/patients/${PATIENT_UID}/retreatment`] })
  const router = createRouter({ routeTree: root.addChildren([page, ...elsewhere]), history })
  await router.load()
  // The routes of this test are not the program's own, which the provider is typed for.
  renderInApp(<RouterProvider router={router as never} />, host, language)
  await screen.findByRole('button', { name: /^(Open timeline|打开病程)/ })
  return { host, address: () => history.location.href }
}
