import { memoryStorage } from '../../server/storage/memory.ts'
import { storageContract } from './storage-contract.ts'

storageContract('memory', async () => memoryStorage())
