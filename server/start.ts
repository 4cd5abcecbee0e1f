// `npm start`: builds the client if needed, then runs the server in this same process, so that a signal
// to it reaches the server.
import { buildClient } from './build-client.ts'

if (process.argv.includes('--help') || buildClient()) await import('./main.ts')
else process.exitCode = 1
