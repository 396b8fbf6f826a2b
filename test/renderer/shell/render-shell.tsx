import { always, DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { Shell } from '../../../src/renderer/shell/shell.tsx'
import { Page } from '../../../src/renderer/ui/page.tsx'
import type { Answer } from '../../../src/renderer/api/client.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { fakeHost, type FakeAnswers } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

export const openDepartment: Answer<'department.status'> = {
  state: 'open',
  userNames: ['Chen Jing'],
  departmentName: 'Interventional Radiology',
  user: { uid: '01936f00-0000-7000-8000-000000000001', name: 'Chen Jing', role: 'admin' },
  recoveryConfirmed: true,
  lastBackup: { at: '2026-11-20T06:00:00Z', ok: true },
  dataFolder: '/home/chen/.local/share/embolog',
  warnings: [],
  today: '2026-11-23',
  appVersion: '0.1.0',
}

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

/** The shell around empty pages, on an address of its own. */
export async function renderShell(answers: FakeAnswers = {}, language: Language = 'en') {
  const host = fakeHost({
    'department.status': () => openDepartment,
    'patients.count': () => ({ patients: 1284, sessions: 1 }),
    'settings.show': () => settings,
    ...answers,
  })
  const root = createRootRoute({
    component: () => (
      <Shell>
        <Outlet />
      </Shell>
    ),
  })
  const paths = [
    '/',
    '/patients',
    '/patients/new',
    '/patients/$patientUid',
    '/log',
    '/audit',
    '/export',
    '/settings',
    '/import',
  ]
  const routes = paths.map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => <Page title={path} /> }),
  )
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const router = createRouter({ routeTree: root.addChildren(routes), history })
  await router.load()
  // The routes of this test are not the program's own, which the provider is typed for.
  const provider = <RouterProvider router={router as never} />
  const view = renderInApp(provider, host, language)
  return { host, view, path: () => history.location.pathname }
}
