// What this device remembers between visits. A storage that is full or forbidden is no reason to stop:
// then it is simply forgotten (work that must not be lost lies in the journal, which tells people).

/** What was remembered under `key`; null when nothing was, or when the browser forbids it. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers `value` under `key`; null forgets it. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // It stays as it is on the screen, and is forgotten with the page.
  }
}
