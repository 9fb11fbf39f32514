import { battleRoyale } from './battle-royale'
import { diner } from './diner'
import { divideDollar } from './divide-dollar'
import { elFarol } from './el-farol'
import { pBeauty } from './p-beauty'
import { pirate } from './pirate'
import { publicGoods } from './public-goods'
import { sealedBidAuction } from './sealed-bid-auction'
import type { SaveReader } from './save-file'

/** The readers of GAMA-Bench's save files, one for each of its games. Guessing comes last: a `ratio` alone is its mark, and other games have one too. */
export const readers: readonly SaveReader[] = [elFarol, divideDollar, publicGoods, diner, sealedBidAuction, battleRoyale, pirate, pBeauty]
