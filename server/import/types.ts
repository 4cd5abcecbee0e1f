// The formats an import takes, by the names browsers and programs give them.

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Content types taken, without their parameters. Windows names CSV files `application/vnd.ms-excel`. */
export const importTypes = [
  'text/csv',
  'application/csv',
  'application/vnd.ms-excel',
  'text/tab-separated-values',
  'text/markdown',
  'text/x-markdown',
  'text/plain',
  spreadsheetType,
] as const
