// The canvas in real browsers: two people on it at once, its watermark, its requests, its keys, its image.
import type { Page } from '@playwright/test'
import { middle } from '../../client/canvas/boxes.ts'
import { layoutOf } from '../../client/canvas/layout.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { dragTo, findingShape, paintedAt, placeOf, pointOf, screenOf, themeShape, themeTitle } from '../helpers/canvas-page.ts'
import { type Exploration, expect, expectNoAxeFindings, type Member, test } from './fixtures.ts'

type Content = { themes: string[]; findings: string[] }

/** Two themes and `count` findings of which the first four lie in the first theme. */
async function fill(exploration: Exploration, count = 16): Promise<Content> {
  const themes: string[] = []
  for (const [en, fr] of [
    ['Nobody owns an error', 'Personne n’est responsable d’une erreur'],
    ['Messages speak to programmers', 'Les messages s’adressent aux programmeurs'],
  ]) {
    themes.push(String((await exploration.command('addTheme', { title: { en, fr } })).result.id))
  }
  const { result } = await exploration.command('addFindings', {
    findings: Array.from({ length: count }, (_, n) => ({
      text: { en: `Finding in English ${n + 1}`, fr: `Constatation en français ${n + 1}` },
      discussion: (n % 9) + 1,
      ...(n < 4 ? { themeId: themes[0] } : {}),
    })),
  })
  return { themes, findings: result.ids as string[] }
}

/** Someone on the synthesis page, with the canvas in sight. */
async function onCanvas(exploration: Exploration, member: Member): Promise<Page> {
  const page = await exploration.member(member)
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  await expect(page.locator('.canvas .tl-shape').first()).toBeVisible({ timeout: 20_000 })
  return page
}

type Heard = { id: string; themeId: ThemeId | null; text: { en: string }; x: number; y: number }
type Told = { themes: Theme[]; findings: (Finding & Heard)[] }
const heard = async (exploration: Exploration): Promise<Heard[]> =>
  ((await exploration.facilitator.json('workshop.json')) as unknown as { findings: Heard[] }).findings
const themeOf = async (exploration: Exploration, id: string) => (await heard(exploration)).find((one) => one.id === id)?.themeId

test('CV4 CV5 one is dragged into a theme: the other sees it on its way, and then there', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration)
  const [theme = ''] = themes
  const id = findings[6] ?? ''
  const [ana, ben] = await Promise.all([
    onCanvas(exploration, { name: 'Ana' }),
    onCanvas(exploration, { name: 'Ben', role: 'team', lang: 'fr' }),
  ])
  const before = await placeOf(findingShape(ben, id))

  await dragTo(ana, await pointOf(findingShape(ana, id)), await pointOf(themeShape(ana, theme), { x: 0.5, y: 0.95 }), {
    hold: true,
  })
  // On its way for both, and in the document for nobody.
  await expect.poll(() => placeOf(findingShape(ben, id))).not.toBe(before)
  await expect(ben.getByText('Ana', { exact: true }).first()).toBeAttached()
  await expect(ana.locator('.tl-shape[data-target]')).toHaveCount(1)
  expect(await themeOf(exploration, id)).toBe(null)

  await ana.mouse.up()
  await expect.poll(() => themeOf(exploration, id)).toBe(theme)
  await expect.poll(async () => (await placeOf(findingShape(ben, id))) === (await placeOf(findingShape(ana, id)))).toBe(true)
  await expect(ana.locator('.tl-shape[data-target], .tl-shape[data-lifted]')).toHaveCount(0)
})

test('CV4 CV7 many are dragged at once and undone at once; a colleague’s words stay', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration, 40)
  const [, theme = ''] = themes
  const ana = await onCanvas(exploration, { name: 'Ana' })
  const [first, last] = [findings[8] ?? '', findings[15] ?? '']
  const from = await pointOf(findingShape(ana, first), { x: -0.04, y: -0.04 })
  await dragTo(ana, from, await pointOf(findingShape(ana, last), { x: 0.9, y: 0.9 }))
  const count = await ana.locator('.tl-shape[data-selected]').count()
  expect(count).toBeGreaterThanOrEqual(8)

  await dragTo(ana, await pointOf(findingShape(ana, first)), await pointOf(themeShape(ana, theme), { x: 0.5, y: 0.9 }))
  const filed = async () => (await heard(exploration)).filter(({ themeId }) => themeId === theme).length
  await expect.poll(filed).toBe(count)

  await exploration.command('editText', { kind: 'finding', id: first, field: 'text', lang: 'en', text: 'A colleague’s words' })
  await expect(findingShape(ana, first).getByText('A colleague’s words')).toBeAttached()
  await ana.keyboard.press('Control+z')
  await expect.poll(filed).toBe(0)
  expect((await heard(exploration)).find(({ id }) => id === first)?.text.en).toBe('A colleague’s words')
  await expect(findingShape(ana, first).getByText('A colleague’s words')).toBeAttached()
})

