import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { makeClient } from '../../src/renderer/api/client.ts'
import { ClientProvider } from '../../src/renderer/api/client-context.tsx'
import { startI18n } from '../../src/renderer/i18n/language.ts'
import type { Transport } from '../../src/shared/kit/endpoint.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { fakeHost } from './fake-transport.ts'

/** Renders a part of the window with everything around it that a part may need, asking `host`. */
export function renderInApp(part: ReactNode, host: Transport = fakeHost({}), language: Language = 'en') {
  startI18n(language)
  return render(
    <MantineProvider env="test">
      <ClientProvider client={makeClient(host)}>{part}</ClientProvider>
    </MantineProvider>,
  )
}
