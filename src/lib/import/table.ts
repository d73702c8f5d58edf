import { CsvError, parse, type Info, type Options } from 'csv-parse/sync';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** A table of somebody else's, read as it was meant. */
export interface Table {
  /** As `TextDecoder` names it. */
  encoding: string;
  delimiter: string;
  head: string[];
  rows: { line: number; cells: string[] }[];
}

/** Signs that stand between cells; where two are equally frequent, the earlier one is meant. */
const DELIMITERS = [';', ',', '\t', '|'] as const;
/** More is no directory of offices. */
const MOST = 200_000;

/**
 * A CSV file as spreadsheets write it: in UTF-8, UTF-16 with its mark, or else Windows-1252; with semicolons, commas, tabs
 * or bars, whichever stands most often in the first line. Empty lines are left out, blanks around cells too.
 *
 * @throws Trouble when it is no table.
 */
export function readTable(bytes: Uint8Array): Table {
  const { encoding, text } = decode(bytes);
  if (text.includes('\0'))
    throw new Trouble(
      say(
        'Questo non è un CSV, forse è un foglio di calcolo: salvalo come «CSV UTF-8» e riprova.',
        'This is no CSV, perhaps a spreadsheet: save it as “CSV UTF-8” and try again.',
      ),
    );
  const delimiter = delimiterOf(text);
  const [first, ...rows] = recordsOf(text, delimiter);
  if (!first || rows.length === 0)
    throw new Trouble(
      say(
        'Il file non ha righe: la prima dice i nomi delle colonne, le altre un ufficio ciascuna.',
        'The file has no rows: the first says the columns’ names, each of the others an office.',
      ),
    );
  return { encoding, delimiter, head: first.cells, rows };
}

function decode(bytes: Uint8Array): { encoding: string; text: string } {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  if (marked !== undefined) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function delimiterOf(text: string): string {
  const head = (/^(?:"[^"]*"|[^\r\n"])*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ';';
}

function recordsOf(text: string, delimiter: string): Table['rows'] {
  try {
    const options: Options = {
      delimiter,
      trim: true,
      relaxColumnCount: true,
      // «Sportello "Migrazione"» as people write it, without quotes around the cell.
      relaxQuotes: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      info: true,
    };
    // With `info` each record comes with what is known of it; the types of the package do not say so.
    const records = parse(text, options) as unknown as { info: Info; record: string[] }[];
    if (records.length > MOST)
      throw new Trouble(
        say(`Il file ha più di ${MOST} righe: dividilo.`, `The file has more than ${MOST} rows: split it.`),
      );
    return records.map(({ info, record }) => ({ line: info.lines, cells: record.map(plain) }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    throw new Trouble(
      say(
        `Riga ${line}: le virgolette non si chiudono, o ce n’è una di troppo. Correggila e riprova.`,
        `Line ${line}: quotes do not close, or there is one too many. Mend it and try again.`,
      ),
      { cause },
    );
  }
}

/** An apostrophe before what would be a formula is the spreadsheet's, not the text's. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '').replace(/\s+/g, ' ');
