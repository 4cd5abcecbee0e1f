// Quick capture and paste, and the check for personal information before anything is published.

import type { Page } from '@playwright/test'
import { workshopJsonSchema } from '../../shared/model/workshop-json.ts'
import type { Member } from './fixtures.ts'
import { type Exploration, expect, expectNoAxeFindings, test } from './fixtures.ts'

const words = {
  en: {
    open: /^(Add findings|Write a finding)$/,
    panel: 'Quick capture',
    box: 'What you hear',
    keep: 'Keep as written',
    rewrite: 'Rewrite',
  },
  fr: {
    open: /^(Ajouter des constatations|Noter une constatation|Add findings)$/,
    panel: 'Saisie rapide',
    box: 'Ce que vous entendez',
    keep: 'Garder tel quel',
    rewrite: 'Reformuler',
  },
}

async function capture(exploration: Exploration, member: Member): Promise<Page> {
  const page = await exploration.member(member)
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  await openPanel(page, member.lang ?? 'en')
  return page
}

async function openPanel(page: Page, lang: 'en' | 'fr' = 'en'): Promise<void> {
  await page.getByRole('button', { name: words[lang].open }).first().click()
  await expect(box(page, lang)).toBeFocused()
}

const panel = (page: Page, lang: 'en' | 'fr' = 'en') => page.getByRole('region', { name: words[lang].panel })
const box = (page: Page, lang: 'en' | 'fr' = 'en') => page.getByRole('textbox', { name: words[lang].box })

/** What the server has, oldest first. */
async function stored(exploration: Exploration) {
  const answer = await exploration.facilitator.fetch('workshop.json')
  const { findings } = workshopJsonSchema.parse(await answer.json())
  return findings
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ text, discussion, kind, parentId }) => ({ text: text.en || text.fr, discussion, kind, under: parentId !== null }))
}

/** Pastes as an application does that offers both flavours. */
async function paste(page: Page, plain: string, html?: string): Promise<void> {
  await box(page).evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', data.plain)
      if (data.html) clipboardData.setData('text/html', data.html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { plain, html },
  )
}

test('CP1 CP2 findings are captured one after the other; discussion, kind and an unfinished text stay', async ({
  exploration,
}) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await panel(page).getByLabel('Discussion').selectOption({ label: '7 · IT (working level)' })
  await panel(page).getByLabel('Kind').selectOption('Quote')
  await box(page).focus()
  await page.keyboard.type('It takes weeks.')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('')
  await page.keyboard.type('First line')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('second line')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 captured', { exact: true })).toBeVisible()
  await page.keyboard.type('A reason why')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('announcer')).toContainText('Added as a sub-point.')
  await page.keyboard.type('Not done ye')
  await expectNoAxeFindings(page)
  const quote = { discussion: 7, kind: 'quote' }
  await expect
    .poll(() => stored(exploration))
    .toEqual([
      { text: 'It takes weeks.', ...quote, under: false },
      { text: 'First line\nsecond line', ...quote, under: false },
      { text: 'A reason why', ...quote, under: true },
    ])
  await page.reload()
  await openPanel(page)
  await expect(box(page)).toHaveValue('Not done ye')
  await expect(panel(page).getByLabel('Discussion')).toHaveValue('7')
  await expect(panel(page).getByLabel('Kind')).toHaveValue('quote')
  await expect(page.getByText('3 captured', { exact: true })).toBeVisible()
})

test('CP1 the Enter that ends what an input method composes publishes nothing, and an empty box says so', async ({
  exploration,
}) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.keyboard.type('composed')
  await box(page).evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })),
  )
  await expect(box(page)).toHaveValue('composed')
  await box(page).fill('  ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write something first.')).toBeVisible()
  expect(await stored(exploration)).toEqual([])
})

