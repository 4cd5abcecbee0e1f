// What to send to the IT desk (CK5): what did not pass, and exactly what to allow, in one language.

import { localeOf, translator } from '../../shared/messages/catalogue.ts'
import { checkMessages } from '../../shared/messages/check.ts'
import type { Lang } from '../../shared/model/schema.ts'
import type { Ask } from './verdict.ts'

export type DeskText = { subject: string; body: string }

/**
 * The text for `asks`. `origin`: the address Atelier is reached at; `at`: ms since 1970. Where the server
 * itself is not reached, what it needs besides is asked in the same breath.
 */
export function deskText(asks: readonly Ask[], origin: string, at: number, lang: Lang): DeskText {
  const t = translator(checkMessages, lang)
  const { protocol, host, hostname, port } = new URL(origin)
  const secure = protocol === 'https:'
  const names = {
    origin,
    host,
    hostname,
    port: port || (secure ? '443' : '80'),
    scheme: secure ? 'HTTPS' : 'HTTP',
    ws: secure ? 'wss' : 'ws',
  }
  const when = new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'long', timeStyle: 'short' }).format(at)
  const wanted = asks.includes('server') ? [...new Set<Ask>(['server', 'socket', 'stream', ...asks])] : asks
  const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n')
  const paragraphs = [
    t('check.desk.hello'),
    t('check.desk.why', { origin, when }),
    `${t('check.desk.found')}\n${list(asks.map((ask) => t(`check.desk.found.${ask}`, names)))}`,
    `${t('check.desk.allow')}\n${list(wanted.map((ask) => t(`check.desk.allow.${ask}`, names)))}`,
    t('check.desk.end', { origin }),
    t('check.desk.thanks'),
  ]
  return { subject: t('check.desk.subject', { host }), body: paragraphs.join('\n\n') }
}

/** A link that opens the text in the person's own mail, addressed to nobody yet. */
export const mailLink = ({ subject, body }: DeskText): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
