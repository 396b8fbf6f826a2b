import {
  ARTERY_ORIGINS,
  BILE_DUCT_INVASIONS,
  EXTRAHEPATIC_SITES,
  HEPATIC_VEIN_INVASIONS,
  PORTAL_FLOWS,
  PORTAL_INVASIONS_CHENG,
  PORTAL_INVASIONS_VP,
  SHUNT_PLACES,
  SHUNTS,
} from '../../model/anatomy-terms.ts'
import { COLLATERAL_ARTERIES } from '../../model/arteries/collateral-arteries.ts'
import { ARTERIES } from '../../model/artery.ts'
import { ACCESS_GUIDANCES, MICROCATHETER_TIPS } from '../../model/device-terms.ts'
import type { ReportLine } from '../../model/session-report.ts'
import { ACCESS_SITES } from '../../model/session-terms.ts'
import { wordFor } from '../../model/term.ts'
import type { ReportFacts } from './report-facts.ts'
import { isUnconfirmed, type ReportWriter } from './report-writer.ts'

export function accessLines({ session }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { accessSite, accessGuidance, sheathCh, baseCatheter, baseCatheterCh, devices } = session
  const base = w.list([baseCatheter, w.amount(baseCatheterCh, 'Ch')])
  const listed = devices.map(({ device, lot }) => (lot === null ? device : `${device} (${lot})`))
  return [
    w.must('accessSite', w.coded(ACCESS_SITES, accessSite)),
    w.must('sheathCh', w.amount(sheathCh, 'Ch')),
    w.must('baseCatheter', base || null, { with: ['baseCatheterCh'] }),
    microcatheterLine(session, w),
    ...w.may('microwireIn', w.amount(session.microwireIn, '[in_i]')),
    ...w.may('accessGuidance', w.coded(ACCESS_GUIDANCES, accessGuidance)),
    ...w.may('accessConversion', session.accessConversion, { isWide: true }),
    ...w.may('devices', w.list(listed) || null, { isWide: true }),
  ]
}

function microcatheterLine(session: ReportFacts['session'], w: ReportWriter): ReportLine {
  const { microcatheterUsed, microcatheterCh, microcatheterInnerIn, microcatheterTip } = session
  const { microcatheterBalloon } = session
  if (microcatheterUsed === false) return w.must('microcatheterUsed', w.say('no'))
  const parts = w.list([
    w.amount(microcatheterCh, 'Ch'),
    w.amount(microcatheterInnerIn, '[in_i]'),
    w.inner(MICROCATHETER_TIPS, microcatheterTip),
    microcatheterBalloon === true && w.say('balloon'),
  ])
  return w.must('microcatheterCh', parts || null, {
    with: ['microcatheterUsed', 'microcatheterInnerIn', 'microcatheterTip', 'microcatheterBalloon'],
  })
}

export function anatomyLines({ session, patient }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { arterioportalShunt, arterioportalShuntPlace, extrahepaticSites } = session
  const shunt = w.list([
    w.coded(SHUNTS, arterioportalShunt),
    arterioportalShunt !== 'none' && w.inner(SHUNT_PLACES, arterioportalShuntPlace),
  ])
  const sites = extrahepaticSites?.map((site) => wordFor(EXTRAHEPATIC_SITES, site, w.language))
  const variants = variantTexts({ session, patient }, w)
  return [
    w.must('michelsType', session.michelsType),
    w.must('arterioportalShunt', shunt || null, { with: ['arterioportalShuntPlace'] }),
    w.must('arteriovenousShunt', w.coded(SHUNTS, session.arteriovenousShunt)),
    ...w.may('portalInvasionVp', w.coded(PORTAL_INVASIONS_VP, session.portalInvasionVp)),
    ...w.may('portalInvasionCheng', w.coded(PORTAL_INVASIONS_CHENG, session.portalInvasionCheng)),
    ...w.may('hepaticVeinInvasion', w.coded(HEPATIC_VEIN_INVASIONS, session.hepaticVeinInvasion)),
    ...w.may('bileDuctInvasion', w.coded(BILE_DUCT_INVASIONS, session.bileDuctInvasion)),
    ...w.may('portalFlow', w.coded(PORTAL_FLOWS, session.portalFlow)),
    ...w.may('extrahepaticSites', sites === undefined ? null : w.list(sites) || w.say('none')),
    ...(variants.length === 0 ? [] : [w.fact(w.say('variants'), variants.join(w.say('separator')), true)]),
    ...vesselLines(session, w),
  ]
}

/** Those of the patient, and those that this session says something else or more about. */
function variantTexts(
  { session, patient }: Pick<ReportFacts, 'session' | 'patient'>,
  w: ReportWriter,
): string[] {
  const text = (node: string, origin: string, from: string | null) =>
    w.say('variant', {
      artery: node,
      origin: w.inner(ARTERY_ORIGINS, origin) ?? origin,
      from: from ?? '?',
    })
  const known = patient.arterialVariants.map(({ node, origin, arisesFrom }) => text(node, origin, arisesFrom))
  const seen = session.arteries.flatMap(({ node, origin, arisesFrom }, at) => {
    if (origin === null || origin === 'normal') return []
    const own = `arteries.${at}`
    return [
      w.value(`${own}.origin`, text(node, origin, arisesFrom), [`${own}.arisesFrom`, `${own}.node`]).value,
    ]
  })
  return [...new Set([...known, ...seen])]
}

/** Which arteries feed tumour and which of those catheterised come from outside the liver. */
function vesselLines(session: ReportFacts['session'], w: ReportWriter): ReportLine[] {
  const named = (at: number, node: string, isFeeder: boolean) => {
    const artery = `${node} ${wordFor(ARTERIES, node, w.language)}`
    const path = isFeeder ? `arteries.${at}.tumourSupply` : `arteries.${at}.node`
    const isDoubtful = isUnconfirmed(session, path) || isUnconfirmed(session, `arteries.${at}.node`)
    return isDoubtful ? w.say('unconfirmed', { value: artery }) : artery
  }
  const numbered = session.arteries.map((artery, at) => ({ ...artery, at }))
  const feeders = numbered.filter(({ tumourSupply }) => tumourSupply === 'yes')
  const collaterals = numbered.filter(({ node }) => COLLATERAL_ARTERIES.some(({ code }) => code === node))
  // One artery nobody asked about may be the one that feeds the tumour.
  const areAllAsked = numbered.length > 0 && numbered.every(({ tumourSupply }) => tumourSupply !== null)
  const list = (some: typeof numbered, isFeeder: boolean) =>
    [...new Set(some.map(({ at, node }) => named(at, node, isFeeder)))].join(w.say('separator'))
  return [
    feeders.length > 0 || areAllAsked
      ? w.fact(w.say('feeders'), list(feeders, true) || w.say('none'), true)
      : w.missing(w.say('feeders'), true),
    // Nobody is asked whether there were any: that none is listed says nothing.
    collaterals.length === 0
      ? w.missing(w.say('collaterals'), true)
      : w.fact(w.say('collaterals'), list(collaterals, false), true),
  ]
}
