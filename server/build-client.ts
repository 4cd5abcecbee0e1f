// Builds the client into dist/ when it is missing or older than its sources, and compresses it, so that
// the server only sends. Fresh, it costs one look at the files' times.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { formatBoth } from '../shared/messages/catalogue.ts'
import { serverMessages } from '../shared/messages/server.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']
const compressible = /\.(?:js|css|html|svg|json|map)$/

/** Files under `path`, or the file itself. */
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path]

/** True when dist/ holds a client at least as new as every source (an installed package may bring dist/ alone). */
function isFresh(): boolean {
  const built = join(dist, 'index.html.gz')
  if (!existsSync(built)) return false
  const since = statSync(built).mtimeMs
  return sources
    .map((source) => join(root, source))
    .filter((source) => existsSync(source))
    .flatMap(filesOf)
    .every((file) => statSync(file).mtimeMs <= since)
}

function compress(): void {
  for (const file of filesOf(dist).filter((name) => compressible.test(name))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Builds if need be, or always with `force`. Returns false, having said why, when it could not. */
export function buildClient({ force = false } = {}): boolean {
  if (!force && isFresh()) return true
  const { en, fr } = formatBoth(serverMessages['server.building'])
  process.stdout.write(`${en}\n${fr}\n`)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) {
    const failed = formatBoth(serverMessages['server.buildFailed'])
    process.stderr.write(`${stdout}${stderr}\n${failed.en}\n${failed.fr}\n`)
    return false
  }
  compress()
  return true
}

if (process.argv[1] === import.meta.filename && !buildClient({ force: process.argv.includes('--force') })) process.exitCode = 1
