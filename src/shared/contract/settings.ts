import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { RulesetName, Settings } from '../model/settings.ts'

export const settings = {
  show: endpoint({
    kind: 'read',
    summary: 'Show the settings of the department',
    input: z.strictObject({}),
    output: Settings,
    errors: {},
    example: {},
  }),
  change: endpoint({
    kind: 'write',
    summary: 'Change settings of the department',
    input: Settings.partial(),
    output: Settings,
    errors: { 'ruleset-not-found': z.object(RulesetName.shape) },
    example: { fiveMmRule: false },
    touches: ['settings', 'worklist', 'eligibility'],
  }),
}
