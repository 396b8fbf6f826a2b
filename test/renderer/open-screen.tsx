import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../../src/shared/wording/language.ts'
import { fakeHost, type FakeAnswers } from './fake-transport.ts'
import { renderInApp } from './render-in-app.tsx'
import { openDepartment } from './shell/render-shell.tsx'

interface Opening {
  readonly answers?: FakeAnswers
  readonly language?: Language
  /** Pattern and address of the screen, where it reads its address. */
  readonly pattern?: string
  readonly at?: string
}

/** One screen by itself, on a router that leads nowhere else but remembers where it was sent. */
export async function openScreen(Screen: () => ReactNode, opening: Opening = {}) {
  const { answers, language = 'en', pattern = '/', at = pattern } = opening
  const host = fakeHost({ 'department.status': () => openDepartment, ...answers })
  const root = createRootRoute()
  const here = createRoute({ getParentRoute: () => root, path: pattern, component: Screen })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null })
  const history = createMemoryHistory({ initialEntries: [at] })
  const router = createRouter({ routeTree: root.addChildren([here, elsewhere]), history })
  await router.load()
  // The routes of this test are not the program's own, which the provider is typed for.
  const view = renderInApp(<RouterProvider router={router as never} />, host, language)
  const go = (to: string) => router.navigate({ to: to as never })
  return { host, view, path: () => history.location.pathname, search: () => history.location.search, go }
}
