import { HEAD, labelPart, type Text } from '#src/lib/domain/piece.ts';
import { sectionUnits } from '#src/lib/prose/units.ts';

/** The translatable units of a text by part, as its fingerprints see them. */
export function unitsOf({ words, body }: Text): Record<string, string[]> {
  const units: Record<string, string[]> = { [HEAD]: [words.title, words.summary] };
  for (const [key, label] of Object.entries(words.labels)) (units[labelPart(key)] ??= []).push(label);
  for (const section of body()) units[section.id] = sectionUnits(section);
  return units;
}
