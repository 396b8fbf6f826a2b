import type { Words } from './report-words.ts'

const words = (en: string, zh: string): Words => ({ en, zh })

/** What a recall letter and a slip say: plain words, no diagnosis, nothing that an envelope or a pocket gives away. */
export const RECALL_WORDS = {
  phone: words('Tel. {phone}', '电话 {phone}'),
  letterTitle: words('Invitation to a check-up', '复查通知'),
  slipTitle: words('Your next check-up', '复查预约单'),
  nobody: words('the patient', '患者'),
  dearPatient: words('Dear {name},', '尊敬的{name}{title}：'),
  dearUnnamed: words('Dear patient,', '尊敬的患者：'),
  dearContact: words('Dear {name},', '尊敬的{name}：'),
  male: words('', '先生'),
  female: words('', '女士'),
  contact: words(
    'You are named with us as the contact person of {patient}. We kindly ask you to pass this on.',
    '您是{patient}在我科登记的联系人，烦请您代为转告以下事项。',
  ),
  why: words(
    'On {performedOn} you were treated in our department. A check-up with imaging and blood tests belongs to this treatment: it shows how well it has worked and helps us to plan what comes next with you.',
    '您于{performedOn}在我科接受了治疗。治疗后需要进行影像检查和抽血化验，以了解疗效，并与您商定下一步安排。',
  ),
  whyContact: words(
    'On {performedOn} {patient} was treated in our department. A check-up with imaging and blood tests belongs to this treatment: it shows how well it has worked and helps us to plan what comes next.',
    '{patient}于{performedOn}在我科接受了治疗。治疗后需要进行影像检查和抽血化验，以了解疗效，并商定下一步安排。',
  ),
  ahead: words(
    'Please come within the days named here. If they do not suit you, call us and we will find another day.',
    '请在上述时间内前来复查。如时间不便，请来电，我们为您另行安排。',
  ),
  passed: words(
    'We have no result of this check-up yet, and its time has passed. Please call us so that we can find a new day soon. If the check-up took place elsewhere, please send us the images and results.',
    '该次复查的时间已过，我科尚未收到复查结果。请尽快来电，以便重新安排。如已在其他医院检查，请提供影像资料和报告。',
  ),
  patient: words('Patient', '患者'),
  hospitalNo: words('Hospital no.', '住院号'),
  appointment: words('Imaging appointment', '影像检查预约'),
  due: words('Check-up due on', '应复查日'),
  window: words('Please come between', '复查时间'),
  days: words('{from} and {to}', '{from}\n至 {to}'),
  bringTitle: words('Please bring with you', '请携带'),
  bringPaper: words('this paper, identity card and insurance card', '本单、身份证和医保卡'),
  bringImages: words('images and reports of earlier examinations', '既往影像资料和检查报告'),
  bringLaboratory: words('results of recent blood tests', '近期化验单'),
  bringMedicines: words('a list of all medicines taken', '目前服用药物的清单'),
  tell: words(
    'Tell us before the imaging about an allergy to contrast medium, a kidney disease, or a pregnancy.',
    '如对对比剂过敏、患有肾脏疾病或怀孕，请在检查前告知我们。',
  ),
  urgent: words(
    'Do not wait for the check-up in case of fever, severe abdominal pain, yellow skin or eyes, black stools or confusion: come to the hospital at once.',
    '如出现发热、剧烈腹痛、皮肤或眼睛发黄、黑便或神志不清，请立即就医，不要等到复查日。',
  ),
  call: words('You reach us by telephone on {phone}.', '联系电话：{phone}。'),
  regards: words('With kind regards', '此致　敬礼'),
} as const satisfies Readonly<Record<string, Words>>
