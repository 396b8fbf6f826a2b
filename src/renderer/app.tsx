import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import type { Client } from './api/client.ts'
import { ClientProvider } from './api/client-context.tsx'
import { Gate } from './department/gate.tsx'
import { makeRouter } from './routes.tsx'
import { cssVariablesResolver, theme } from './ui/theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'embolog.theme' })

/** Hosts write the nonce of their content policy into this tag of the page. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

export function App({ client }: { readonly client: Client }) {
  const [router] = useState(makeRouter)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={styleNonce}
    >
      <ClientProvider client={client}>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </ClientProvider>
    </MantineProvider>
  )
}
