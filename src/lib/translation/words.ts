import { HEAD, labelPart, type Piece } from '#src/lib/domain/piece.ts';
import { sectionUnits } from '#src/lib/prose/units.ts';
import type { PieceState } from './state.ts';

const counted = new WeakMap<Piece['source'], Readonly<Record<string, number>>>();

/** How many Italian words each part of a piece has; data do not count. */
export function partWords({ source }: Piece): Readonly<Record<string, number>> {
  const known = counted.get(source);
  if (known) return known;
  const counts: Record<string, number> = { [HEAD]: wordCount([source.words.title, source.words.summary]) };
  for (const [key, label] of Object.entries(source.words.labels))
    counts[labelPart(key)] = (counts[labelPart(key)] ?? 0) + wordCount([label]);
  for (const section of source.body()) counts[section.id] = wordCount(sectionUnits(section));
  counted.set(source, counts);
  return counts;
}

/** The words of Italian texts. */
export const wordCount = (units: readonly string[]): number =>
  units.reduce((sum, unit) => sum + (unit.replace(/\{\d+\}/g, ' ').match(WORD)?.length ?? 0), 0);

const WORD = /[\p{L}\p{N}]+/gu;

/** All the Italian words of a piece, and how many of them a person still has to go over in a language. */
export function wordsDue(piece: Piece, { state, parts }: PieceState): { total: number; due: number } {
  const words = partWords(piece);
  const sum = (names: readonly string[]): number => names.reduce((all, name) => all + (words[name] ?? 0), 0);
  const total = sum(Object.keys(words));
  if (state === 'current') return { total, due: 0 };
  const lags = state === 'minor' || state === 'major' || state === 'critical';
  return { total, due: lags ? sum(Object.keys(parts).filter((name) => parts[name] !== 'current')) : total };
}
