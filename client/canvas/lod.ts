// How much is drawn at which zoom.

/** Below this zoom a finding is a coloured box with its number. */
export const far = 0.25
/** Below this zoom there is no room for the words of titles. */
export const veryFar = 0.1
