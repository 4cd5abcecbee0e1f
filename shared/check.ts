// What the connection check and the server agree on.

export const checkBounds = {
  /** Of the body whose arrival is checked. */
  bodyCharacters: 8_192,
  /** Of a body of bytes. */
  bytes: 1_024,
  /** Of the stream. */
  events: 4,
  /** Ms between two of them. */
  beatMs: 300,
} as const
