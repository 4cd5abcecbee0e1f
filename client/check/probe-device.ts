// This browser itself: may pages keep things, and do the fonts come?
import { patience } from './ask.ts'
import type { Finding } from './findings.ts'

const name = 'atelier:check'

/** A database that is locked, or a font that hangs, counts as one that does not come. */
const orLate = (answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(resolve, patience, false))])

export async function probeStorage(): Promise<Finding> {
  if (!navigator.cookieEnabled) return { id: 'storage.cookies' }
  try {
    localStorage.setItem(name, '1')
    const kept = localStorage.getItem(name) === '1'
    localStorage.removeItem(name)
    return { id: kept && (await orLate(keptInDatabase())) ? 'storage.good' : 'storage.forbidden' }
  } catch {
    return { id: 'storage.forbidden' }
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function keptInDatabase(): Promise<boolean> {
  const opening = indexedDB.open(name)
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
  const database = await answered(opening)
  try {
    await answered(database.transaction('kept', 'readwrite').objectStore('kept').put(1, 'key'))
    return (await answered(database.transaction('kept').objectStore('kept').get('key'))) === 1
  } finally {
    database.close()
    indexedDB.deleteDatabase(name)
  }
}

const faces = ['400 1rem "Noto Sans"', '600 1rem "Noto Sans"', '700 1rem "Lato"']

export async function probeFonts(): Promise<Finding> {
  const loaded = Promise.all(faces.map((face) => document.fonts.load(face))).then(
    (lists) => lists.every((list) => list.length > 0),
    () => false,
  )
  return { id: (await orLate(loaded)) ? 'fonts.good' : 'fonts.missing' }
}
