// The floors of the house (architecture.md): imports point down only.
import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser'

const only = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to })

/** The rules, and how files are read. */
export const architecture: IConfiguration = {
  forbidden: [
    only(
      'shared-is-the-ground',
      'shared sees neither client nor server',
      { path: '^shared/' },
      { path: '^(client|server|tests)/' },
    ),
    only('client-not-server', 'client → shared only', { path: '^client/' }, { path: '^(server|tests)/' }),
    only('server-not-client', 'server → shared only', { path: '^server/' }, { path: '^(client|tests)/' }),
    only(
      'model-is-pure',
      'the model knows zod and fractional-indexing only',
      { path: '^shared/model/' },
      { path: '.', pathNot: '^shared/model/|node_modules/(zod|fractional-indexing)/' },
    ),
    only('report-not-doc', 'the report is made of the model', { path: '^shared/report/' }, { path: '^shared/(doc|import)/' }),
    only('shared-no-node', 'shared runs anywhere', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    only(
      'rooms-know-no-sockets',
      'rooms/ knows neither sockets nor disks',
      { path: '^server/rooms/' },
      { path: 'node_modules/(ws|fastify|@fastify)/|^server/(storage|routes|access)/', pathNot: '^server/storage/storage\\.ts$' },
    ),
    only(
      'storage-is-an-adapter',
      'storage knows no room',
      { path: '^server/storage/' },
      { path: '^server/(rooms|routes|access)/' },
    ),
    only(
      'dnd-kit-on-the-board',
      'dnd-kit lives on the board only',
      { path: '^client/', pathNot: '^client/board/' },
      { path: 'node_modules/@dnd-kit/' },
    ),
    only(
      'y-websocket-in-room',
      'y-websocket lives in client/room only',
      { path: '^client/', pathNot: '^client/room/' },
      { path: 'node_modules/y-websocket/' },
    ),
    only('no-circular', 'no file needs itself', {}, { circular: true }),
    only(
      'no-orphans',
      'every file is used',
      {
        orphan: true,
        path: '^(client|server|shared)/',
        pathNot: '\\.d\\.ts$|tsconfig\\.json$|vite-env|^client/.*\\.css$|^server/main\\.ts$|^client/main\\.tsx$',
      },
      {},
    ),
    only('resolvable', 'every import exists', {}, { couldNotResolve: true, pathNot: '^mdast$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