test('CV6 CV11 the keys move what is selected into a theme, and tldraw’s own do nothing', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration)
  const id = findings[6] ?? ''
  const page = await onCanvas(exploration, { name: 'Ana' })
  await page.mouse.click(...(Object.values(await pointOf(findingShape(page, id))) as [number, number]))
  await expect(findingShape(page, id)).toHaveAttribute('data-selected')
  const shapes = await page.locator('.tl-shape').count()
  for (const keys of ['Control+d', 'Control+c', 'Control+v', 'Control+g', 'Control+Shift+z', 'd', 'q', 'Shift+h'])
    await page.keyboard.press(keys)
  await expect(page.locator('.tl-shape')).toHaveCount(shapes)

  // To the right, where the themes begin, then home by one undo.
  const target = await pointOf(themeShape(page, themes[0] ?? ''), { x: 0.1, y: 0.8 })
  for (let n = 0; n < 200; n++) {
    const at = await pointOf(findingShape(page, id))
    if (at.x >= target.x) break
    await page.keyboard.press('Shift+ArrowRight')
  }
  await expect.poll(() => themeOf(exploration, id)).toBe(themes[0])
  await page.keyboard.press('Control+z')
  await expect.poll(() => themeOf(exploration, id)).toBe(null)
})

test('CV10 the watermark is in sight, uncovered and styled as its makers drew it; no request leaves our host; no style is refused', async ({
  exploration,
}) => {
  await fill(exploration, 60)
  const asked: string[] = []
  const complaints: string[] = []
  const page = await exploration.member({
    name: 'Ana',
    before: async (own) => {
      own.on('request', (request) => asked.push(request.url()))
      own.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    },
  })
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis`)
  await expect(page.locator('.canvas .tl-shape').first()).toBeVisible({ timeout: 20_000 })
  const mark = page.getByTitle('made with tldraw')
  await expect(mark).toBeVisible()
  const looks = await mark.evaluate((button) => {
    const around = button.parentElement
    const { x, y, width, height } = button.getBoundingClientRect()
    const corners = [0.1, 0.5, 0.9].flatMap((dx) =>
      [0.2, 0.8].map((dy) => document.elementFromPoint(x + width * dx, y + height * dy)),
    )
    const style = around && getComputedStyle(around)
    return {
      uncovered: corners.every((element) => element === button || element === around),
      inside: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
      size: [width, height],
      position: style?.position,
      opacity: [style?.opacity, getComputedStyle(button).opacity],
      visibility: style?.visibility,
      mask: getComputedStyle(button).maskImage.slice(0, 20),
    }
  })
  expect(looks).toEqual({
    uncovered: true,
    inside: true,
    size: [96, 32],
    position: 'absolute',
    opacity: ['1', '0.38'],
    visibility: 'visible',
    mask: expect.stringContaining('data:image/svg'),
  })
  const host = new URL(exploration.server).host
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host)).toEqual([])
  expect(asked.length).toBeGreaterThan(10)
  expect(complaints).toEqual([])
})

test('CV10 the board loads no byte of the canvas, nor does the synthesis before somebody looks at it', async ({
  exploration,
}) => {
  await fill(exploration)
  await exploration.addRecommendations(1)
  const scripts: Promise<string>[] = []
  const page = await exploration.member({
    name: 'Ana',
    before: async (own) => {
      // What is still on its way when the page closes says nothing any more.
      own.on('response', (response) => /\.(?:js|css)$/.test(response.url()) && scripts.push(response.text().catch(() => '')))
    },
  })
  await expect(page.getByText('Recommendation number 1 in English').first()).toBeVisible()
  // The parts fetched behind the first card are all there when the last of them is.
  await page.waitForLoadState('networkidle')
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('SynthesisPage'))))
    .toBe(true)
  await page.waitForLoadState('networkidle')
  const texts = (await Promise.all(scripts)).filter((text) => text !== '')
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter((text) => /tldraw/i.test(text)).map((text) => text.slice(0, 80))).toEqual([])
})

test('CV8 titles keep their size at any zoom, and from far a finding is a colour with its number', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration)
  const page = await onCanvas(exploration, { name: 'Ana', lang: 'fr', context: { reducedMotion: 'reduce' } })
  const words = themeTitle(page, themes[0] ?? '').locator('b')
  const heights: number[] = []
  const widths: number[] = []
  await page.mouse.move(...(Object.values(await pointOf(themeShape(page, themes[0] ?? ''))) as [number, number]))
  for (const percent of ['150', '100', '75', '50']) {
    while ((await zoomOf(page)) > Number(percent)) await page.getByRole('button', { name: 'Réduire' }).click()
    while ((await zoomOf(page)) < Number(percent)) await page.getByRole('button', { name: 'Agrandir' }).click()
    heights.push(Math.round((await words.boundingBox())?.height ?? 0))
    widths.push(Math.round((await themeShape(page, themes[0] ?? '').boundingBox())?.width ?? 0))
  }
  expect(new Set(heights).size).toBe(1)
  expect(new Set(widths).size).toBe(4)
  const text = findingShape(page, findings[0] ?? '').locator('.finding-text')
  const size = async () => Number.parseFloat(await text.evaluate((element) => getComputedStyle(element).fontSize))
  for (const percent of [50, 35]) {
    while ((await zoomOf(page)) > percent) await page.getByRole('button', { name: 'Réduire' }).click()
    await expect(text).toBeVisible()
    // Its first words are as large as readable on the screen, and no line of them is cut across.
    expect(((await size()) * (await zoomOf(page))) / 100).toBeGreaterThan(7)
    const cut = await text.evaluate((element) => element.clientHeight % Number.parseFloat(getComputedStyle(element).lineHeight))
    expect(cut).toBeLessThan(1)
  }
  while ((await zoomOf(page)) > 12) await page.getByRole('button', { name: 'Réduire' }).click()
  await expect(findingShape(page, findings[0] ?? '').locator('.finding-text')).toBeHidden()
  await expect(findingShape(page, findings[0] ?? '').getByText('F1', { exact: true })).toBeVisible()
})

/** The zoom its button shows, behind what the button does. */
async function zoomOf(page: Page): Promise<number> {
  const words = await page.locator('.canvas-zoom').innerText()
  return Number(/(\d+)\s*%$/.exec(words)?.[1])
}

test('CV3 no finding is taller than its shape, in either language', async ({ exploration }) => {
  await exploration.command('addFindings', {
    findings: Array.from({ length: 60 }, (_, n) => ({
      text: {
        en: 'Nobody owns an error from end to end, and the people who prepare the files learn of it late. '.repeat(1 + (n % 7)),
        fr: 'Personne n’est responsable d’une erreur du début à la fin; les responsables de la préparation l’apprennent tard. '.repeat(
          1 + (n % 5),
        ),
      },
    })),
  })
  for (const lang of ['en', 'fr'] as const) {
    const page = await onCanvas(exploration, { name: 'Ana', lang })
    await page.locator('.canvas-zoom').click()
    await page.evaluate(() => document.fonts.ready)
    const cut = await page.locator('.tl-shape .finding').evaluateAll((all) =>
      all
        .filter((finding) => {
          const shape = finding.parentElement
          if (!shape || shape.style.display === 'none') return false
          return finding.scrollHeight > Number.parseFloat(shape.style.height) + 1
        })
        .map((finding) => finding.textContent?.slice(0, 60)),
    )
    expect(cut).toEqual([])
  }
})

test('CV14 CV5 seven hundred findings are painted, taken and filed from far, and are elements from near', async ({
  exploration,
}) => {
  const { themes } = await fill(exploration)
  const { result } = await exploration.command('addFindings', {
    findings: Array.from({ length: 700 }, (_, n) => ({ text: { en: `Heard in a visit ${n + 1}`, fr: '' }, discussion: 4 })),
  })
  const id = (result.ids as string[])[350] ?? ''
  const [ana, luc] = [
    await onCanvas(exploration, { name: 'Ana', lang: 'en', context: { reducedMotion: 'reduce' } }),
    await onCanvas(exploration, { name: 'Luc', lang: 'fr', context: { reducedMotion: 'reduce' } }),
  ]
  const { themes: all, findings: told } = (await exploration.facilitator.json('workshop.json')) as unknown as Told
  // Nothing was placed by hand.
  const layout = layoutOf({
    themes: all.map((theme) => ({ ...theme, frame: null })),
    findings: told.map((finding) => ({
      ...finding,
      place: { themeId: finding.themeId, x: 0, y: 0, z: 0, rank: '' },
    })),
  })
  await expect(ana.locator('.canvas-swatches')).toHaveAttribute('data-painted', '716')
  await expect(ana.locator('.tl-shape[data-shape-type="finding"]')).toHaveCount(0)

  const box = layout.findings.get(id as FindingId)
  const theme = layout.themes.get(themes[1] as ThemeId)
  if (!box || !theme) throw new Error('the layout has neither')
  // Beside its number.
  const [from, to] = [await screenOf(ana, { x: box.x + box.w - 12, y: box.y + 12 }), await screenOf(ana, middle(theme))]
  expect(await paintedAt(ana, from)).toBe('251 225 240')
  // Luc sees it on its way where nothing was.
  const there = await screenOf(luc, middle(theme))
  const before = await paintedAt(luc, there)
  await dragTo(ana, from, to, { hold: true })
  await expect.poll(() => paintedAt(luc, there)).not.toBe(before)
  // Coming near, he finds it in her hand and not where it lies.
  await luc.mouse.move(there.x, there.y)
  await luc.keyboard.down('Control')
  for (let n = 0; n < 40 && !/^full|large/.test((await luc.locator('.tl-container').getAttribute('data-detail')) ?? ''); n++) {
    await luc.mouse.wheel(0, -120)
  }
  await luc.keyboard.up('Control')
  await expect(findingShape(luc, id)).toBeInViewport({ timeout: 10_000 })
  await expect(luc.locator('.canvas-swatches')).toHaveAttribute('data-painted', '0')
  await ana.mouse.up()
  await expect.poll(() => themeOf(exploration, id)).toBe(themes[1])

  await luc.goto(`${exploration.server}/e/${exploration.id}/synthesis#f-${id}`)
  await expect(findingShape(luc, id).locator('.finding-text')).toHaveText('Heard in a visit 351')
  expect(await luc.locator('.tl-shape[data-shape-type="finding"]').count()).toBeLessThan(300)
})

