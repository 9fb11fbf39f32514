/** The version of Parley; it stands in every log, link and export. Kept equal to package.json by a test. */
export const VERSION = '0.4.0'
