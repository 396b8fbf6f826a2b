import { Link } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DraftState } from '../forms/draft-state.tsx'
import type { DraftKeeper } from '../forms/use-draft.ts'
import { TopBarActions } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { RecipeMenu } from './recipe-menu.tsx'
import { useSession } from './session-context.ts'

export interface SessionHeaderProps {
  readonly draft: DraftKeeper
}

/** Whose session, which, of what day, copied from where; and that what is typed is kept. */
export function SessionHeader({ draft }: SessionHeaderProps) {
  const { t } = useTranslation('sessions')
  const { form, background, copiedFrom } = useSession()
  const { record, completing, today } = background
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const { patient, sessions } = record
  const no = completing?.no ?? Math.max(0, ...sessions.map((session) => session.no)) + 1
  return (
    <div className="session-header">
      <h1>
        <PersonName person={patient} on={today} unnamed={patient.hospitalNo} />
      </h1>
      <span className="muted">{t('header.hospitalNo', { no: patient.hospitalNo })}</span>
      <span className="tabular">
        {t('header.session', { no })}, {performedOn}
      </span>
      {copiedFrom !== null && <span className="muted">{t('header.copiedFrom', { date: copiedFrom })}</span>}
      {sessions.some(({ state }) => state !== 'void') && completing === null && (
        <Link to="/patients/$patientUid/retreatment" params={{ patientUid: patient.uid }}>
          {t('header.retreatment')}
        </Link>
      )}
      {completing === null && <RecipeMenu />}
      <span className="spacer" />
      <DraftState draft={draft} />
      <TopBarActions>
        <span />
      </TopBarActions>
    </div>
  )
}
