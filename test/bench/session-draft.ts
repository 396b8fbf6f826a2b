/** A full session: eight laboratory values, two arteries with two agents and a drug each, one complication. */
export function sessionDraft(patientUid: string, performedOn: string) {
  const lab = (code: string, value: number, unit: string) => ({ code, value, unit, sampledOn: performedOn })
  const artery = (node: string) => ({
    node,
    selectivity: '4',
    endpoint: 'III',
    agents: [
      { agent: 'iodized_oil', amount: 5 },
      { agent: 'gelatin_sponge', sizeUm: '350-560', amount: 1.5 },
    ],
    drugs: [{ drug: 'epirubicin', doseMg: 20, volumeMl: 2, vehicle: 'oil_emulsion' }],
  })
  return {
    patientUid,
    procedure: {
      performedOn,
      procedureType: 'cTACE',
      intent: 'palliative_control',
      urgency: 'elective',
      operator: 'Chen Jing',
      accessSite: 'CFA_R',
      sheathCh: 5,
      arteries: [artery('A8'), artery('A4b')],
      completion: 'complete',
      contrastAgent: 'iodixanol',
      contrastMgIPerMl: 320,
      contrastMl: 110,
      fluoroscopyMin: 18.2,
      dapGyCm2: 146,
      airKermaMgy: 912,
      complications: [{ term: 'ARTERY_SPASM', onset: 'during', onsetOn: performedOn, cirseGrade: '1' }],
    },
    labs: [
      lab('bilirubin', 20, 'umol/L'),
      lab('albumin', 38, 'g/L'),
      lab('inr', 1.1, '1'),
      lab('platelets', 120, '10*9/L'),
      lab('wbc', 5, '10*9/L'),
      lab('creatinine', 80, 'umol/L'),
      lab('afp', 312, 'ng/mL'),
      lab('alt', 40, 'U/L'),
    ],
    findings: { diagnosis_hcc: 'confirmed', ecog: 0, ascites: 'none', he_grade: 0, pv_main: 'patent' },
    eligibility: {
      override: { code: 'mdt_decision', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
    },
    review: { kind: 'book' },
  }
}
