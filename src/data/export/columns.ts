import { callColumns } from './call-columns'
import type { Column } from './column'
import { sessionColumns } from './session-columns'

/** Every column by name. A column means the same in every file, but for `payoff`, which is said there. */
const columns = {
  session_id: { meaning: 'Session the match belongs to; empty: none', type: 'text' },
  match_id: { meaning: 'Match', type: 'text' },
  match_index: { meaning: 'Place of the match in its session', type: 'integer', values: '0, 1, …' },
  unit_id: {
    meaning:
      'Independent unit: matches that share a human participant, directly or through others, have the same; without people the repetition of the design, else the match',
    type: 'text',
    values: 'p:… people, r:… repetition or match',
  },
  treatment: { meaning: 'Named combination of factors', type: 'text' },
  block: { meaning: 'Step of the session', type: 'text' },
  block_order: { meaning: 'Place of the block in the order this session used', type: 'number' },
  game: { meaning: 'Game', type: 'text' },
  game_version: { meaning: 'Version of its rules', type: 'integer' },
  round: { meaning: 'Round as the game counts them', type: 'integer', values: '1, 2, …' },
  turn: { meaning: 'Decision point', type: 'text', values: "the game's turn ids; talk:… for messages before a turn" },
  occasion: { meaning: 'Occasion of the decision point; steps of one occasion share one clock', type: 'integer' },
  seat: { meaning: 'Place at the table', type: 'integer', values: '0, 1, …' },
  role: { meaning: 'Role of the seat in the game; empty: none', type: 'text' },
  participant_id: {
    meaning: 'Human participant; people at one device without a name count as one; empty: not a person',
    type: 'text',
    values: 'participant code, here, here:name',
  },
  partner_ids: {
    meaning: 'Participants, or players where no person sits, of the other seats in seat order; empty with more than 20 others',
    type: 'list',
  },
  player_kind: { meaning: 'Kind of player that decided', type: 'text', values: 'scripted, llm, human, recorded, table, imported' },
  player: { meaning: 'Player: a strategy with its parameters, a model, or human', type: 'text' },
  wording: { meaning: 'Language and phrasing of the texts this seat read', type: 'text' },
  option_order: { meaning: 'Order in which this seat saw the actions; empty: as the game lists them', type: 'list' },
  observation: { meaning: 'All that the seat could know of the match when it decided', type: 'json' },
  action_intended: { meaning: 'Action that was chosen, as the game names it (not as the seat saw it named)', type: 'json' },
  action_implemented: { meaning: 'Action that took effect; differs from the intended one under noise', type: 'json' },
  by: {
    meaning: 'Whose decision it was; a fallback is the referee’s, not the player’s',
    type: 'text',
    values: 'player, fallback, substitute, host, imported',
  },
  tries: { meaning: 'Attempts until the action was there', type: 'integer', values: '1, 2, …' },
  failure: {
    meaning: 'Why earlier attempts failed, in order',
    type: 'list',
    values: 'unparsable, illegal, refusal, truncated, timeout, rate-limited, auth, provider-down, network, aborted',
  },
  shown_at: { meaning: 'When the question was shown', type: 'time' },
  submitted_at: { meaning: 'When the action was received', type: 'time' },
  ms: { meaning: 'Time from shown to submitted', type: 'number', unit: 'ms' },
  payoff_change: { meaning: 'What the seat’s payoff changed by in this step', type: 'number', unit: 'points' },
  payoff: { meaning: 'Payoff of the seat: in decisions.csv so far, after this step; in players.csv at the end', type: 'number', unit: 'points' },
  baseline: { meaning: 'd: what the seat gets with no deal, or can secure on its own', type: 'number', unit: 'points' },
  ideal: { meaning: 'b: the most the seat can get while nobody falls below the baseline', type: 'number', unit: 'points' },
  welfare: { meaning: 'W: welfare of the whole match, unseated parties included', type: 'number', unit: 'points' },
  welfare_none: { meaning: 'W0: welfare with everybody at the baseline', type: 'number', unit: 'points' },
  welfare_best: { meaning: 'W*: highest welfare possible', type: 'number', unit: 'points' },
  self_gain: { meaning: '(payoff − baseline) / (ideal − baseline), not clipped; empty: undefined', type: 'number', unit: 'share' },
  efficiency: { meaning: '(welfare − welfare_none) / (welfare_best − welfare_none), not clipped; empty: undefined', type: 'number', unit: 'share' },
  fairness: { meaning: '1 − n/(n − 1) · Gini of (payoff − baseline); empty: undefined (contests, losses)', type: 'number', unit: 'share' },
  status: { meaning: 'How the match ended', type: 'text', values: 'complete, aborted, limit, abandoned, running' },
  step: { meaning: 'Step of the match; 0 is the set-up', type: 'integer', values: '0, 1, …' },
  option_names: { meaning: 'Names under which this seat saw the actions, by action; empty: its own', type: 'json' },
  raw: { meaning: 'What was typed or received, where it was kept', type: 'text' },
  name: { meaning: 'Name given to the match (matches.csv), the seat (players.csv) or the participant (participants.csv)', type: 'text' },
  preset: { meaning: 'Preset the config began with', type: 'text' },
  transforms: { meaning: 'Variations laid over the game, first innermost', type: 'list' },
  config: { meaning: 'Parameters of the game', type: 'json' },
  seed: { meaning: 'Seed of the match’s luck', type: 'text' },
  engine: { meaning: 'Version of Parley that played it', type: 'text' },
  seats: { meaning: 'Number of seats', type: 'integer' },
  players: { meaning: 'Who met whom, whatever the seats: the pairing', type: 'text' },
  steps: { meaning: 'Steps applied', type: 'integer' },
  decisions: { meaning: 'Decisions made: rows of decisions.csv of this match or seat', type: 'integer' },
  fallbacks: { meaning: 'Decisions that the referee made for a silent or failing player', type: 'integer' },
  started_at: { meaning: 'Start of the match', type: 'time' },
  ended_at: { meaning: 'End of the match', type: 'time' },
  welfare_lost: { meaning: 'W* − W', type: 'number', unit: 'points' },
  below_baseline: { meaning: 'Share of seats whose payoff is below their baseline', type: 'number', unit: 'share' },
  outcome: { meaning: 'The game’s own summary', type: 'json' },
  play_id: {
    meaning: 'Fingerprint of a deterministic match: equal ones are the same play and count once; empty: luck was drawn, or a person or model played',
    type: 'text',
  },
  told: { meaning: 'What the seat was told about the others; empty: nothing', type: 'text' },
  counterparts: {
    meaning:
      'What the others really were, whatever the seat was told: kinds and players, counted. In decisions.csv when it decided, elsewhere at the start',
    type: 'text',
  },
  disclosure: {
    meaning: 'What the seats were to be told about each other: who they are, the chances of a draw, or nothing; empty: not recorded',
    type: 'text',
    values: 'disclosed, probabilistic, none',
  },
  substitute: {
    meaning: 'Who took the seat over, and in which step, oldest first, also the player it was given back to; empty: nobody',
    type: 'list',
  },
  failures: { meaning: 'Failed attempts to get a decision', type: 'integer' },
  attempts: { meaning: 'All attempts: failed ones, and one for each decision that came from whoever sat there', type: 'integer' },
  failure_share: { meaning: 'failures / attempts; empty: no attempts', type: 'number', unit: 'share' },
  fallback_share: { meaning: 'fallbacks / decisions; empty: no decisions', type: 'number', unit: 'share' },
  calls: { meaning: 'Requests to models: rows of calls.csv of this match or seat', type: 'integer' },
  unpriced_calls: { meaning: 'Requests that went out and have no known cost: cost leaves them out', type: 'integer' },
  read: {
    meaning:
      'How a model’s answer was read: provider’s structured output, JSON found in the text, or only after an objection; empty: no model, or no answer',
    type: 'text',
    values: 'native, extracted, re-asked; of imported moves: mistaken, a word that is no action and was taken for one',
  },
  call_ids: { meaning: 'Requests that led to this decision: call_id of calls.csv', type: 'list' },
  beliefs: { meaning: 'What the seat believed when it decided, as logged; beliefs.csv has them one by one', type: 'json' },
  tainted: {
    meaning: 'The decision was not the player’s own (fallback, substitute, host), or one at an earlier step of the match was not, by anybody',
    type: 'boolean',
  },
  ...callColumns,
  ...sessionColumns,
  measure: {
    meaning: 'Measure of the literature by its source’s name, or regret, distance',
    type: 'text',
    values: 'gama.raw, gama.score, glee.efficiency, …, parley.regret, parley.distance',
  },
  definition: {
    meaning: 'Whose definition: the paper’s, the published program’s, or this arena’s',
    type: 'text',
    values: 'paper, code, parley',
  },
  score_value: { meaning: 'The measure’s value; empty: undefined', type: 'number' },
  score_unit: { meaning: 'What the measure counts', type: 'text' },
  source: { meaning: 'Where the definition stands', type: 'text' },
  to: { meaning: 'Seats that could read the message; all: everybody', type: 'list', values: 'all, or seats' },
  part: { meaning: 'Which part of the action the text is; empty: the whole', type: 'text' },
  text: { meaning: 'The message as it was written, line breaks kept', type: 'text' },
  draw: { meaning: 'Name of a chance draw of the rules', type: 'text' },
  value: { meaning: 'What was drawn', type: 'json' },
  file: { meaning: 'File', type: 'text' },
  column: { meaning: 'Column', type: 'text' },
  meaning: { meaning: 'What it says', type: 'text' },
  type: { meaning: 'Type', type: 'text', values: 'text, number, integer, boolean (0 or 1), time (UTC, ISO 8601), json, list (separated by ;)' },
  unit: { meaning: 'Unit', type: 'text' },
  values: { meaning: 'Values', type: 'text' },
} as const satisfies Readonly<Record<string, Column>>

