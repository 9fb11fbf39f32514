import { describe, expect, it } from 'vitest'
import { comparedWith } from './picks'

const names = ['Gemini-1.5-Pro', 'GPT-4o-0806', 'LLaMA-3.1-70B', 'LLaMA-3.1-405B', 'LLaMA-3.1-8B', 'Mixtral-8x7B', 'Qwen-2-72B']
const guessed = (player: string, kind = 'llm') => comparedWith({}, 'gama-bench', { player, kind }, names)

describe('whom own runs are compared with', () => {
  it('is the published model whose name is like the model’s id', () => {
    expect(guessed('gpt-4o @ openai')).toBe('GPT-4o-0806')
    expect(guessed('gpt-4o-2024-08-06 @ openai (cot)')).toBe('GPT-4o-0806')
    expect(guessed('meta-llama/Meta-Llama-3.1-8B-Instruct @ openrouter')).toBe('LLaMA-3.1-8B')
    expect(guessed('llama-3.1-405b @ groq')).toBe('LLaMA-3.1-405B')
  })
  it('is nobody where no name is like it', () => {
    expect(guessed('claude-sonnet-4 @ anthropic')).toBeNull()
    expect(guessed('o3-mini @ openai')).toBeNull()
  })
  it('is nobody for people, strategies and imported records, until somebody chooses', () => {
    for (const kind of ['human', 'scripted', 'imported', 'recorded']) expect(guessed('Mixtral-8x7B', kind)).toBeNull()
    expect(comparedWith({ 'gama-bench\nalways': 'Mixtral-8x7B' }, 'gama-bench', { player: 'always', kind: 'scripted' }, names)).toBe('Mixtral-8x7B')
    expect(comparedWith({ 'gama-bench\nalways': 'no such model' }, 'gama-bench', { player: 'always', kind: 'scripted' }, names)).toBeNull()
  })
})
