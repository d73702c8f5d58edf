import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';

/** Everything found under the content root: plain files by path from the root, and what is wrong with the rest. */
export interface Listing {
  paths: string[];
  findings: Finding[];
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Names that are devices on Windows, whatever their ending: a copy of the content could not be made there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

const isName = (name: string): boolean =>
  NAME.test(name) && !DEVICE.test(name) && Buffer.byteLength(name) <= 120;

/** Walks the content root without following links. Names are checked before anything is opened. */
export async function listFiles(root: string): Promise<Listing> {
  const paths: string[] = [];
  const met: string[] = [];
  const findings: Finding[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      met.push(path);
      if (entry.isSymbolicLink() || !(entry.isFile() || entry.isDirectory())) {
        findings.push(
          at(
            path,
            'file-link',
            say(
              'Questo è un collegamento a un altro file, non un file.',
              'This is a link to another file, not a file.',
            ),
            say('Copia qui il file vero.', 'Copy the real file here.'),
          ),
        );
      } else if (path !== 'README.md' && !isName(entry.name)) {
        findings.push(
          at(
            path,
            'file-name',
            say(
              `Il nome «${printable(entry.name)}» non va bene.`,
              `The name “${printable(entry.name)}” is not right.`,
            ),
            say(
              'Usa solo lettere minuscole senza accento, cifre e trattini, al massimo 120 caratteri: medico-di-base.',
              'Use only lower-case letters without accents, digits and hyphens, at most 120 characters: medico-di-base.',
            ),
          ),
        );
        if (entry.isDirectory()) await walk(path);
      } else if (entry.isDirectory()) await walk(path);
      else paths.push(path);
    }
  };
  await walk('');
  return { paths, findings: [...findings, ...sameNames(met)] };
}

const at = (path: string, rule: Finding['rule'], what: Finding['what'], mend: Finding['mend']): Finding =>
  finding(rule, { path, line: 1, column: 1 }, what, mend);

const printable = (name: string): string =>
  name.replace(/\p{C}/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16)}`);

/** Paths that differ only by case or by Unicode form are one file on some machines. */
function sameNames(paths: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    seen.set(key, path);
    if (other === undefined) return [];
    return [
      at(
        path,
        'file-same-name',
        say(
          `C’è già un file con lo stesso nome: ${other}.`,
          `There is already a file with the same name: ${other}.`,
        ),
        say('Cambia uno dei due nomi.', 'Change one of the two names.'),
      ),
    ];
  });
}

/** What a person can write in one file. */
const TEXT_LIMIT = 256 * 1024;
/** What a program writes of some ten thousand items. */
const LEDGER_LIMIT = 16 * 1024 * 1024;

const limitOf = (path: string): number => (path.startsWith('ledger/') ? LEDGER_LIMIT : TEXT_LIMIT);

/** Whether a text file is small enough to be opened at all. */
export const isBearable = (root: string, path: string): boolean =>
  lstatSync(join(root, path)).size <= limitOf(path);

/** Reads a text file, or says why it cannot be one. */
export function readText(root: string, path: string): { text: string; bytes: Uint8Array } | Finding {
  // Local files of some kilobytes: waiting for another thread would take longer than reading them.
  const { size } = lstatSync(join(root, path));
  const limit = limitOf(path);
  if (size > limit) {
    return at(
      path,
      'file-size',
      say(`Il file è di ${size} byte.`, `The file is ${size} bytes long.`),
      say(`Il massimo è ${limit / 1024} KB: dividilo.`, `The maximum is ${limit / 1024} KB: split it.`),
    );
  }
  const bytes = readFileSync(join(root, path));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), bytes };
  } catch {
    return {
      ...at(
        path,
        'file-encoding',
        say('Il file non è in UTF-8.', 'The file is not UTF-8.'),
        say('Salvalo come UTF-8.', 'Save it as UTF-8.'),
      ),
      ...badByte(path, bytes),
    };
  }
}

function badByte(path: string, bytes: Uint8Array): { path: string; line: number; column: number } {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [index, line] of lines.entries()) {
    try {
      decoder.decode(Buffer.from(line, 'latin1'));
    } catch {
      return { path, line: index + 1, column: 1 };
    }
  }
  return { path, line: 1, column: 1 };
}
