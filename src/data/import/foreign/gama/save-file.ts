import type { ForeignMatch, Json, Note } from '../foreign'

/**
 * A save file of GAMA-Bench as it stands (repository CUHK-ARISE/GAMABench, `save/<name>.json`), read loosely: `meta` the parameters, `rounds` its `round_records`, `players` its
 * `player_data`. Guessing and dividing shuffle `responses` after use, so that only `players[].records` are in seat order there.
 */
export interface SaveFile {
  readonly meta: Json
  readonly rounds: readonly Json[]
  readonly players: readonly Json[]
}

/**
 * Reads the save files of one game. `knows` tells by their members, never by the file's name, whether a file is of this game: older versions lack fields.
 * `read` throws `BadData` where the record can't be a match at all, and notes every oddity that it can live with.
 */
export interface SaveReader {
  readonly game: string
  knows(file: SaveFile): boolean
  read(file: SaveFile, note: Note, where: { readonly file?: string | undefined }): ForeignMatch
}
