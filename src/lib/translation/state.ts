import type { Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { pageState, partStates, type State } from '#src/lib/domain/translation.ts';

/**
 * How far a translation is, as those who make it see it; from best to worst. `draft` and `review` are not published;
 * `faulty` does not hold against its Italian, so readers get the Italian.
 */
export const WORK_STATES = [
  'current',
  'minor',
  'machine',
  'review',
  'draft',
  'major',
  'missing',
  'faulty',
  'critical',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** Whether a state is as bad as another, or worse. */
export const reaches = (state: WorkState, least: WorkState): boolean =>
  WORK_STATES.indexOf(state) >= WORK_STATES.indexOf(least);

/** The day of the oldest translation whose Italian has changed for those who follow it. */
export const oldestOf = (cells: readonly { state: WorkState; at?: string }[]): string | undefined =>
  cells
    .filter(({ state }) => state === 'major' || state === 'critical')
    .flatMap(({ at }) => at ?? [])
    .sort()[0];

export interface PieceState {
  state: WorkState;
  /** States of the parts that the Italian has today; empty where there is no translation to compare. */
  parts: Record<string, State>;
  /** The day of the translation. */
  at?: string;
}

/** The state of a piece in a language, and of each of its parts. */
export function workState(piece: Piece, lang: Lang): PieceState {
  const text = piece.translations[lang];
  const held = piece.held?.[lang];
  if (!text) {
    const state = held === undefined ? 'missing' : held.why === 'hidden' ? 'machine' : 'faulty';
    return { state, parts: {}, ...(held?.pin ? { at: held.pin.at } : {}) };
  }
  const status = text.pin?.status;
  return {
    state: status === 'draft' || status === 'review' ? status : pageState(piece, lang),
    parts: partStates(piece, text),
    ...(text.pin ? { at: text.pin.at } : {}),
  };
}
