import type { settings as endpoints } from '../../shared/contract/settings.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Handlers } from '../core/handler.ts'
import { rulesetNamed } from '../eligibility/rulesets-store.ts'
import { currentSettings, updateSettings } from './settings-store.ts'

export const settings: Handlers<{ settings: typeof endpoints }>['settings'] = {
  show: ({ db }) => ok(currentSettings(db)),
  change({ db }, patch) {
    const unknown = patch.activeRulesets?.find((period) => rulesetNamed(db, period) === undefined)
    if (unknown) return err({ code: 'ruleset-not-found', id: unknown.id, version: unknown.version })
    return ok(updateSettings(db, given(patch)))
  },
}

function given(patch: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}
