// The document as HTML: one function for the preview and the export (EX3). Semantic elements, `lang` on
// what stands in the other language, everything escaped, no script, no inline style or handler.
import { localeOf } from '../messages/catalogue.ts'
import type { Lang } from '../model/schema.ts'
import { type Block, type Item, plain, type Report, type Run, type Section } from './blocks.ts'
import { reportCss } from './html-style.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text safe inside elements and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

/** `body` stands inside any page, below its class `atelier-document`; `css` touches nothing else. */
export function reportHtml(report: Report): { title: string; css: string; body: string } {
  const title = plain(report.title)
  const missing = report.sections.filter((section) => section.id === 'missing')
  const others = report.sections.filter((section) => section.id !== 'missing')
  const body = [
    `<article class="atelier-document" lang="${localeOf[report.lang]}" data-status="${report.status}">`,
    '<header>',
    `<h1>${runs(report.title, report.lang)}</h1>`,
    ...report.subtitle.map((line, i) => `<p class="subtitle${i === 0 ? ' first' : ''}">${runs(line, report.lang)}</p>`),
    report.stamp.url
      ? `<p class="subtitle"><a href="${escapeHtml(report.stamp.url)}">${escapeHtml(report.stamp.url)}</a></p>`
      : '',
    '</header>',
    ...missing.map((section) => sectionHtml(section, report.lang)),
    contents(others, report),
    ...others.map((section) => sectionHtml(section, report.lang)),
    '</article>',
  ]
  return { title, css: reportCss, body: body.filter(Boolean).join('\n') }
}

/** A whole page: the same body with its style; for export and print. */
export function reportPage(report: Report): string {
  const { title, css, body } = reportHtml(report)
  return [
    '<!doctype html>',
    `<html lang="${localeOf[report.lang]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body class="atelier-page">',
    `<main>${body}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function contents(sections: readonly Section[], { contents: heading, lang }: Report): string {
  const items = sections.map(
    (section) => `<li><a href="#${section.anchor}">${numbered(section)}${runs(section.title, lang)}</a></li>`,
  )
  return `<nav aria-labelledby="s-contents"><h2 id="s-contents">${escapeHtml(heading)}</h2><ul>${items.join('')}</ul></nav>`
}

const numbered = (section: Section): string => (section.number === null ? '' : `${section.number} `)

function sectionHtml(section: Section, lang: Lang): string {
  return [
    `<section id="${section.anchor}" class="section-${section.id}" aria-labelledby="${section.anchor}-title">`,
    `<h2 id="${section.anchor}-title">${numbered(section)}${runs(section.title, lang)}</h2>`,
    ...section.blocks.map((block) => blockHtml(block, lang)),
    '</section>',
  ].join('\n')
}

function blockHtml(block: Block, lang: Lang): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`
      return `<${tag}${idOf(block.anchor)}>${runs(block.runs, lang)}</${tag}>`
    }
    case 'paragraph':
      return `<p${block.tone === 'body' ? '' : ` class="${block.tone}"`}>${runs(block.runs, lang)}</p>`
    case 'list': {
      const tag = block.style === 'numbered' ? 'ol' : 'ul'
      return `<${tag} class="${block.style}">${block.items.map((item) => itemHtml(item, lang)).join('')}</${tag}>`
    }
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
      const rows = block.rows.map((row) => `<tr>${row.map((cell, i) => cellHtml(cell, i, lang)).join('')}</tr>`)
      const caption = `<caption>${escapeHtml(block.caption)}</caption>`
      return `<div class="table"><table>${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
    }
  }
}

const cellHtml = (cell: Run[], i: number, lang: Lang): string =>
  i === 0 ? `<th scope="row">${runs(cell, lang)}</th>` : `<td>${runs(cell, lang)}</td>`

const idOf = (anchor: string | null): string => (anchor === null ? '' : ` id="${escapeHtml(anchor)}"`)

function itemHtml(item: Item, lang: Lang): string {
  const subItems = item.subItems.map((sub) => `<li${idOf(sub.anchor)}>${runs(sub.runs, lang)}</li>`).join('')
  const details = item.details.map((line) => `<p class="detail">${runs(line, lang)}</p>`).join('')
  return `<li${idOf(item.anchor)}><p>${runs(item.runs, lang)}</p>${subItems && `<ul>${subItems}</ul>`}${details}</li>`
}

/** Runs inside text of the language `lang`: only what stands in another says so. */
function runs(list: readonly Run[], lang: Lang): string {
  return list
    .map((run) => {
      let html = escapeHtml(run.text).replaceAll('\n', '<br>')
      if (run.strong) html = `<strong>${html}</strong>`
      const attribute = run.lang === lang ? '' : ` lang="${localeOf[run.lang]}"`
      if (run.to !== undefined) return `<a href="#${escapeHtml(run.to)}"${attribute}>${html}</a>`
      return attribute === '' ? html : `<span${attribute}>${html}</span>`
    })
    .join('')
}
