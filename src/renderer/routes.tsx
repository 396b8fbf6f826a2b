import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ErrorScreen } from './shell/error-screen.tsx'
import { NotFoundScreen } from './shell/not-found-screen.tsx'
import { Shell } from './shell/shell.tsx'
import { Uid } from '../shared/model/primitives.ts'

const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotFoundScreen,
  errorComponent: ErrorScreen,
})

/** What the address of the session form carries after `?`. */
export interface SessionSearch {
  /** Start from the last session of this patient. */
  readonly repeat?: 1
  /** Complete or correct this saved session, not signed yet, instead of logging a new one. */
  readonly complete?: string
  /** Amend this signed session. */
  readonly amend?: string
}

function sessionSearch(search: Record<string, unknown>): SessionSearch {
  const { repeat, complete, amend } = search
  return {
    ...(repeat === 1 || repeat === '1' || repeat === true ? { repeat: 1 as const } : {}),
    ...(typeof complete === 'string' ? { complete } : {}),
    ...(typeof amend === 'string' ? { amend } : {}),
  }
}

/** What the patient's page opens at once. */
interface PatientSearch {
  readonly enter?: 'labs'
  /** The session whose signature is asked for. */
  readonly sign?: string
}

function patientSearch({ enter, sign }: Record<string, unknown>): PatientSearch {
  return {
    ...(enter === 'labs' && { enter }),
    ...(Uid.safeParse(sign).success && { sign: String(sign) }),
  }
}

/** Whose entries the trail shows. */
interface AuditSearch {
  readonly patient?: string
}

function auditSearch({ patient }: Record<string, unknown>): AuditSearch {
  return Uid.safeParse(patient).success ? { patient: String(patient) } : {}
}

const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./worklist-route.tsx'), 'WorklistRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients',
    component: lazyRouteComponent(() => import('./patients/patients-screen.tsx'), 'PatientsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients/new',
    component: lazyRouteComponent(() => import('./patients/register-screen.tsx'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid',
    validateSearch: patientSearch,
    component: lazyRouteComponent(() => import('./patient-route.tsx'), 'PatientRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid/correct',
    component: lazyRouteComponent(() => import('./patients/register-screen.tsx'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid/retreatment',
    component: lazyRouteComponent(() => import('./retreatment/retreatment-screen.tsx'), 'RetreatmentScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/patients/$patientUid/session',
    validateSearch: sessionSearch,
    component: lazyRouteComponent(() => import('./sessions/session-screen.tsx'), 'SessionScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/log',
    component: lazyRouteComponent(
      () => import('./sessions/choose-patient-screen.tsx'),
      'ChoosePatientScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reviews/$reviewUid',
    component: lazyRouteComponent(() => import('./reviews/review-screen.tsx'), 'ReviewScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    beforeLoad: () => redirect({ to: '/reports/survival', throw: true }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports/survival',
    component: lazyRouteComponent(() => import('./survival/survival-screen.tsx'), 'SurvivalScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/export',
    component: lazyRouteComponent(() => import('./exports/exports-screen.tsx'), 'ExportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('./imports/imports-screen.tsx'), 'ImportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings/settings-screen.tsx'), 'SettingsScreen'),
  }),
])

export const makeRouter = () =>
  createRouter({ routeTree, history: createHashHistory(), defaultPreload: false, scrollRestoration: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
