// Part of `npm run check`: every sentence parses as ICU in both languages, takes the same values in
// both, keeps French typography and plural `many`, and is used somewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Catalogue } from '../shared/messages/catalogue.ts'

const root = join(import.meta.dirname, '..')
const faults: string[] = []

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !path.startsWith('shared/messages/') ? [readFileSync(join(root, path), 'utf8')] : []
  })
}
const code = ['client', 'server', 'shared'].flatMap(sources).join('\n')
const prefixes = [...code.matchAll(/`([a-zA-Z]+(?:[.-][a-zA-Z0-9-]+)*[.-])\$\{/g)].map((match) => match[1] ?? '')

const isUsed = (id: string): boolean =>
  code.includes(`'${id}'`) || code.includes(`"${id}"`) || prefixes.some((prefix) => id.startsWith(prefix))

/** The values a sentence takes, by name and type, and its plural categories. */
function takes(elements: readonly MessageFormatElement[], values: Set<string>, plurals: Set<string>[]): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    if (element.type === TYPE.tag) {
      takes(element.children, values, plurals)
      continue
    }
    values.add(`${element.value}:${element.type === TYPE.plural || element.type === TYPE.number ? 'number' : element.type}`)
    if (element.type === TYPE.plural) plurals.push(new Set(Object.keys(element.options)))
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) takes(option.value, values, plurals)
    }
  }
}

function check(id: string, message: { en: string; fr: string }): void {
  const values = { en: new Set<string>(), fr: new Set<string>() }
  for (const lang of ['en', 'fr'] as const) {
    if (message[lang].trim() === '') faults.push(`${id}: no words in ${lang}`)
    const plurals: Set<string>[] = []
    try {
      takes(parse(message[lang], { ignoreTag: true }), values[lang], plurals)
    } catch (error) {
      faults.push(`${id}: ${lang} does not parse: ${String(error)}`)
      return
    }
    const wanted = lang === 'fr' ? ['one', 'many', 'other'] : ['one', 'other']
    for (const plural of plurals) {
      for (const category of wanted)
        if (!plural.has(category)) faults.push(`${id}: ${lang} lacks the plural category ${category}`)
    }
  }
  const named = (set: Set<string>) => [...set].sort().join(', ')
  if (named(values.en) !== named(values.fr)) faults.push(`${id}: en takes {${named(values.en)}}, fr takes {${named(values.fr)}}`)
  if (/[^\s] [:»]|« |[^\s]«\s(?! )/.test(message.fr.replace(/\{[^}]*\}/g, 'x')))
    faults.push(`${id}: fr needs a no-break space: ${message.fr}`)
  if (/\s[;!?](\s|$)/.test(message.fr)) faults.push(`${id}: fr has a space before ; ! or ?: ${message.fr}`)
  if (/\w'\w/.test(message.fr)) faults.push(`${id}: fr needs the apostrophe ’: ${message.fr}`)
  if (!isUsed(id)) faults.push(`${id}: used nowhere`)
}

const seen = new Set<string>()
for (const file of readdirSync(join(root, 'shared/messages')).filter((name) => name !== 'catalogue.ts' && name.endsWith('.ts'))) {
  const module = (await import(join(root, 'shared/messages', file))) as Record<string, Catalogue>
  for (const [name, catalogue] of Object.entries(module).filter(([name]) => name.endsWith('Messages'))) {
    for (const [id, message] of Object.entries(catalogue)) {
      if (seen.has(id)) faults.push(`${id}: stands twice (${name})`)
      seen.add(id)
      check(id, message)
    }
  }
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n${faults.length} faults in ${seen.size} messages\n`)
  process.exit(1)
}
process.stdout.write(`${seen.size} messages, both languages complete\n`)
