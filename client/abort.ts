// A signal that aborts with the first of several: AbortSignal.any, which browsers lack before Chrome 116,
// Firefox 124 and Safari 17.4.

/** Aborts when one of `signals` does, for its reason. */
export function anyOf(...signals: AbortSignal[]): AbortSignal {
  if ('any' in AbortSignal) return AbortSignal.any(signals)
  const aborter = new AbortController()
  for (const signal of signals) {
    const abort = () => aborter.abort(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true, signal: aborter.signal })
  }
  return aborter.signal
}
