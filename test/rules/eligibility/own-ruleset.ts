import type { Expression, Ruleset } from '../../../src/shared/rules/eligibility/ruleset-grammar.ts'

export const leukopenia: Expression = { cmp: ['wbc', '<', 3] }
export const infected: Expression = { in: ['infection', ['active_treatable', 'active_untreatable']] }
/** What a department might write itself: one rule of each kind, one of them with a step down. */
export const OWN_RULESET: Ruleset = {
  id: 'own-rules',
  version: '2.1.0',
  status: 'draft',
  title: 'Own rules',
  conditions: [{ id: 'LOW', label: 'Few leukocytes', label_zh: '白细胞减少', when: leukopenia }],
  indications: [{ id: 'I1', label: 'HCC', when: { in: ['diagnosis_hcc', ['confirmed']] } }],
  contraindications: [
    {
      id: 'C1',
      kind: 'absolute',
      label: 'Few leukocytes or infection',
      when: { any: [{ ref: 'LOW' }, infected] },
      downgrade: {
        to: 'relative',
        when: { in: ['wbc_cause', ['hypersplenism']] },
        technique: 'partial splenic embolization first',
        technique_zh: '先行部分性脾栓塞',
      },
    },
    { id: 'C2', kind: 'relative', label: 'Cachexia', when: { cmp: ['cachexia', '==', true] } },
  ],
  advisories: [{ id: 'W1', label: 'Large', when: { cmp: ['max_diam_cm', '>', 10] } }],
}
