// Lines into bytes, some at a time: a string of all of them, and its bytes beside it, would be held at once.

const charactersAtOnce = 1_000_000

/** The lines as UTF-8, each with a line break. */
export function gathered(lines: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let waiting: string[] = []
  let characters = 0
  const encode = () => {
    pieces.push(encoder.encode(waiting.join('')))
    waiting = []
    characters = 0
  }
  for (const line of lines) {
    waiting.push(line, '\n')
    characters += line.length + 1
    if (characters > charactersAtOnce) encode()
  }
  encode()
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
