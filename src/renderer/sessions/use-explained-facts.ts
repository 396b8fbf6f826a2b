import { useMemo } from 'react'
import { useStored } from '../forms/store.ts'
import { type ExplainedFacts, explainFacts } from './explain-facts.ts'
import { useSession } from './session-context.ts'

/** How the scores on the screen come about; worked out again only when a fact changes. */
export function useExplainedFacts(): ExplainedFacts {
  const { judgement } = useSession()
  const facts = useStored(judgement, (state) => state.facts)
  const outOfDate = useStored(judgement, (state) => state.outOfDate)
  return useMemo(() => explainFacts(facts, outOfDate), [facts, outOfDate])
}
