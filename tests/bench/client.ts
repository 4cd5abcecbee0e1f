// What the client costs: first load, frames while dragging, import and report. As ratios to the bounds.
import { startServer } from '../helpers/server.ts'
import { measureBundle } from './bundle.ts'
import { measureDragFrames } from './drag-frames.ts'
import { measureImportAndReport } from './import-report.ts'
import { printFigures } from './measure.ts'

export async function measureClient(): Promise<void> {
  await measureBundle()
  const server = await startServer()
  try {
    await measureImportAndReport(server.url)
    await measureDragFrames(server.url)
  } finally {
    await server.stop()
  }
  printFigures()
}