test('CV11 a finger held on a finding selects it with the others, and one of them takes all along', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration)
  const page = await onCanvas(exploration, { name: 'Ana', lang: 'fr', context: { hasTouch: true, reducedMotion: 'reduce' } })
  const touch = await page.context().newCDPSession(page)
  const at = async (id: string) => [await pointOf(findingShape(page, id))]
  const release = () => touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  const [one = '', two = ''] = findings.slice(6, 8)
  const selected = (id: string) => expect(page.locator(`.tl-shape[data-shape-id="shape:f-${id}"][data-selected]`)).toBeVisible()
  // Tapped, then a second one held.
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: await at(one) })
  await release()
  await selected(one)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: await at(two) })
  await selected(two)
  await release()
  await expect(page.locator('.tl-shape[data-selected][data-shape-type="finding"]')).toHaveCount(2)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: await at(two) })
  const to = await pointOf(themeShape(page, themes[1] ?? ''))
  for (let n = 0; n < 6; n++)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to.x + n, y: to.y }] })
  await release()
  for (const id of [one, two]) await expect.poll(() => themeOf(exploration, id)).toBe(themes[1])
})

test('CV9 the image of the canvas is a file: SVG, PNG, and words', async ({ exploration }) => {
  const { findings } = await fill(exploration)
  await exploration.command('chooseFindings', { ids: findings.slice(0, 3), inReport: true })
  const page = await onCanvas(exploration, { name: 'Ana', lang: 'fr' })
  await page.getByRole('button', { name: 'Image…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Image du canevas' })
  await expect(dialog.getByRole('radio', { name: /choisies pour le document \(3\)/ })).toBeChecked()
  const fetched = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name }).click()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }
  const svg = await fetched(/SVG/)
  expect(svg.name).toBe('canevas-fr.svg')
  expect(svg.bytes.toString()).toContain('>Constatation en français 3<')
  expect(svg.bytes.toString()).not.toContain('français 4')
  const png = await fetched(/PNG/)
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.length).toBeGreaterThan(2000)
  await dialog.getByRole('radio', { name: /Toutes les constatations/ }).check()
  await expect(dialog.getByText(/en toute confiance/)).toBeVisible()
  const words = await fetched(/en mots/)
  expect(words.bytes.toString()).toContain('- F16')
  await expectNoAxeFindings(page)
})