export type ColumnName = keyof typeof columns

/** What a column means, for the codebook. */
export const columnOf = (name: ColumnName): Column => columns[name]

const MATCH = ['session_id', 'match_id', 'match_index', 'unit_id', 'treatment', 'block', 'block_order', 'game', 'game_version'] as const
const WHEN = ['round', 'turn', 'occasion'] as const
const WHO = ['seat', 'role', 'participant_id', 'partner_ids', 'player_kind', 'player', 'wording', 'option_order'] as const
const DID = [
  'observation',
  'action_intended',
  'action_implemented',
  'by',
  'tries',
  'failure',
  'shown_at',
  'submitted_at',
  'ms',
  'payoff_change',
  'payoff',
] as const
const SPENT = ['calls', 'tokens_in', 'tokens_out', 'cost', 'currency', 'unpriced_calls'] as const
const WELFARE = ['welfare', 'welfare_none', 'welfare_best'] as const

/** The columns of every table, in order: those of one list apply to each file as far as they make sense there, what is more comes after them. */
export const TABLES = {
  'matches.csv': [
    ...MATCH,
    ...WELFARE,
    ...(['efficiency', 'fairness', 'status', 'name', 'preset', 'transforms', 'config', 'seed', 'engine', 'seats', 'players', 'steps'] as const),
    ...(['decisions', 'fallbacks', 'started_at', 'ended_at', 'welfare_lost', 'below_baseline', 'outcome', 'play_id'] as const),
    ...(['failures', 'attempts', 'failure_share', 'fallback_share', 'disclosure'] as const),
    ...SPENT,
  ],
  'players.csv': [
    ...MATCH,
    ...WHO,
    ...(['payoff', 'baseline', 'ideal'] as const),
    ...WELFARE,
    ...(['self_gain', 'efficiency', 'fairness', 'status', 'option_names', 'name', 'told', 'counterparts', 'substitute'] as const),
    ...(['decisions', 'fallbacks', 'failures', 'attempts', 'players', 'play_id'] as const),
    ...SPENT,
  ],
  'decisions.csv': [
    ...MATCH,
    ...WHEN,
    ...WHO,
    ...DID,
    ...(['baseline', 'ideal'] as const),
    ...WELFARE,
    ...(['self_gain', 'efficiency', 'fairness', 'status', 'step', 'option_names', 'raw'] as const),
    ...(['read', 'call_ids', 'beliefs', 'told', 'counterparts', 'tainted', 'dropout', 'dropout_by'] as const),
  ],
  'messages.csv': [
    ...MATCH,
    ...WHEN,
    ...(['seat', 'role', 'participant_id', 'player_kind', 'player', 'by', 'submitted_at', 'status', 'step', 'to', 'part', 'text'] as const),
  ],
  'nature.csv': [...MATCH, ...(['status', 'step', 'draw', 'value'] as const)],
  'calls.csv': [
    ...MATCH,
    ...WHEN,
    ...(['step', 'seat', 'role', 'player_kind', 'player', 'wording', 'told', 'counterparts'] as const),
    ...(['call_id', 'tag', 'question_index', 'attempt', 'call_status', 'fallback_used', 'tainted'] as const),
    ...(['prompt_template', 'prompt_sha256', 'messages', 'schema_sha256', 'raw_sha256', 'reasoning_sha256', 'answer', 'read'] as const),
    ...(['provider', 'host', 'model_requested', 'model_reported', 'structured'] as const),
    ...(['temperature', 'top_p', 'provider_seed', 'max_tokens', 'reasoning_level', 'streamed', 'timeout_ms'] as const),
    ...(['queued_at', 'sent_at', 'first_token_at', 'response_at', 'queue_ms', 'first_token_ms', 'latency_ms', 'shown_at'] as const),
    ...(['tokens_in', 'tokens_out', 'tokens_reasoning', 'tokens_cached'] as const),
    ...(['cost', 'currency', 'price_input', 'price_output', 'price_cached', 'price_noted'] as const),
    ...(['http', 'finish', 'error', 'warnings', 'app_version', 'spec_sha256'] as const),
  ],
  'beliefs.csv': [
    ...MATCH,
    ...WHEN,
    ...(['seat', 'role', 'participant_id', 'player_kind', 'player', 'status', 'step'] as const),
    ...(['order', 'condition', 'about', 'space', 'belief', 'happened', 'score'] as const),
  ],
  'scores.csv': [...MATCH, ...(['players', 'status', 'seat', 'measure', 'definition', 'score_value', 'score_unit', 'source'] as const)],
  'codebook.csv': ['file', 'column', 'meaning', 'type', 'unit', 'values'],
} as const satisfies Readonly<Record<string, readonly ColumnName[]>>

