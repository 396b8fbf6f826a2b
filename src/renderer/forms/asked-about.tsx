import './asked-about.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import { rangeSentence } from '../../shared/wording/range-sentence.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'

export interface AskedAboutProps {
  readonly findings: readonly RangeFinding[]
  readonly onKeep: () => void
}

/** Values outside their range: an unusual one may be kept on purpose, an impossible one has to be corrected. */
export function AskedAbout({ findings, onKeep }: AskedAboutProps) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const mayKeep = findings.every(({ severity }) => severity === 'warn')
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [findings])
  return (
    <div className="asked-about" role="alert" ref={box}>
      <ul>
        {findings.map((finding) => (
          <li key={acknowledgementOf(finding)}>{rangeSentence(finding, language)}</li>
        ))}
      </ul>
      {mayKeep && (
        <Button compact keys="Alt+K" onClick={onKeep}>
          {t('keepAsTyped')}
        </Button>
      )}
    </div>
  )
}
