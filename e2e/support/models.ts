import { type FaultServer, serveFaults } from './fault/server'
import { expect, type Page, test as base } from './test'

export { expect, type Page } from './test'

/** A fault server for one test. What its failures make the browser write to the console is forgiven; everything else a page must not do still fails the test. */
export interface Faults extends FaultServer {
  /** Lets the page ask an address where nobody answers, and forgives that as well. */
  alsoNobodyAt(url: string): void
}

/** The `test` of browser tests with models. */
export const test = base.extend<{ faults: Faults }>({
  faults: async ({ watched }, use) => {
    const server = await serveFaults()
    const forgiven = [server.url]
    watched.allow(server.url)
    await use(
      Object.assign(Object.create(Object.prototype, Object.getOwnPropertyDescriptors(server)) as FaultServer, {
        alsoNobodyAt(url: string) {
          watched.allow(url)
          forgiven.push(new URL(url).origin)
        },
      }),
    )
    await server.close()
    const left = watched.complaints.filter(complaint => !complaint.startsWith('console: ') || !forgiven.some(url => complaint.includes(url)))
    watched.complaints.splice(0, Number.POSITIVE_INFINITY, ...left)
  },
})

/** A model at a fault server, as a link carries it. */
export const modelAt = (server: FaultServer, model: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  provider: 'openai-compatible',
  baseURL: server.base.chat,
  model,
  ...more,
})

/** What a browser keeps of one call. */
export interface KeptCall {
  readonly seat: number
  readonly k: number
  readonly tag: string
  readonly attempt: number
  readonly status: string
  readonly http: number | null
  readonly read: string | null
  readonly raw: string | null
  readonly queued: number
}

/** Everything in this page's IndexedDB, by store. */
export const databases = (page: Page): Promise<Readonly<Record<string, readonly any[]>>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: Record<string, unknown[]> = {}
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''))
      for (const store of db.objectStoreNames) found[store] = await done(db.transaction(store).objectStore(store).getAll())
      db.close()
    }
    return found
  })

/** The calls that are on record, in the order in which they were asked for. */
export const keptCalls = async (page: Page): Promise<readonly KeptCall[]> =>
  ((await databases(page))['calls'] ?? []).toSorted((a, b) => a.queued - b.queued || a.attempt - b.attempt)

/** All events of one kind in the logs that are on record. */
export const keptEvents = async (page: Page, kind: string): Promise<readonly Readonly<Record<string, any>>[]> => {
  const { events = [], logs = [] } = await databases(page)
  const lines = [...events.map(row => row.line as string), ...logs.flatMap(row => (row.lines as string).split('\n'))]
  return lines
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .filter(event => event.e === kind)
}

/** Everything that this page's browser keeps, as one text. */
export const allKept = async (page: Page): Promise<string> =>
  JSON.stringify([await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]), await databases(page)])

/** Opens the form for a new model at an address. `where` is a choice of the form's list. */
export const newModel = async (page: Page, where: string, address: string, model: string): Promise<void> => {
  await page.goto('./#/models?edit=new')
  await page.getByRole('radio', { name: where, exact: true }).check()
  const field = page.getByRole('textbox', { name: 'Address' })
  // Of a provider over the internet, another address than its own is a rare wish: it stands folded.
  if (!(await field.isVisible())) await page.getByText('Another address', { exact: true }).last().click()
  await field.fill(address)
  await page.getByRole('combobox', { name: 'Model id' }).fill(model)
}

/** Types a key into the form of a model. */
export const typeKey = (page: Page, key: string): Promise<void> => page.getByRole('textbox', { name: /^Key for/ }).fill(key)

/** Adds a model with a key that stays in this tab. */
export const addModel = async (page: Page, where: string, address: string, model: string, key: string): Promise<void> => {
  await newModel(page, where, address, model)
  await typeKey(page, key)
  await page.getByRole('radio', { name: /^In this tab/ }).check()
  await page.getByRole('button', { name: 'Save the model' }).click()
  await expect(page.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()
}
