import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { FrozenRules } from '../ui/frozen-rules.tsx'
import { Select } from '../ui/select.tsx'
import { Tag } from '../ui/tag.tsx'
import { rulesetShortName } from '../ui/rule-words.ts'
import { VerdictBanner } from './verdict-banner.tsx'

export interface RereadingProps {
  readonly snapshotUid: string
}

/** What another ruleset would say of the inputs of that day: asked on demand, labelled, never stored. */
export function Rereading({ snapshotUid }: RereadingProps) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  const { value: rulesets = [] } = useAsk('eligibility.allRulesets', {}, { enabled: isOpen })
  const named = rulesets.map(({ id, version, title, titleZh }) => ({
    value: `${id} ${version}`,
    label: `${rulesetShortName({ id, version, title, ...(titleZh === null ? {} : { title_zh: titleZh }) }, language)} (${id} ${version})`,
    keywords: `${id} ${title} ${titleZh ?? ''}`,
  }))
  const chosen = rulesets.find(({ id, version }) => `${id} ${version}` === key)
  const ruleset = { id: chosen?.id ?? '', version: chosen?.version ?? '' }
  const { value: reread, error } = useAsk(
    'eligibility.reread',
    { snapshotUid, ruleset },
    { enabled: chosen !== undefined },
  )
  if (!isOpen)
    return (
      <Button compact variant="link" onClick={() => setOpen(true)}>
        {t('reread.open')}
      </Button>
    )
  return (
    <div className="verdict-reread">
      <Select label={t('reread.label')} compact value={key} onChange={setKey} options={named} clearable />
      {error !== null && chosen !== undefined && <ErrorNotice error={error} />}
      {chosen !== undefined && reread !== undefined && (
        <>
          <Tag tone="warn">{t('reread.notStored')}</Tag>
          <VerdictBanner verdict={reread.judgement.verdict} ruleset={chosen} open={0} of={0} />
          <FrozenRules ruleset={reread.by} judgement={reread.judgement} />
        </>
      )}
    </div>
  )
}
