import { useTranslation } from 'react-i18next'
import { addDays, weekday } from '../../shared/kit/iso-date.ts'
import { useCommand } from '../api/use-command.ts'
import type { WeekPartProps } from '../forms/worklist-parts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CalendarIcon } from '../ui/icons/actions.tsx'
import { showStatus } from '../ui/status-message.ts'
import { handOverText } from './hand-over.ts'

/** From Monday to Sunday (ISO 8601). */
const LAST_DAY = 6

/** The reviews of the week that is shown, as one calendar file. */
export function WeekCalendar({ asOf }: WeekPartProps) {
  const { t } = useTranslation('reports')
  const language = useLanguage()
  const { run, isRunning, error } = useCommand('reports.calendar')
  async function save() {
    const from = addDays(asOf, 1 - weekday(asOf))
    const reply = await run({ from, to: addDays(from, LAST_DAY), language })
    if (!reply.ok || reply.value.ics === null) return
    handOverText(reply.value.ics, reply.value.fileName, 'text/calendar')
    showStatus({ text: t('paper.saved', { file: reply.value.fileName }) })
  }
  return (
    <>
      <Button
        compact
        icon={<CalendarIcon size={14} />}
        disabled={isRunning}
        title={t('paper.calendarHint')}
        onClick={() => void save()}
      >
        {t('paper.week')}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
