import type { Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { compose } from './input-method.ts'

const PASSPHRASE = '七盏蓝色的灯笼在黄昏里轻轻摇晃'

test.use({ locale: 'zh-CN', actionTimeout: 8_000 })

test('in Chinese and by keyboard alone, from set-up to a saved session', async ({ page, url }) => {
  test.setTimeout(180_000)
  const { keyboard } = page

  await test.step('set up; the Enter that ends a pinyin word submits nothing', async () => {
    await page.goto(url)
    await expect(page.getByRole('textbox', { name: '科室名称' })).toBeFocused()
    await compose(page, 'jierufangsheke', '介入放射科')
    await expect(page.getByRole('textbox', { name: '科室名称' })).toHaveValue('介入放射科')
    await keyboard.press('Tab')
    await compose(page, 'chenjing', '陈静')
    for (let times = 0; times < 2; times += 1) {
      await tabTo(page, times === 0 ? '口令' : '确认口令')
      await keyboard.insertText(PASSPHRASE)
    }
    await keyboard.press('Enter')
    await typeRecoveryKeyBack(page)
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  })

  await test.step('register; neither does Ctrl+Enter while a word is composed', async () => {
    await keyboard.press('n')
    await expect(page.getByRole('textbox', { name: '住院号' })).toBeFocused()
    await keyboard.type('0048213')
    await keyboard.press('Tab')
    await compose(page, 'zhangwei', '张伟')
    await expect(page.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue('张伟')
    await expect(page.getByRole('heading', { name: '新建患者' })).toBeVisible()
    await keyboard.press('Tab')
    await keyboard.press('ArrowRight')
    await tabTo(page, '出生日期')
    await keyboard.type('19650302')
    await tabTo(page, '病因')
    await compose(page, 'yigan', '乙型')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await keyboard.press('Tab')
    await keyboard.press('ArrowRight')
    await tabTo(page, '体重')
    await keyboard.type('65')
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /张伟 Zhang Wei/ })).toBeVisible()
  })

  await test.step('find the patient again by pinyin initials', async () => {
    await keyboard.press('/')
    await keyboard.type('zhw')
    await expect(page.getByRole('option', { name: /张伟/ })).toBeVisible()
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /张伟/ })).toBeVisible()
  })

  await test.step('log a session with what is known, signed by two', async () => {
    await keyboard.press('l')
    await expect(page.getByRole('combobox', { name: '术式' })).toBeFocused()
    await keyboard.type('ctace')
    await keyboard.press('Enter')
    await keyboard.press('F8')
    await keyboard.press('ArrowRight')
    await keyboard.press('Alt+A')
    await compose(page, 'youqian', '右前')
    await keyboard.press('Enter')
    await expect(page.getByRole('group', { name: '动脉 RAHA' })).toBeVisible()
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('combobox', { name: '理由' })).toBeFocused()
    await compose(page, 'jieguo', '结果')
    await keyboard.press('Enter')
    await tabTo(page, '责任医师')
    await compose(page, 'lina', '李娜')
    await tabTo(page, '复核人')
    await compose(page, 'wangfang', '王芳')
    await keyboard.press('Control+Enter')
    await expect(page.getByText(/^第 1 次治疗已保存/)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('第 1 次 TACE 记录不完整')
  })

  await test.step('go to the worklist by command: the gaps wait there', async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await compose(page, 'gongzuo', '工作台')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    await expect(page.getByRole('row', { name: /张伟/ })).toContainText(/缺 \d+ 项/)
  })
})

async function tabTo(page: Page, label: string): Promise<void> {
  const focused = page.getByLabel(label, { exact: true }).and(page.locator(':focus'))
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused.count()) === 1) return
  }
  throw new Error(`Tab does not reach ${label}`)
}

async function typeRecoveryKeyBack(page: Page): Promise<void> {
  const groups = page.getByRole('list', { name: '恢复密钥' }).getByRole('listitem')
  await expect(groups).toHaveCount(9)
  for (const label of await page.locator('label', { hasText: /^第 \d 组/ }).allInnerTexts()) {
    const written = await groups.nth(Number(/\d/.exec(label)?.[0]) - 1).innerText()
    await tabTo(page, label.trim())
    await page.keyboard.type(written.trim().slice(-4).toLowerCase())
  }
  await page.keyboard.press('Enter')
}