/** The tables that come along with hosted sessions: one row per participant, page shown, intervention, and place of a table or party that watched. */
export const SESSION_TABLES = {
  'participants.csv': [
    ...(['session_id', 'participant_id', 'name', 'label', 'language'] as const),
    ...(['prolific_pid', 'study_id', 'prolific_session_id', 'worker_id', 'assignment_id', 'hit_id'] as const),
    ...(['consent_version', 'consent_sha256', 'consent_at', 'joined_at', 'party_id', 'device', 'devices'] as const),
    ...(['seconds_visible', 'seconds_idle', 'seconds_hidden', 'seconds_offline', 'times_offline', 'pastes', 'blurs'] as const),
    ...(['matches', 'decisions', 'own_decisions', 'fallbacks', 'substituted', 'kicked', 'points_by_part', 'points', 'finished'] as const),
  ],
  'page_times.csv': [
    ...(['session_id', 'participant_id', 'part_index', 'matching_index', 'match_id', 'page', 'step'] as const),
    ...(['shown_at', 'left_at', 'seconds', 'ended_by'] as const),
  ],
  'interventions.csv': ['session_id', 'at', 'intervention', 'intervention_by', 'reason', 'participant_id', 'match_id', 'seat', 'detail'],
  'matching.csv': [
    ...(['session_id', 'part_index', 'part_name', 'matching_index', 'table_index', 'match_id', 'seat', 'role'] as const),
    ...(['party_id', 'participants', 'player', 'instead', 'told', 'counterparts', 'status'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly ColumnName[]>>

/** The tables of hosted sessions. */
export type SessionTable = keyof typeof SESSION_TABLES

/** The tables that hold data: one row per match, seat, decision, message, chance draw, request to a model, belief and score. */
export type DataTable = Exclude<keyof typeof TABLES, 'codebook.csv'>
