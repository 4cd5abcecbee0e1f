// The server in the world: settings from the environment, SQLite under DATA_DIR, what to open printed in
// both languages; a signal saves everything and stops.
import { formatBoth, type Values } from '../shared/messages/catalogue.ts'
import { serverMessages } from '../shared/messages/server.ts'
import { uiMessages } from '../shared/messages/ui.ts'
import { type Bilingual, roles, setBounds } from '../shared/model/schema.ts'
import { ensureOperatorKey } from './access/operator.ts'
import { buildApp } from './app.ts'
import { ConfigError, helpText, parseConfig } from './config.ts'
import { makeSample } from './sample.ts'
import { StorageFault } from './storage/fault.ts'
import { openSqliteStorage } from './storage/sqlite.ts'
import { warmUp } from './warm-up.ts'

type ServerMessage = keyof typeof serverMessages
const words = (id: ServerMessage, values: Values = {}): Bilingual => formatBoth(serverMessages[id], values)
const say = ({ en, fr }: Bilingual): boolean => process.stdout.write(`${en}\n${fr}\n\n`)

async function serve(): Promise<void> {
  const config = parseConfig(process.env)
  const { textCharacters, recommendations, themes, findings } = config.bounds
  setBounds({ textCharacters, recommendations, themes, findings })
  const storage = await openSqliteStorage(config.dataDir)
  if (config.warmUp) await warmUp(storage.directory)
  const app = await buildApp({ storage, config })
  const operatorKey = await ensureOperatorKey(storage.directory, config.operatorKey)
  await app.listen({ port: config.port, host: config.host })

  say(words('server.open', { url: app.deps.origins.first() }))
  say(words('server.stays', { folder: config.dataDir }))
  const sample = config.sample ? await makeSample(app.deps) : null
  if (sample) {
    say(words('server.sample'))
    for (const role of roles) {
      const { en, fr } = formatBoth(uiMessages[`role.${role}`])
      process.stdout.write(`${en} · ${fr}\n  ${sample.invitations[role].url}\n\n`)
    }
  }
  if (operatorKey !== null) say(words('server.operatorKey', { key: operatorKey }))

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    try {
      await app.close()
      await storage.close()
      say(words('server.stopping'))
      process.exit(0)
    } catch (error) {
      app.log.fatal({ err: error }, 'could not save everything')
      process.exit(1)
    }
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function failure(error: unknown): Bilingual {
  if (error instanceof ConfigError) return error.detail
  if (error instanceof StorageFault && error.code !== 'erased')
    return words(`server.folder.${error.code}`, { folder: parseConfig(process.env).dataDir })
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string }
  if (code === 'EADDRINUSE') return words('server.portTaken', { host: address ?? '', port: String(port ?? '') })
  const setting = settingBehind(code, syscall)
  if (setting !== null) return new ConfigError(setting, process.env[setting] ?? '').detail
  return words('server.failed', { reason: error instanceof Error ? error.message : String(error) })
}

/** The setting without which the system call would not have failed so. */
function settingBehind(code: string | undefined, syscall: string | undefined): 'DATA_DIR' | 'HOST' | 'PORT' | null {
  if (syscall === 'mkdir') return 'DATA_DIR'
  if (syscall === 'getaddrinfo' || code === 'EADDRNOTAVAIL') return 'HOST'
  return syscall === 'listen' && code === 'EACCES' ? 'PORT' : null
}

if (process.argv.includes('--help')) {
  process.stdout.write(helpText())
} else {
  try {
    await serve()
  } catch (error) {
    const { en, fr } = failure(error)
    process.stderr.write(`${en}\n${fr}\n`)
    process.exit(1)
  }
}
