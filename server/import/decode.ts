// Bytes → text. UTF-8 with or without a byte-order mark, UTF-16 (Excel's "Unicode text"), and Windows-1252
// (Excel's CSV in French) with a notice; bytes of another format are refused, never shown as rubbish.
import { Refused } from '../../shared/errors.ts'
import { type Issue, notice } from '../../shared/import/table.ts'

/** How well-known files that are no text begin. */
const signatures = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '{\\rtf',
  '\u001f\u008b',
  '7z\u00bc\u00af',
]

/** Refuses (415) bytes that open like another format; `but` is the signature expected here. */
export function refuseOtherFormats(bytes: Uint8Array, but?: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (signatures.some((signature) => signature !== but && start.trimStart().startsWith(signature)))
    throw new Refused('format-unknown')
}

/** The text with one kind of line break and no byte-order mark. */
export function decode(bytes: Uint8Array): { text: string; notices: Issue[] } {
  refuseOtherFormats(bytes)
  const { text, notices } = decodeWith(bytes)
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds them; damaged or binary files do
  if (/[\u0000\u0001-\u0006\u000e-\u001a]/.test(plain)) throw new Refused('import-unreadable')
  return { text: plain, notices }
}

function decodeWith(bytes: Uint8Array): { text: string; notices: Issue[] } {
  const utf16 = utf16Of(bytes)
  try {
    return { text: new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes), notices: [] }
  } catch {
    if (utf16) throw new Refused('import-unreadable')
    return { text: new TextDecoder('windows-1252').decode(bytes), notices: [notice(1, 'decoded-windows-1252')] }
  }
}

/** UTF-16 by its mark; without one, by every other byte of the beginning being zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 512)
  const zeros = (offset: number) => start.filter((byte, i) => i % 2 === offset && byte === 0).length
  const most = start.length * 0.3
  if (start.length < 8) return null
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : null
}