test('CV11 one selection for outline and canvas; the canvas can be skipped, says where else, and lets the keyboard go', async ({
  exploration,
}) => {
  const { findings } = await fill(exploration)
  const [id = ''] = findings.slice(6)
  const page = await onCanvas(exploration, { name: 'Ana', lang: 'fr' })
  const row = page.locator(`.pane-outline [data-key="${id}"]`)
  const point = await pointOf(findingShape(page, id))
  await page.mouse.click(point.x, point.y)
  await expect(row).toHaveAttribute('data-current')
  await page.locator(`.pane-outline [data-key="${findings[5]}"] .row-face`).focus()
  await page.keyboard.press('Space')
  await expect(findingShape(page, findings[5] ?? '')).toHaveAttribute('data-selected')

  const canvas = page.getByRole('application', { name: 'Canevas des constatations et des thèmes' })
  await expect(canvas).toHaveAccessibleDescription(/Le plan contient la même chose/)
  // Over the canvas by its link, and through it by Tab: never back into it, never stuck.
  await page.getByRole('link', { name: 'Passer le canevas' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('.synthesis :focus')).toHaveCount(1)
  await expect(page.locator('.canvas :focus')).toHaveCount(0)
  await canvas.focus()
  for (let n = 0; n < 12 && (await page.locator('.canvas :focus').count()) > 0; n++) await page.keyboard.press('Tab')
  await expect(page.locator('.canvas :focus')).toHaveCount(0)
  await canvas.focus()
  for (let n = 0; n < 4 && (await page.locator('.canvas :focus').count()) > 0; n++) await page.keyboard.press('Shift+Tab')
  await expect(page.locator('.canvas :focus')).toHaveCount(0)
  await expectNoAxeFindings(page, '.canvas')
})

test('CV13 one goes along with another, until one moves the view oneself', async ({ exploration }) => {
  const { themes } = await fill(exploration)
  const context = { reducedMotion: 'reduce' as const }
  const [ana, ben] = await Promise.all([
    onCanvas(exploration, { name: 'Ana', context }),
    onCanvas(exploration, { name: 'Ben', role: 'team', context }),
  ])
  const follow = ben.getByRole('combobox', { name: 'Follow' })
  await follow.selectOption({ label: 'Follow Ana' })
  const titleAt = async (page: Page) => Math.round((await pointOf(themeShape(page, themes[1] ?? ''))).x / 20)
  await themeTitle(ana, themes[1] ?? '').click()
  await ana.keyboard.press('Shift+Digit2')
  await expect.poll(async () => (await titleAt(ben)) === (await titleAt(ana))).toBe(true)
  await ana.keyboard.press('Escape')
  await ana.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await titleAt(ben)) === (await titleAt(ana))).toBe(true)

  const middle = await pointOf(ben.locator('.canvas'))
  await ben.mouse.move(middle.x, middle.y)
  await ben.mouse.wheel(0, 200)
  await expect(follow).toHaveValue('')
  const there = await titleAt(ben)
  await ana.keyboard.press('Shift+Digit1')
  await expect.poll(() => titleAt(ana)).not.toBe(there)
  expect(await titleAt(ben)).toBe(there)
})

