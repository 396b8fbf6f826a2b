import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../shared/model/user.ts'
import { useAsk } from '../api/use-ask.ts'
import { useCaller } from '../api/use-caller.ts'
import { Button } from '../ui/button.tsx'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { SettingSection } from './setting-section.tsx'

/** Who has a passphrase here. People who left stay listed: what they did stays theirs. */
export function PeopleSection() {
  const { t } = useTranslation('settings')
  const { value: users, error } = useAsk('users.list', {})
  const caller = useCaller()
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<User | null>(null)
  const notAdmin = caller?.role === 'admin' ? null : t('adminOnly')
  return (
    <SettingSection section="people" title={t('section.people')}>
      {error !== null && <ErrorNotice error={error} />}
      <div className="settings-table">
        <DataTable
          label={t('section.people')}
          minWidth={520}
          columns={[
            { key: 'name', label: t('people.name') },
            { key: 'role', label: t('people.role'), width: 150 },
            { key: 'since', label: t('people.since'), width: 140 },
            { key: 'action', label: <span className="visually-hidden">{t('actions')}</span>, width: 120 },
          ]}
        >
          {users?.map((user) => (
            <DataRow key={user.uid}>
              <td>
                <b className={user.deactivatedAt === null ? undefined : 'faint'}>{user.name}</b>
                {user.uid === caller?.uid && <span className="faint"> {t('people.you')}</span>}
              </td>
              <td>{t(`role.${user.role}`)}</td>
              <td className="muted tabular">
                {user.deactivatedAt === null
                  ? user.createdAt.slice(0, 10)
                  : t('people.left', { date: user.deactivatedAt.slice(0, 10) })}
              </td>
              <td className="end">
                {user.deactivatedAt === null && (
                  <Button variant="link" disabledReason={notAdmin} onClick={() => setLeaving(user)}>
                    {t('people.deactivate')}
                  </Button>
                )}
              </td>
            </DataRow>
          ))}
        </DataTable>
      </div>
      <div>
        <Button icon={<PlusIcon />} disabledReason={notAdmin} onClick={() => setAdding(true)}>
          {t('people.add')}
        </Button>
      </div>
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
      {leaving !== null && <DeactivateDialog user={leaving} onClose={() => setLeaving(null)} />}
    </SettingSection>
  )
}