test('PI5 PI6 a name is shown to its writer first; nobody else sees a word before it is kept or rewritten', async ({
  exploration,
}) => {
  const ann = await capture(exploration, { name: 'Ann', role: 'team' })
  const frames: string[] = []
  ann.on('websocket', (socket) => socket.on('framesent', ({ payload }) => frames.push(payload.toString())))
  await ann.reload()
  await openPanel(ann)
  await ann.keyboard.type('We asked xylophone Marie about it.')
  await ann.keyboard.press('Enter')
  const notice = ann.getByRole('region', { name: 'Likely personal information' })
  await expect(notice.getByText('A person’s name: Marie')).toBeVisible()
  await expect(ann.getByRole('button', { name: words.en.rewrite })).toBeFocused()
  await expectNoAxeFindings(ann)
  // A second Enter out of habit leads back into the text, at the name.
  await ann.keyboard.press('Enter')
  await expect(box(ann)).toBeFocused()
  expect(
    await box(ann).evaluate((element: HTMLTextAreaElement) => element.value.slice(element.selectionStart, element.selectionEnd)),
  ).toBe('Marie')
  await expect(notice).toBeHidden()
  expect(frames.some((frame) => frame.includes('xyloph'))).toBe(false)
  expect(await stored(exploration)).toEqual([])
  await ann.keyboard.type('someone')
  await ann.keyboard.press('Enter')
  await expect(box(ann)).toHaveValue('')
  await expect
    .poll(async () => (await stored(exploration)).map(({ text }) => text))
    .toEqual(['We asked xylophone someone about it.'])
  // Kept as written, by keyboard alone; the same name is not asked about again.
  await ann.keyboard.type('Marie is the name of the tool.')
  await ann.keyboard.press('Enter')
  await expect(ann.getByRole('button', { name: words.en.rewrite })).toBeFocused()
  await ann.keyboard.press('Tab')
  await expect(ann.getByRole('button', { name: words.en.keep })).toBeFocused()
  await ann.keyboard.press('Enter')
  await expect(box(ann)).toBeFocused()
  await ann.keyboard.type('Marie is slow.')
  await ann.keyboard.press('Enter')
  await expect(ann.getByText('3 captured', { exact: true })).toBeVisible()
})

test('PI5 an edit is composed here and published by Enter; what stood there is not asked about', async ({ exploration }) => {
  const { result } = await exploration.command('addFinding', { text: { en: 'Placeholder' } })
  expect(result.id).toBeTruthy()
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.keyboard.type('It is slow.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Edit: It is slow.' }).click()
  const edit = page.getByRole('textbox', { name: 'Text of the finding' })
  await expect(edit).toBeFocused()
  await edit.press('End')
  await page.keyboard.type(' Call 613-555-0147.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Telephone number: 613-555-0147')).toBeVisible()
  expect((await stored(exploration)).map(({ text }) => text)).toEqual(['Placeholder', 'It is slow.'])
  await page.getByRole('button', { name: words.en.keep }).click()
  await expect.poll(async () => (await stored(exploration)).map(({ text }) => text)).toContain('It is slow. Call 613-555-0147.')
  await page.getByRole('button', { name: 'Edit: It is slow. Call 613-555-0147.' }).click()
  await edit.press('Home')
  await page.keyboard.type('Still: ')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(exploration)).map(({ text }) => text))
    .toContain('Still: It is slow. Call 613-555-0147.')
  // Esc leaves it as it was; leaving the box saves.
  await page.getByRole('button', { name: /^Edit: Still/ }).click()
  await page.keyboard.type('nonsense')
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeFocused()
  await page.getByRole('button', { name: /^Edit: Still/ }).click()
  await edit.fill('Left by Tab')
  await panel(page).getByLabel('Kind').focus()
  await expect.poll(async () => (await stored(exploration)).map(({ text }) => text)).toEqual(['Placeholder', 'Left by Tab'])
})

test('CP3 CP4 pasted lines become findings in one operation, as text whatever tags stand in them', async ({ exploration }) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.evaluate(() => Object.assign(window, { ran: 0 }))
  await paste(
    page,
    '• One\n2. <img src=x onerror="ran++">Two\n\n- <script>ran++</script>',
    '<ul><li>One<img src=x onerror="ran++"></li><li>Other</li></ul><script>ran++</script>',
  )
  await expect(page.getByRole('dialog', { name: '3 lines pasted' })).toBeVisible()
  await expectNoAxeFindings(page)
  await page.getByRole('button', { name: 'Add as 3 findings' }).press('Enter')
  await expect(page.getByText('3 captured', { exact: true })).toBeVisible()
  await expect
    .poll(async () => (await stored(exploration)).map(({ text }) => text))
    .toEqual(['One', '<img src=x onerror="ran++">Two', '<script>ran++</script>'])
  expect(await page.evaluate(() => (window as unknown as { ran: number }).ran)).toBe(0)
  // A single pasted line of HTML goes into the box as it is.
  await box(page).focus()
  await page.evaluate(() => document.execCommand('insertText', false, '<b>bold</b>'))
  await expect(box(page)).toHaveValue('<b>bold</b>')
  await box(page).fill('')
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect.poll(() => stored(exploration)).toEqual([])
  await expect(page.getByText('0 captured', { exact: true })).toBeVisible()
})

