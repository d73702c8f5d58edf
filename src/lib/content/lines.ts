import type { FileRecord } from '#src/lib/domain/record.ts';

/** What only findings and guards ask for: most runs never do. */
type Checked = Pick<FileRecord, 'units' | 'shapes' | 'places'>;

const BYTES = new WeakMap<FileRecord, Buffer>();
const NEW_LINE = 10;

/** A record as three lines of text: the record, what only checks need, the body. So it travels, and so it is kept. */
export function linesOf(record: FileRecord): string {
  const { body = '', units, shapes, places, ...rest } = record;
  const checked: Checked = { units, shapes, places };
  return `${JSON.stringify(rest)}\n${JSON.stringify(checked)}\n${body}\n`;
}

/** The lines of a record, as they came where it came as lines. */
export function bytesOf(record: FileRecord): Buffer {
  return BYTES.get(record) ?? Buffer.from(linesOf(record));
}

/**
 * The records in some lines, and how many bytes of them are whole records. Of each only the first line is read now;
 * the others stay bytes until somebody asks for them.
 *
 * @throws for lines that are no records
 */
export function readLines(bytes: Buffer): { records: FileRecord[]; whole: number } {
  const records: FileRecord[] = [];
  for (let whole = 0; ;) {
    const first = bytes.indexOf(NEW_LINE, whole);
    const second = bytes.indexOf(NEW_LINE, first + 1);
    const end = bytes.indexOf(NEW_LINE, second + 1);
    if (first < 0 || second < 0 || end < 0) return { records, whole };
    const record = JSON.parse(bytes.toString('utf8', whole, first)) as FileRecord;
    addChecked(record, () => JSON.parse(bytes.toString('utf8', first + 1, second)) as Checked);
    if (end > second + 1) {
      const body = { enumerable: true, get: () => bytes.toString('utf8', second + 1, end) };
      Object.defineProperty(record, 'body', body);
    }
    BYTES.set(record, bytes.subarray(whole, end + 1));
    records.push(record);
    whole = end + 1;
  }
}

/** Reads what only checks need when somebody asks for it. It can be set, so that it need not be held on to. */
function addChecked(record: FileRecord, read: () => Checked): void {
  let checked: Checked | undefined;
  for (const name of ['units', 'shapes', 'places'] as const) {
    Object.defineProperty(record, name, {
      enumerable: true,
      configurable: true,
      get: () => (checked ??= read())[name],
      set: (value: never) => Object.defineProperty(record, name, { value, writable: true, enumerable: true }),
    });
  }
}
