import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';

/**
 * Characters that hide or reorder text (Trojan Source, CVE-2021-42574) or that no text needs: C0 and C1
 * controls but tab, LF, CR; embeddings and overrides; invisible operators; tags; soft hyphen; stray BOM.
 * ZWJ, ZWNJ, LRM, RLM, ALM and balanced isolates stay: our scripts need them.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u202A-\u202E\u2060-\u2064\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** Forbidden characters of a text, each with its place. A BOM at the very start is a stray one too. */
export function checkCharacters(path: string, text: string): Finding[] {
  const findings = [...text.matchAll(FORBIDDEN)].map((match) => report(path, text, match.index, match[0]));
  return [...findings, ...unbalanced(path, text)];
}

function unbalanced(path: string, text: string): Finding[] {
  if (text.search(ISOLATES) < 0) return [];
  let open: number[] = [];
  const findings: Finding[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    open = [];
    for (const { 0: char, index } of line.matchAll(ISOLATES)) {
      if (char !== '\u2069') open.push(offset + index);
      else if (open.pop() === undefined) findings.push(report(path, text, offset + index, char));
    }
    findings.push(...open.map((index) => report(path, text, index, text[index] ?? '')));
    offset += line.length + 1;
  }
  return findings;
}

function report(path: string, text: string, index: number, char: string): Finding {
  const before = text.slice(0, index).split('\n');
  const name = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return finding(
    'file-character',
    { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    say(`Qui c’è un carattere invisibile (${name}).`, `There is an invisible character here (${name}).`),
    say('Cancellalo: può nascondere o girare il testo.', 'Delete it: it can hide or reverse the text.'),
  );
}
