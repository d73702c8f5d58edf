import type { Place } from '#src/lib/domain/finding.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

/** One title, paragraph, item or note of an Italian file, with the line it stands on. Data are `{0}`, `{1}`… in it. */
export interface Written {
  part: string;
  text: string;
  place: Place;
}

/** Everything an Italian file says to readers, in order. */
export function writtenIn({ path, units, lines = {} }: FileRecord): Written[] {
  return Object.entries(units).flatMap(([part, texts]) =>
    texts.map((text, index) => {
      const known = lines[part] ?? [];
      return { part, text, place: { path, line: known[index] ?? known.at(-1) ?? 1, column: 1 } };
    }),
  );
}

/** The beginning of a text, for a message. */
export const opening = (text: string, most = 60): string => {
  const plain = text.replace(/\{\d+\}/g, '…');
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most))}…`;
};
