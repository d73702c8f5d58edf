import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';

/** How files of some types must begin; what is opened by its name and is something else cannot be read. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  webm: '\u001aEß£',
  ogg: 'OggS',
  vtt: 'WEBVTT',
};

/** Whether a file that readers download can be opened at all: it is not empty, and it is what its name says. */
export function checkAttachment(root: string, path: string): Finding[] {
  const head = firstBytes(join(root, path), 6);
  const wanted = BEGINNINGS[path.slice(path.lastIndexOf('.') + 1)];
  const dead = (it: string, en: string): Finding[] => [
    finding(
      'attachment-dead',
      { path, line: 1, column: 1 },
      say(it, en),
      say('Metti qui il documento vero.', 'Put the real document here.'),
    ),
  ];
  if (head === '') return dead('Il documento è vuoto.', 'The document is empty.');
  if (wanted !== undefined && !head.startsWith(wanted))
    return dead(
      'Il documento non è del tipo che dice il nome.',
      'The document is not of the type its name says.',
    );
  return [];
}

function firstBytes(file: string, count: number): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, count, 0));
  } finally {
    closeSync(handle);
  }
}
