/** The items of the four definitions of refractoriness: English, Chinese. `fieldName` reads them too. */
export const REFRACTORINESS_WORDS = {
  J1a: ['Over 50 % viable twice in a row', '连续两次存活部分超过 50 %'],
  J1b: ['More liver lesions twice in a row', '连续两次肝内病灶增多'],
  J2: ['Tumour markers keep rising', '肿瘤标志物持续升高'],
  J3: ['Vascular invasion appears', '出现血管侵犯'],
  J4: ['Extrahepatic spread appears', '出现肝外转移'],
  C1: ['Three standardized sessions', '连续三次规范、精细 TACE'],
  C2: ['Targets PD against the first TACE', '靶病灶较首次 TACE 前为 PD'],
  C3: ['Imaged 1–3 months after the last', '末次 TACE 后 1–3 个月影像'],
  U1: ['Major progression', '重大进展'],
  U2: ['Minor progression, unfit for TACE', '轻度进展且不能耐受 TACE'],
  U3: ['No substantial necrosis, or regrowth', '无明显坏死，或复发灶无效'],
  T1: ['Growth above 25 % in the liver', '肝内病灶增大超过 25 %'],
  T2: ['Child-Pugh C after TACE', 'TACE 后 Child-Pugh C 级'],
  T3: ['Vascular invasion appears', '出现血管侵犯'],
  T4: ['Extrahepatic spread appears', '出现肝外转移'],
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>
