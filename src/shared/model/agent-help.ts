import type { AgentCode } from './agent.ts'
import type { BothLanguages, CertaintyTag } from './term.ts'
import type { z } from 'zod'

/** What an agent is good for and what it costs, as the department that ordered the program put it, and what holds today. */
export interface AgentHelp {
  readonly agent: z.output<typeof AgentCode>
  readonly advantage: BothLanguages
  readonly disadvantage: BothLanguages
  readonly today: BothLanguages
  /** Of `today`; the other two are the department's. */
  readonly certainty: CertaintyTag
}

/** Domain 4.6. */
export const AGENT_HELP: readonly AgentHelp[] = [
  {
    agent: 'iodized_oil',
    advantage: {
      en: 'The agent used most. Its fine droplets travel into the vessels that feed the tumour and fill them; the reaction afterwards is milder.',
      zh: '应用最广。微小油滴可进入并充填肿瘤供血血管，术后反应较轻。',
    },
    disadvantage: {
      en: 'The drug stays in the tumour for a short time only.',
      zh: '药物在肿瘤内停留时间短。',
    },
    today: {
      en: 'Still holds. Particles have to follow the oil. Oil that leaves the tumour for the lung or the brain is what limits its amount.',
      zh: '目前仍成立。碘化油之后应加用颗粒栓塞；碘油异位栓塞（肺、脑等）是限制其用量的安全问题。',
    },
    certainty: 'K',
  },
  {
    agent: 'gelatin_sponge',
    advantage: {
      en: 'Closes larger vessels. Serves well against an arterioportal fistula with tumour thrombus in the portal vein, and against a bleeding, ruptured nodule.',
      zh: '适合栓塞较粗血管；对伴门静脉癌栓的动脉-门静脉瘘及结节破裂出血效果好。',
    },
    disadvantage: {
      en: 'Marked inflammation from ischaemia, with a stronger reaction afterwards.',
      zh: '缺血性炎症明显，术后反应较重。',
    },
    today: {
      en: 'Still holds. The occlusion is temporary: the vessel opens again after 2 to 6 weeks.',
      zh: '目前仍成立。为临时性栓塞，2–6 周后血管再通。',
    },
    certainty: 'K',
  },
  {
    agent: 'DEB',
    advantage: {
      en: 'Said to act more strongly on the tumour than conventional TACE.',
      zh: '曾认为抗肿瘤作用优于常规 TACE。',
    },
    disadvantage: {
      en: 'Hardly used in China in 2011.',
      zh: '2011 年在国内应用很少。',
    },
    today: {
      en: 'Out of date: now common in China. Randomized trials (PRECISION V, PRECISION ITALIA) found no clear gain in survival over conventional TACE; a later one (Miyayama 2020) found conventional TACE better locally, with more damage to the liver.',
      zh: '已过时：国内现已常用。随机试验（PRECISION V、PRECISION ITALIA）未显示生存明显优于常规 TACE；其后的试验（Miyayama 2020）显示常规 TACE 局部疗效更好，但肝损伤更多。',
    },
    certainty: 'K',
  },
]
