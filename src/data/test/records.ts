/** Save files of GAMA-Bench and a folder of GLEE, made by hand in the form that those programs write: a few rounds, own numbers. */

const names = (n: number) => Array.from({ length: n }, (_, i) => `player_${i}`)

/** A match of El Farol: `choices` by round and seat. */
export function barFile(choices: readonly (readonly string[])[], name = 'bar_game_implicit_v1', model = 'some-model'): string {
  const n = choices[0]?.length ?? 0
  const rounds = choices.map(responses => {
    const going = responses.filter(choice => choice === 'go').length
    const isCrowded = going / n > 0.6
    return { responses, go_num: going, go_ratio: going / n, winner: isCrowded ? 'stay' : 'go', utility: isCrowded ? 0 : 10 }
  })
  const utility = (choice: string, round: number) => (choice === 'go' ? (rounds[round]?.utility as number) : 5)
  return JSON.stringify({
    meta: {
      name_exp: name,
      player_num: n,
      min: 0,
      max: 10,
      home: 5,
      ratio: 0.6,
      ratio_str: '60%',
      mode: 'implicit',
      round_id: choices.length,
      version: 'v1',
    },
    round_records: rounds,
    player_data: names(n).map((id, seat) => {
      const records = choices.map(round => round[seat] as string)
      return { model, id, prompt: [], records, utility: records.map(utility) }
    }),
  })
}

/** A match of the divided dollar: `bids` by round and seat. */
export function dollarFile(bids: readonly (readonly unknown[])[], golds = 100, name = 'divide_dollar_v1', model = 'some-model'): string {
  const n = bids[0]?.length ?? 0
  const sums = bids.map(round => round.reduce<number>((sum, bid) => sum + Number(bid), 0))
  return JSON.stringify({
    meta: { name_exp: name, player_num: n, golds, round_id: bids.length, version: 'v1' },
    round_records: bids.map((responses, i) => ({ responses, total_proposal: sums[i] })),
    player_data: names(n).map((id, seat) => {
      const records = bids.map(round => round[seat])
      return { model, id, prompt: [], records, utility: records.map((bid, i) => ((sums[i] as number) <= golds ? bid : 0)) }
    }),
  })
}

/** GLEE's config.json and game.csv of a bargain in which Alice asks for 60 of 100, is refused, and takes the 45 that Bob offers. */
export const bargain = {
  config: JSON.stringify({
    player_1_type: 'litellm',
    player_2_type: 'litellm',
    player_1_args: { public_name: 'Alice', model_name: 'first-model' },
    player_2_args: { public_name: 'Bob', model_name: 'second-model' },
    game_type: 'bargaining',
    game_args: { money_to_divide: 100, max_rounds: 12, complete_information: true, messages_allowed: false, delta_1: 0.9, delta_2: 0.8 },
  }),
  table: 'alice_gain,bob_gain,player,round,decision\n60.0,40.0,Alice,1,\n,,Bob,1,reject\n45.0,55.0,Bob,2,\n,,Alice,2,accept\n',
}
