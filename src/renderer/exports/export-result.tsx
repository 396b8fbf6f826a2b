import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { CopyIcon } from '../ui/icons/actions.tsx'
import { Facts } from '../ui/panel.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { showStatus } from '../ui/status-message.ts'

/** What was written and where, with the checksum that proves it later. */
export function ExportResult({ result }: { readonly result: Answer<'exports.sessionsCsv'> }) {
  const { t } = useTranslation('exports')
  const copy = () =>
    void navigator.clipboard.writeText(result.path).then(() => showStatus({ text: t('done.copied') }))
  return (
    <section className="exports-result" aria-label={t('done.title')} aria-live="polite">
      <StatusMark status="done">{t('done.title')}</StatusMark>
      <Facts
        facts={[
          { name: t('done.file'), value: result.path },
          { name: t('done.dictionary'), value: result.dictionaryPath },
          { name: t('done.rows'), value: formatNumber(result.rows) },
          { name: t('done.columns'), value: formatNumber(result.columns) },
          { name: t('done.sha256'), value: <code className="tabular">{result.sha256}</code> },
        ]}
      />
      <p className="small faint">{t('done.trail')}</p>
      <Button compact icon={<CopyIcon size={14} />} onClick={copy}>
        {t('done.copy')}
      </Button>
    </section>
  )
}
