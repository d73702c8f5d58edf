import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

/**
 * Characters that hide or reorder text (Trojan Source, CVE-2021-42574) or that no text needs: C0 and C1
 * controls but tab, LF, CR; embeddings and overrides; invisible operators; tags; soft hyphen; stray BOM; zero-width
 * and other blanks that pass for nothing or for a letter; line and paragraph separators; selectors of variants.
 * ZWJ, ZWNJ, LRM, RLM, ALM and balanced isolates stay: our scripts need them; the zero-width space stays behind letters
 * of scripts that put no blanks between words.
 */
const FORBIDDEN =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u115F\u1160\u180E\u2028-\u202E\u2060-\u2064\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E01EF}]/gu;

/** What is left where a letter was lost, private characters, and numbers that Unicode gives to no character. */
const MEANINGLESS = /\uFFFD|[\p{Co}\p{Noncharacter_Code_Point}]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** More marks on one letter than any of our scripts writes: they climb over the lines above. */
const TOWER = /\p{M}{9,}/gu;

/** Letters that look like Latin ones and are not. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Of each kind, one file is told so many: a file of another encoding has one in every letter. */
const MOST = 20;

/** Forbidden characters of a text, each with its place. A BOM at the very start is a stray one too. */
export function checkCharacters(path: string, text: string): Finding[] {
  const at = placesIn(path, text);
  return [
    ...all(text, FORBIDDEN).map(({ index, 0: char }) => invisible(at(index), char)),
    ...unbalanced(at, text),
    ...all(text, MEANINGLESS).map(({ index, 0: char }) => meaningless(at(index), char)),
    ...all(text, TOWER).map(({ index }) => tower(at(index))),
    ...(isItalian(path) ? mixed(text).map(({ index, 0: word }) => lookalike(at(index), word)) : []),
  ];
}

/** Written in Italian: the source of a piece, or data that are in no folder of a language. */
const isItalian = (path: string): boolean =>
  path.endsWith('.it.mdx') || (path.endsWith('.yaml') && !path.startsWith('l10n/'));

const all = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern).take(MOST)];

/** Words of Latin letters with others among them: they look right, and no search finds them. */
const mixed = (text: string): RegExpExecArray[] =>
  LOOKALIKE.test(text)
    ? [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)]
        .filter(([word]) => LOOKALIKE.test(word) && /\p{Script=Latin}/u.test(word))
        .slice(0, MOST)
    : [];

type At = (index: number) => { path: string; line: number; column: number };

/** The places of indexes that are asked for in any order. */
function placesIn(path: string, text: string): At {
  let starts: number[] | undefined;
  return (index) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map((end) => end.index + 1)];
    const line = starts.findLastIndex((start) => start <= index);
    return { path, line: line + 1, column: index - (starts[line] ?? 0) + 1 };
  };
}

function unbalanced(at: At, text: string): Finding[] {
  if (text.search(ISOLATES) < 0) return [];
  let open: number[] = [];
  const findings: Finding[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    open = [];
    for (const { 0: char, index } of line.matchAll(ISOLATES)) {
      if (char !== '\u2069') open.push(offset + index);
      else if (open.pop() === undefined) findings.push(invisible(at(offset + index), char));
    }
    findings.push(...open.map((index) => invisible(at(index), text[index] ?? '')));
    offset += line.length + 1;
  }
  return findings.slice(0, MOST);
}

const nameOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const report = (place: ReturnType<At>, what: Say, mend: Say): Finding =>
  finding('file-character', place, what, mend);

const invisible = (place: ReturnType<At>, char: string): Finding =>
  report(
    place,
    say(
      `Qui c’è un carattere invisibile (${nameOf(char)}).`,
      `There is an invisible character here (${nameOf(char)}).`,
    ),
    say('Cancellalo: può nascondere o girare il testo.', 'Delete it: it can hide or reverse the text.'),
  );

const meaningless = (place: ReturnType<At>, char: string): Finding =>
  report(
    place,
    say(
      `Qui c’è un carattere rovinato o senza significato (${nameOf(char)}).`,
      `There is a broken or meaningless character here (${nameOf(char)}).`,
    ),
    say('Scrivi al suo posto la lettera giusta.', 'Write the right letter in its place.'),
  );

const tower = (place: ReturnType<At>): Finding =>
  report(
    place,
    say('Qui ci sono troppi segni su una lettera.', 'There are too many marks on one letter here.'),
    say('Cancellali: coprono le righe vicine.', 'Delete them: they cover the lines around.'),
  );

const lookalike = (place: ReturnType<At>, word: string): Finding =>
  report(
    place,
    say(
      `In «${word}» ci sono lettere di un altro alfabeto che sembrano le nostre.`,
      `In “${word}” there are letters of another alphabet that look like ours.`,
    ),
    say('Riscrivi la parola dalla tastiera.', 'Type the word again.'),
  );
