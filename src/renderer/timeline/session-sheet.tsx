import { Drawer, Menu } from '@mantine/core'
import { useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import { SessionAttachments } from '../forms/attachments/session-attachments.tsx'
import { SessionSheetParts } from '../forms/session-sheet-parts.ts'
import { formatInstant } from '../i18n/format.ts'
import { ChevronDownIcon } from '../ui/icons/navigation.tsx'
import { Facts } from '../ui/panel.tsx'
import { isTopLayer, openLayer } from '../ui/shortcut-registry.ts'
import { LayerContext } from '../ui/use-shortcut.ts'
import { useEventWords } from './chart/use-event-words.ts'
import { SessionArteries } from './session-arteries.tsx'
import { useSessionFacts } from './session-facts.ts'
import { SessionOutcome } from './session-outcome.tsx'
import { SessionStanding } from './session-standing.tsx'
import { SignatureSection } from './signature-section.tsx'
import { VoidDialog } from './void-dialog.tsx'

export interface SessionSheetProps {
  readonly record: PatientRecord
  readonly session: Session
  /** Opened to be signed: the dialog for it is there at once. */
  readonly signsAtOnce: boolean
  readonly onClose: () => void
}

/** Everything recorded of one session, to read; what was not recorded is named, not left out. */
export function SessionSheet({ record, session, signsAtOnce, onClose }: SessionSheetProps) {
  const { t } = useTranslation('timeline')
  const { t: ui } = useTranslation('ui')
  const words = useEventWords()
  const sections = useSessionFacts(session)
  const layer = useContext(LayerContext) + 1
  const parts = useContext(SessionSheetParts)
  useEffect(() => openLayer(layer), [layer])
  return (
    <Drawer
      opened
      // The drawer and a dialog above it both hear Escape.
      onClose={() => isTopLayer(layer) && onClose()}
      position="right"
      size={440}
      title={`${words.session(session)} · ${session.performedOn}`}
      closeButtonProps={{ 'aria-label': ui('close') }}
      classNames={{
        root: 'timeline-sheet',
        content: 'timeline-sheet-content',
        header: 'timeline-sheet-head',
        title: 'timeline-sheet-title',
        body: 'timeline-sheet-body',
      }}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--scrim)' }}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
    >
      <LayerContext value={layer}>
        <SheetTools session={session} signsAtOnce={signsAtOnce} onVoided={onClose} />
        <SessionArteries session={session} lesions={record.lesions} />
        {sections.map(({ title, facts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <Facts facts={facts} />
          </section>
        ))}
        <SessionOutcome session={session} record={record} />
        {session.signedAt !== null && <SignatureSection session={session} lesions={record.lesions} />}
        <SessionAttachments patientUid={session.patientUid} sessionUid={session.uid} />
        {parts.map((Part, at) => (
          <Part key={at} session={session} />
        ))}
        <p className="small faint">
          {t(session.imported ? 'sheet.imported' : 'sheet.logged', {
            by: session.loggedBy,
            at: formatInstant(session.loggedAt),
          })}
        </p>
      </LayerContext>
    </Drawer>
  )
}

interface ToolsProps {
  readonly session: Session
  readonly signsAtOnce: boolean
  readonly onVoided: () => void
}

function SheetTools({ session, signsAtOnce, onVoided }: ToolsProps) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  const [isVoiding, setVoiding] = useState(false)
  return (
    <div className="timeline-sheet-tools">
      <SessionStanding session={session} signsAtOnce={signsAtOnce} />
      <span className="spacer" />
      {mayWrite && (
        <Menu
          position="bottom-end"
          shadow="none"
          transitionProps={{ duration: 0 }}
          classNames={{ dropdown: 'timeline-menu', item: 'timeline-menu-item' }}
        >
          <Menu.Target>
            <button type="button" className="button button-ghost button-compact">
              {t('sheet.more')}
              <ChevronDownIcon size={14} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setVoiding(true)}>{t('void.open')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {isVoiding && <VoidDialog session={session} onClose={() => setVoiding(false)} onVoided={onVoided} />}
    </div>
  )
}
