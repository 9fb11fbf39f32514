import type { Preset } from '../../../src/core/game'
import { ordinalGames, type Family } from '../analysis/topology'
import type { Config } from '../config'

const FAMILIES_DE: Readonly<Record<Family, string>> = {
  'Win-win': 'Gewinn für beide',
  Biased: 'einseitig',
  'Second Best': 'Zweitbestes',
  Unfair: 'ungleich',
  'PD Family': 'Dilemma-Familie',
  Tragic: 'tragisch',
  Cyclic: 'zyklisch',
}

/** The 144 strict ordinal 2×2 games as presets g001 … g144, ten rounds each as in Akata et al.; titles hold name, Bruns code and family. */
export const ordinalPresets: Readonly<Record<string, Preset<Config>>> = Object.fromEntries(
  ordinalGames.map(({ number, name, family, bruns, payoffs }) => [
    `g${String(number).padStart(3, '0')}`,
    {
      title: { en: `${number} · ${name} (${bruns}), ${family}`, de: `${number} · ${name} (${bruns}), ${FAMILIES_DE[family]}` },
      config: {
        form: 'bimatrix',
        actions: [['A', 'B']],
        payoffs: payoffs.map(row => row.map(cell => [cell[0], cell[1]] as [number, number])),
        rounds: 10,
      } satisfies Partial<Config>,
      cites: ['Robinson & Goforth 2005', 'Bruns 2015', 'Akata et al. 2025'],
    },
  ]),
)
