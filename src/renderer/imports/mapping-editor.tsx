import { useTranslation } from 'react-i18next'
import { IMPORT_FIELDS, type ImportField } from '../../shared/model/import-mapping.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useLanguage } from '../i18n/language.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { fieldOf, isCoded, mappingGaps, unitsOf, type MappedField, type OwnMapping } from './own-mapping.ts'

export interface MappingEditorProps {
  readonly headings: readonly string[]
  readonly mapping: OwnMapping
  readonly onChange: (mapping: OwnMapping) => void
}

/** Says of each field which column it is in, in what unit, and what its cells mean. */
export function MappingEditor({ headings, mapping, onChange }: MappingEditorProps) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const columns = headings.map((heading) => ({ value: heading, label: heading }))
  const gaps = mappingGaps(mapping)
  const namesOf = (codes: readonly string[]) =>
    IMPORT_FIELDS.filter(({ code }) => codes.includes(code))
      .map((field) => field[language])
      .join(language === 'zh' ? '、' : ', ')
  function set(field: ImportField, part: Partial<MappedField>) {
    onChange({ ...mapping, [field]: { ...fieldOf(mapping, field), ...part } })
  }
  return (
    <div className="imports-mapping">
      {gaps.needed.length > 0 && (
        <p className="is-warn">{t('mapping.needed', { fields: namesOf(gaps.needed) })}</p>
      )}
      {gaps.unitless.length > 0 && (
        <p className="is-warn">{t('mapping.unitNeeded', { fields: namesOf(gaps.unitless) })}</p>
      )}
      <div className="scroll-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('mapping.field')}</th>
              <th scope="col">{t('mapping.column')}</th>
              <th scope="col">{t('mapping.unit')}</th>
              <th scope="col">{t('mapping.codes')}</th>
            </tr>
          </thead>
          <tbody>
            {IMPORT_FIELDS.map((field) => {
              const { code } = field
              const name = field[language]
              const mapped = fieldOf(mapping, code)
              const units = unitsOf(code)
              return (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>
                    <Select
                      label={`${name}: ${t('mapping.column')}`}
                      labelHidden
                      compact
                      clearable
                      placeholder={t('mapping.none')}
                      value={mapped.column}
                      onChange={(column) =>
                        set(code, { column, ...(units.length === 1 ? { unit: units[0] ?? null } : {}) })
                      }
                      options={columns}
                    />
                  </td>
                  <td>
                    {units.length > 1 && (
                      <Select
                        label={`${name}: ${t('mapping.unit')}`}
                        labelHidden
                        compact
                        value={mapped.unit}
                        onChange={(unit) => set(code, { unit })}
                        disabled={mapped.column === null}
                        options={units.map((unit) => ({ value: unit, label: unitText(unit) || unit }))}
                      />
                    )}
                    {units.length === 1 && <span className="faint">{unitText(units[0] ?? '')}</span>}
                  </td>
                  <td>
                    {isCoded(code) && mapped.column !== null && (
                      <TextField
                        label={`${name}: ${t('mapping.codes')}`}
                        labelHidden
                        compact
                        value={mapped.codes}
                        onChange={(codes) => set(code, { codes })}
                        placeholder={code === 'sex' ? t('mapping.codesHint') : ''}
                        maxLength={400}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}
