import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { emptyRecord, type FileRecord, type ReadingLevel } from '#src/lib/domain/record.ts';
import { readLines } from './lines.ts';
import { leaveProcess, takeProcess } from './reading-process.ts';

/** What the reading process tells: `count` files from `begin` on are being read, and then their records' lines. */
export type Message = { begin: string; count?: number } | { lines: Uint8Array } | { end: true };

/** What the reading process is asked: files, read and told so many at a time. */
export interface Order {
  root: string;
  paths: readonly string[];
  step: number;
  level: ReadingLevel;
}

/** Messages cost more than reading: many files go in one, and only where the process fell one by one. */
const STEP = 50;

/** A file no text of ours comes near in reading time: the parser hangs. In milliseconds. */
const PATIENCE = 10_000;
/** Megabytes for trees that die young: all of the content is read for speed, states beside other work for little memory. */
const ROOM: Readonly<Record<ReadingLevel, number>> = { whole: 32, states: 8 };
const PROGRAM = new URL('./reader-process.ts', import.meta.url);

export interface ReaderOptions {
  /** How many processes share the files. */
  processes?: number;
  /** The program that reads. */
  program?: URL;
  /** How long one file may take, in milliseconds. */
  patience?: number;
  /** How far each file is read. */
  level?: ReadingLevel;
}

/** Reads files in processes apart: a crash or a hang of the parser is a finding about one file. */
export async function readRecords(
  root: string,
  paths: readonly string[],
  { processes = 1, ...how }: ReaderOptions = {},
): Promise<FileRecord[]> {
  const share = Math.ceil(paths.length / Math.max(1, processes)) || 1;
  const shares = Array.from({ length: Math.ceil(paths.length / share) }, (_, index) =>
    paths.slice(index * share, (index + 1) * share),
  );
  return (await Promise.all(shares.map((part) => readShare(root, part, how)))).flat();
}

async function readShare(
  root: string,
  paths: readonly string[],
  how: ReaderOptions,
  step = STEP,
): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  let left = [...paths];
  while (left.length > 0) {
    const fallen = await readUntilCrash(
      { root, paths: left, step, level: how.level ?? 'whole' },
      records,
      how,
    );
    if (fallen.length === 0) break;
    const [path = ''] = fallen;
    left = left.slice(left.indexOf(path) + fallen.length);
    if (fallen.length === 1) records.push(crashed(path));
    else records.push(...(await readShare(root, fallen, how, 1)));
  }
  return records;
}

/** The files the process fell on, one of which is the fault; none when it read them all. */
function readUntilCrash(
  order: Order,
  records: FileRecord[],
  { program = PROGRAM, patience = PATIENCE, level = 'whole' }: ReaderOptions,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = takeProcess(program, ROOM[level]);
    let errors = '';
    let current: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    const done = (fallen: string[] | Error): void => {
      clearTimeout(timer);
      child.stderr?.off('data', complain);
      child.off('message', hear).off('error', done).off('exit', over).off('disconnect', over);
      if (fallen instanceof Error) reject(fallen);
      else resolve(fallen);
    };
    const complain = (chunk: Buffer): void => void (errors += chunk.toString());
    const hear = (message: Message): void => {
      if ('begin' in message) {
        const at = order.paths.indexOf(message.begin);
        current = order.paths.slice(at, at + (message.count ?? 1));
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), patience);
      } else if ('lines' in message) {
        const { buffer, byteOffset, byteLength } = message.lines;
        records.push(...readLines(Buffer.from(buffer, byteOffset, byteLength)).records);
      } else {
        done([]);
        leaveProcess(child, program, order.paths.length);
      }
    };
    // The process may be gone before its last messages have been read: the fault would be another file's.
    let left = 2;
    const over = (): void => {
      if (--left > 0) return;
      done(current.length > 0 ? current : new Error(`The reader process did not start: ${errors}`));
    };
    child.stderr?.on('data', complain);
    child.on('message', hear).on('error', done).on('exit', over).on('disconnect', over);
    child.send(order);
  });
}

function crashed(path: string): FileRecord {
  const findings = [
    finding(
      'body-crash',
      { path, line: 1, column: 1 },
      say(
        'Questo file fa cadere il programma che legge i testi.',
        'This file makes the program that reads texts fall over.',
      ),
      say(
        'Semplificalo: di solito ci sono troppe parentesi o elenchi uno dentro l’altro.',
        'Simplify it: usually too many brackets or lists stand inside each other.',
      ),
    ),
  ];
  return emptyRecord(path, findings);
}
