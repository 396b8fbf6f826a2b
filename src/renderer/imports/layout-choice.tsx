import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { Select } from '../ui/select.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import type { OwnMapping } from './own-mapping.ts'

export type LayoutCode = Answer<'imports.presets'>[number]['id'] | 'own'

export interface LayoutChoiceProps {
  readonly layout: LayoutCode
  readonly onLayout: (layout: LayoutCode) => void
  readonly headings: readonly string[]
  readonly mapping: OwnMapping
  readonly onMapping: (mapping: OwnMapping) => void
}

/** A known layout, or a mapping of one's own; columns that the file lacks are named before it is rehearsed. */
export function LayoutChoice({ layout, onLayout, headings, mapping, onMapping }: LayoutChoiceProps) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const { value: presets } = useAsk('imports.presets', {})
  const preset = presets?.find(({ id }) => id === layout)
  const lacking =
    headings.length === 0 ? [] : (preset?.columns.filter((name) => !headings.includes(name)) ?? [])
  const join = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ')
  return (
    <>
      <Select<LayoutCode>
        label={t('layout.label')}
        className="imports-layout"
        value={layout}
        onChange={(next) => onLayout(next ?? layout)}
        options={[
          ...(presets ?? []).map(({ id, title }) => ({ value: id, label: title[language], keywords: id })),
          { value: 'own' as const, label: t('layout.own') },
        ]}
      />
      {preset !== undefined && (
        <p className="small faint imports-expects">
          {t('layout.expects', { columns: join(preset.columns) })}
        </p>
      )}
      {lacking.length > 0 && <p className="is-warn">{t('layout.lacks', { columns: join(lacking) })}</p>}
      {layout === 'own' && headings.length > 0 && (
        <MappingEditor headings={headings} mapping={mapping} onChange={onMapping} />
      )}
    </>
  )
}
