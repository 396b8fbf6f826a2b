import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Client } from './client.ts'
import { makeStale } from './make-stale.ts'
import { followProgress } from './progress.ts'

const ClientContext = createContext<Client | null>(null)

/** The client of this window. For questions outside a render; inside one, `useAsk` and `useCommand` are better. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient outside ClientProvider')
  return client
}

/** Answers stay fresh until a host event says otherwise: nobody else can change them behind the host's back. */
const newCache = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [cache] = useState(newCache)
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>
        <HostEvents client={client} />
        {children}
      </QueryClientProvider>
    </ClientContext>
  )
}

function HostEvents({ client }: { client: Client }) {
  const cache = useQueryClient()
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type === 'changed') {
          makeStale(cache, event.nouns)
        } else if (event.type === 'progress') {
          followProgress(event)
        } else {
          void cache.invalidateQueries({ queryKey: ['department'] })
        }
      }),
    [client, cache],
  )
  return null
}
