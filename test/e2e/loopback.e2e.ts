import { expect, test } from './host.ts'

test.use({ hostArgs: ['--demo', '--today', '2026-01-15'] })

test('a link signs the page in, leaves the address, and a reload stays signed in', async ({ page, url }) => {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible()
  expect(page.url()).not.toContain('token')
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible()
})

test('a link that was used says so in a second tab instead of showing records', async ({
  page,
  url,
  context,
}) => {
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible()
  const second = await context.newPage()
  await second.goto(url)
  await expect(second.getByText('This page is not signed on.')).toBeVisible()
  await expect(second.getByRole('heading', { name: 'Worklist' })).toBeHidden()
})

test('a page from elsewhere can neither frame it nor read from it', async ({ url, context }) => {
  const origin = new URL(url).origin
  const foreign = await context.newPage()
  await foreign.route('http://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${origin}/"></iframe>` }),
  )
  await foreign.goto('http://elsewhere.example/')
  const read = await foreign.evaluate(`fetch('${origin}/').then(() => 'read', () => 'refused')`)
  const posted = await foreign.evaluate(
    `fetch('${origin}/api/session', { method: 'POST', body: '{}' }).then(() => 'read', () => 'refused')`,
  )
  expect([read, posted]).toEqual(['refused', 'refused'])
  const [, frame] = foreign.frames()
  expect(await frame?.locator('#root').count()).toBe(0)
})
