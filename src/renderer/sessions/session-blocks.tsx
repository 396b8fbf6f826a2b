import { memo } from 'react'
import { BlockAccess } from './block-access.tsx'
import { BlockBefore } from './block-before.tsx'
import { BlockCare } from './block-care.tsx'
import { BlockComplications } from './block-complications.tsx'
import { BlockEndpoint } from './block-endpoint.tsx'
import { BlockFindings } from './block-findings.tsx'
import { BlockFollowUp } from './block-follow-up.tsx'
import { BlockIndication } from './block-indication.tsx'
import { BlockRadiation } from './block-radiation.tsx'
import { BlockVessels } from './block-vessels.tsx'
import { CumulativePanel } from './cumulative-panel.tsx'
import { EligibilityPanel } from './eligibility-panel.tsx'
import { FrozenPanel } from './frozen-panel.tsx'
import { SessionFiles } from './session-files.tsx'

interface PartProps {
  /** The verdict and the review of a session that is being completed were settled when it was logged. */
  readonly isNew: boolean
}

/** The blocks of the form. Each renders by what it reads itself: a kept draft or a running save is none of it. */
export const SessionBlocks = memo(function SessionBlocks({ isNew }: PartProps) {
  return (
    <div className="session-blocks">
      <BlockIndication />
      <BlockBefore />
      {isNew && <BlockFindings />}
      <BlockAccess />
      <BlockVessels />
      <BlockEndpoint />
      <BlockRadiation />
      <BlockCare />
      <BlockComplications />
      {isNew && <BlockFollowUp />}
      <SessionFiles />
    </div>
  )
})

/** The verdict and the sums beside them. */
export const SessionAside = memo(function SessionAside({ isNew }: PartProps) {
  return (
    <>
      {isNew ? <EligibilityPanel /> : <FrozenPanel />}
      <CumulativePanel />
    </>
  )
})
