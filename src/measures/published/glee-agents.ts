import type { Said } from '../../core/published'

/**
 * Self-gain by agent as GLEE prints it (arXiv:2410.05254v3, section 6): coefficients of its regressions × 100, relative to one reference model at 0, by family and role. No intervals are
 * printed beside them, so that nothing can be tested against them. The human rows had one model as their only opponent, on one platform.
 */
export const gleeAgents: {
  readonly reference: string
  readonly columns: readonly { readonly measure: string; readonly title: Said }[]
  readonly rows: readonly { readonly who: string; readonly values: readonly number[] }[]
} = {
  reference: 'Gemini 1.5 Flash',
  columns: [
    { measure: 'bargaining glee.alice_self_gain', title: { en: 'Bargaining, Alice', de: 'Summe teilen, Alice' } },
    { measure: 'bargaining glee.bob_self_gain', title: { en: 'Bargaining, Bob', de: 'Summe teilen, Bob' } },
    { measure: 'negotiation glee.alice_self_gain', title: { en: 'Negotiation, Alice', de: 'Preis, Alice' } },
    { measure: 'negotiation glee.bob_self_gain', title: { en: 'Negotiation, Bob', de: 'Preis, Bob' } },
    { measure: 'persuasion glee.alice_self_gain', title: { en: 'Persuasion, Alice', de: 'Überzeugen, Alice' } },
    { measure: 'persuasion glee.bob_self_gain', title: { en: 'Persuasion, Bob', de: 'Überzeugen, Bob' } },
  ],
  rows: [
    { who: 'human', values: [6.6, -17.1, -26.6, -14.5, 20.5, 54.8] },
    { who: 'Claude 3.5 Sonnet', values: [1.4, 2.6, 3.0, 4.5, 3.6, 12.1] },
    { who: 'Claude 3.7 Sonnet', values: [1.4, 2.1, 2.9, 4.4, 4.0, 11.3] },
    { who: 'GPT-4o', values: [1.0, 0.2, 2.8, 4.2, 4.3, 15.1] },
    { who: 'Llama 3.1-405B', values: [-0.9, -0.2, 4.0, 4.7, -0.1, 21.0] },
    { who: 'Mistral Large', values: [-1.0, -1.3, 2.5, 5.3, 2.6, 28.3] },
    { who: 'Gemini 1.5 Pro', values: [-1.0, -1.5, 2.4, 5.0, 6.3, 25.3] },
    { who: 'o3-mini', values: [-6.9, 1.4, 2.4, 3.8, 3.4, 24.2] },
  ],
}
