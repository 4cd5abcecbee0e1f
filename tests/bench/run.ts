// `npm run bench`: the speeds the issue names, as ratios to its bounds and to peers measured in the same
// run. Machines are shared and noisy: read the ratios. Peers: npm install --prefix tests/bench.
import { startServer } from '../helpers/server.ts'
import { measureBundle } from './bundle.ts'
import { measureDragFrames } from './drag-frames.ts'
import { measureDrops } from './drops.ts'
import { measureImportAndReport } from './import-report.ts'
import { printFigures } from './measure.ts'

await measureBundle()
const server = await startServer()
try {
  await measureImportAndReport(server.url)
  await measureDrops(server.url)
  await measureDragFrames(server.url)
} finally {
  await server.stop()
}
printFigures()
