/**
 * Names and order of oTree's own columns, as its exports have them (otree-core, otree/export.py, and the files of real sessions that come with the R package gmoTree).
 * Fields of ours follow them where oTree puts those of an app's own models: `decided_by` of the player, `match_id` of the group, `matching` of the subsession.
 */
export const PARTICIPANT = [
  'id_in_session',
  'code',
  'label',
  '_is_bot',
  '_index_in_pages',
  '_max_page_index',
  '_current_app_name',
  '_current_page_name',
  'time_started_utc',
  'visited',
  'mturk_worker_id',
  'mturk_assignment_id',
  'payoff',
] as const

/** Of a player: an app's own fields come after these. */
export const PLAYER = ['id_in_group', 'role', 'payoff'] as const

/** Of a group, ours last. */
export const GROUP = ['id_in_subsession', 'match_id'] as const

/** Of a subsession, ours last. */
export const SUBSESSION = ['round_number', 'matching'] as const

export const SESSION = ['code', 'label', 'mturk_HITId', 'mturk_HITGroupId', 'comment', 'is_demo'] as const

/** Of session.config: the plan's own parameters come after these. */
export const CONFIG = ['name', 'participation_fee', 'real_world_currency_per_point'] as const

export const PAGE_TIMES = [
  'session_code',
  'participant_id_in_session',
  'participant_code',
  'page_index',
  'app_name',
  'page_name',
  'epoch_time_completed',
  'round_number',
  'timeout_happened',
  'is_wait_page',
] as const

export const CHAT = ['session_code', 'id_in_session', 'participant_code', 'channel', 'nickname', 'body', 'timestamp'] as const