test('CV4 CV5 a theme takes along what it holds, for the other too; a suggested group is accepted where it stands', async ({
  exploration,
}) => {
  const { themes, findings } = await fill(exploration)
  for (const [n, id] of findings.slice(6, 10).entries()) {
    const text = `The regional office re-keys every rejected eligibility file by hand, case ${n}`
    await exploration.command('editText', { kind: 'finding', id, field: 'text', lang: 'en', text })
  }
  const [ana, ben] = await Promise.all([
    onCanvas(exploration, { name: 'Ana' }),
    onCanvas(exploration, { name: 'Ben', role: 'team' }),
  ])
  const [theme = ''] = themes
  const before = await placeOf(findingShape(ben, findings[0] ?? ''))
  const from = await pointOf(themeTitle(ana, theme), { x: 0.3, y: 0.8 })
  await dragTo(ana, from, { x: from.x, y: from.y + 120 })
  await expect.poll(() => placeOf(findingShape(ben, findings[0] ?? ''))).not.toBe(before)
  const same = async () =>
    (await placeOf(findingShape(ben, findings[0] ?? ''))) === (await placeOf(findingShape(ana, findings[0] ?? '')))
  await expect.poll(same).toBe(true)

  await ana.getByRole('button', { name: 'Suggest groups' }).click()
  const group = ana.locator('.canvas .group-head').first()
  await expect(group).toContainText('Suggested')
  await expect(ben.locator('.canvas .group-head')).toHaveCount(0)
  await group.getByRole('button', { name: 'Accept' }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Files are typed twice')
  await dialog.locator('button[type="submit"]').click()
  await expect(ben.locator('.theme-title', { hasText: 'Files are typed twice' })).toBeAttached()
  await expect.poll(async () => (await heard(exploration)).filter(({ themeId }) => themeId !== null).length).toBeGreaterThan(6)
})

test('CV11 going to the outline and back keeps the place; a link leads to its finding', async ({ exploration }) => {
  const { themes, findings } = await fill(exploration)
  const page = await onCanvas(exploration, { name: 'Ana', context: { reducedMotion: 'reduce' } })
  await themeTitle(page, themes[1] ?? '').click()
  await page.keyboard.press('Shift+Digit2')
  const place = async () => {
    const { x, y } = await pointOf(themeShape(page, themes[1] ?? ''))
    return [Math.round(x), Math.round(y), await zoomOf(page)]
  }
  const before = await place()
  await page.getByRole('radio', { name: 'Outline', exact: true }).check()
  await expect(page.locator('.canvas')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Outline + canvas' }).check()
  await expect(themeShape(page, themes[1] ?? '')).toBeVisible()
  await expect.poll(place).toEqual(before)

  const [id = ''] = findings.slice(9)
  await page.goto('about:blank')
  await page.goto(`${exploration.server}/e/${exploration.id}/synthesis#f-${id}`)
  await expect(findingShape(page, id).locator('.finding-text')).toBeVisible({ timeout: 20_000 })
  await expect(findingShape(page, id)).toHaveAttribute('data-selected')
})

test('CV11 the canvas alone shows what is in hand, keys move it in sight and say where to, and after Escape act on nothing', async ({
  exploration,
}) => {
  const { findings } = await fill(exploration)
  const [id = ''] = findings.slice(6)
  const page = await onCanvas(exploration, { name: 'Ana', context: { reducedMotion: 'reduce' } })
  const canvas = page.getByRole('application')
  await canvas.focus()
  await page.keyboard.press('Escape')
  for (let n = 0; n < 20; n++) await page.keyboard.press('Shift+ArrowDown')
  await page.locator(`.pane-outline [data-key="${id}"] .row-face`).focus()
  await expect(findingShape(page, id)).not.toBeInViewport()
  await page.getByRole('radio', { name: 'Canvas', exact: true }).check()
  await expect(findingShape(page, id)).toBeInViewport()

  await canvas.focus()
  for (let n = 0; n < 40; n++) await page.keyboard.press('Shift+ArrowUp')
  await expect(findingShape(page, id)).toBeInViewport()
  const said = page.getByTestId('announcer')
  await expect(said).toContainText('F7 moved. In: To file.')
  await page.keyboard.press('Escape')
  await expect(said).toContainText('Nothing is selected here.')
  await page.keyboard.press('g')
  await expect(said).toContainText('Choose a finding first.')
  expect((await heard(exploration)).filter((one) => (one as Heard & { inReport: boolean }).inReport)).toEqual([])
})
