import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { storageContract } from './storage-contract.ts'

storageContract('sqlite', async () => openSqliteStorage(scratchFolder()))
