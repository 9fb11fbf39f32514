import { expect, type Locator, type Page } from './test'
import { asFile, type Exported, savedBy } from './zips'

/** Opens the library by the header. */
export const openLibrary = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
}

/** The buttons stand elsewhere in an empty library: waits until it is known which one this is. */
const expectRead = (page: Page): Promise<void> =>
  expect(page.getByText(/^\d+ match(es)?$/).or(page.getByRole('heading', { name: 'Matches that you play or import are kept here.' }))).toBeVisible()

/** Hands a folder of this machine to the library's folder picker. */
export const importFolder = async (page: Page, path: string): Promise<void> => {
  await expectRead(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a folder' }).click()
  await (await chooser).setFiles(path)
}

/** Hands files to the library's file picker. What came of it is in `importReport`. */
export const importFiles = async (page: Page, ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> => {
  await expectRead(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await (await chooser).setFiles(files.map(file => asFile(file.name, file.bytes)))
}

/** What the last import says of each file. */
export const importReport = (page: Page): Locator => page.getByRole('status', { name: 'Import' }).locator('> ul > li')

/** Exports every match that the library shows. */
export const exportAll = (page: Page): Promise<Exported> => savedBy(page, () => page.getByRole('button', { name: 'Export all shown' }).click())

/** The rows of the library's list. */
export const matchRows = (page: Page): Locator => page.getByRole('list', { name: 'Matches' }).getByRole('listitem')
