import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createVault } from '../../src/main/core/vault.ts'
import { insertPatient } from '../../src/main/patients/patients-store.ts'
import { defaultSettings, insertSettings } from '../../src/main/settings/settings-store.ts'
import { seededRandom } from '../../src/main/demo/random.ts'
import { PatientDraft } from '../../src/shared/model/patient.ts'
import { freshFolder, MIGRATIONS, PASSPHRASE, USER_NAME } from '../support/open-test-app.ts'

export const PATIENTS = 100_000
const REGISTERED_AT = '2026-01-01T08:00:00.000Z'
const SEED = 20_261_123
/** Patients of one command: its change log is hashed as a whole. */
const BATCH = 5_000

/** By how common they are: the first ten names of families are those of four patients in ten. */
const FAMILIES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
)
const GIVEN = Array.from(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红华建国志梅文斌海燕波云辉宁玲鹏飞雪林峰春龙光荣新利清成东永胜学良庆祥福',
)

export interface Folder {
  readonly dataDir: string
  remove(): void
}

/** An encrypted folder of 100,000 invented patients, written by the store that registers one. */
export async function hundredThousand(): Promise<Folder> {
  const root = freshFolder()
  const dataDir = join(root, 'data')
  const vault = createVault({
    dataDir,
    migrationsDir: MIGRATIONS,
    appVersion: '0.0.0-bench',
    now: () => new Date(),
    backUpWhenLeaving: false,
  })
  const created = await vault.create({
    userName: USER_NAME,
    passphrase: PASSPHRASE,
    setUp: (db) => insertSettings(db, defaultSettings('Interventional Radiology')),
  })
  if (!created.ok || !vault.open) throw new Error('the folder of the bench was not created')
  const random = seededRandom(SEED)
  const { register, caller } = vault.open
  for (let from = 0; from < PATIENTS; from += BATCH)
    register.record(
      (db) => {
        for (let no = from; no < from + BATCH; no++)
          insertPatient(db, patientOf(no, random), { registeredAt: REGISTERED_AT })
        return { ok: true }
      },
      () => ({
        endpoint: 'patients.register',
        caller,
        at: new Date(REGISTERED_AT),
        outcome: 'done',
        objectKind: 'patients',
      }),
    )
  await vault.close()
  return { dataDir, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }) }
}

function patientOf(no: number, random: ReturnType<typeof seededRandom>): PatientDraft {
  // The product of two even draws leans to the front of the list.
  const family = FAMILIES[Math.floor(random.next() * random.next() * FAMILIES.length)] ?? ''
  const given = () => GIVEN[random.int(0, GIVEN.length - 1)] ?? ''
  return PatientDraft.parse({
    hospitalNo: String(1_000_000 + no * 7),
    name: `${family}${given()}${random.next() < 0.7 ? given() : ''}`,
    sex: random.next() < 0.8 ? 'male' : 'female',
    birthDate: `${random.int(1935, 1995)}-0${random.int(1, 9)}-${random.int(10, 28)}`,
    aetiology: ['HBV'],
    cirrhosis: 'yes',
    heightCm: null,
    weightKg: null,
  })
}