test('CP3 several lines may stay one', async ({ exploration }) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.keyboard.type('Before')
  await paste(page, 'one\ntwo')
  await page.getByRole('button', { name: 'Keep as one' }).click()
  await expect(box(page)).toHaveValue('Before\none\ntwo')
  await expect(box(page)).toBeFocused()
  expect(await stored(exploration)).toEqual([])
})

test('PI6 pasted lines with personal information are decided about before anything is added', async ({ exploration }) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await paste(page, 'It is slow\nMarie waits\nWrite to a.b@example.ca\nKevin waits')
  await page.getByRole('button', { name: 'Add as 4 findings' }).click()
  await expect(page.getByRole('heading', { name: '3 lines have likely personal information' })).toBeFocused()
  await expectNoAxeFindings(page)
  await page.getByRole('textbox', { name: 'Line 2' }).fill('A person waits')
  await expect(page.getByText('Nothing found any more.')).toBeVisible()
  await page.getByRole('checkbox', { name: words.en.keep }).last().check()
  await page.getByRole('button', { name: 'Add as 4 findings' }).click()
  await expect(page.getByText('Decide about 1 more line first.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Line 3' })).toBeFocused()
  expect(await stored(exploration)).toEqual([])
  await page.getByRole('textbox', { name: 'Line 3' }).fill('')
  await page.getByRole('button', { name: 'Add as 3 findings' }).click()
  await expect
    .poll(async () => (await stored(exploration)).map(({ text }) => text))
    .toEqual(['It is slow', 'A person waits', 'Kevin waits'])
})

test('CP5 more than two thousand lines are refused with a sentence, and the box keeps its words', async ({ exploration }) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.keyboard.type('My words')
  await paste(page, Array.from({ length: 2_001 }, (_, i) => `line number ${i}`).join('\n'))
  await expect(page.getByText(/^These are 2,001 lines; at most 2,000 can be added at once\./)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add as [0-9]/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveValue('My words')
})

test('CP7 a partner takes back what they captured; what a reload made anyone’s offers it no more', async ({ exploration }) => {
  await exploration.command('setSettings', { synthesisOpen: true })
  const page = await capture(exploration, { name: 'Pat', role: 'partner' })
  for (const text of ['It takes weeks.', 'A slip']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect.poll(async () => (await stored(exploration)).length).toBe(2)
  await page.getByRole('button', { name: 'Take back: A slip' }).click()
  await expect(page.getByTestId('announcer')).toHaveText(/^Taken back\.\s?$/)
  await expect(box(page)).toBeFocused()
  await expect.poll(async () => (await stored(exploration)).map(({ text }) => text)).toEqual(['It takes weeks.'])
  await expect(page.getByText('1 captured', { exact: true })).toBeVisible()
  await page.reload()
  await openPanel(page)
  await expect(page.getByRole('button', { name: 'Edit: It takes weeks.' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
})

test('CP6 CP7 offline, findings are captured and taken back; back online they are saved', async ({ exploration }) => {
  const page = await capture(exploration, { name: 'Ann', role: 'team' })
  await page.context().setOffline(true)
  for (const text of ['One', 'Two', 'Three']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(box(page)).toHaveValue('')
  }
  await expect(page.getByText('3 captured', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Take back: Two' }).click()
  await expect(page.getByText('2 captured', { exact: true })).toBeVisible()
  await expect(box(page)).toBeFocused()
  expect(await stored(exploration)).toEqual([])
  await page.context().setOffline(false)
  await expect.poll(async () => (await stored(exploration)).map(({ text }) => text)).toEqual(['One', 'Three'])
})

test('CP1 PI5 in French at 320 pixels, in the dark, by keyboard alone, nothing is cut', async ({ exploration }) => {
  const page = await capture(exploration, {
    name: 'Ève',
    role: 'team',
    lang: 'fr',
    context: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  })
  await expect(panel(page, 'fr').getByLabel('Langue du texte')).toHaveValue('fr')
  await page.keyboard.type('Selon Mme Tremblay, au 12, rue Principale, c’est long.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nom d’une personne : Mme Tremblay')).toBeVisible()
  await expect(page.getByText('Adresse municipale : 12, rue Principale')).toBeVisible()
  await expectNoAxeFindings(page)
  const cut = await panel(page, 'fr').evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .filter(
        (each) => !each.closest('.visually-hidden, select') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
      )
      .map((each) => each.className || each.tagName),
  )
  expect(cut).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.keyboard.press('Escape')
  await expect(box(page, 'fr')).toBeFocused()
  await box(page, 'fr').fill('Selon une personne, c’est long.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 saisie', { exact: true })).toBeVisible()
  await expect.poll(async () => (await stored(exploration)).map(({ text }) => text)).toEqual(['Selon une personne, c’est long.'])
})
