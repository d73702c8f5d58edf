import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Whole } from './across.ts';

/** Pictures, PDFs and captions that no text names. They would be published by mistake or forgotten: a warning. */
export function checkFiles({ portal, records, assets }: Whole): Finding[] {
  /** Folders with a text that could not be read: nobody knows what it names. */
  const blind = new Set<string>();
  const named = new Set<string>(portal.site.funders.map(({ logo }) => `logos/${logo.file}`));
  for (const record of records) {
    const role = roleOf(record.path);
    if (role?.role !== 'piece') continue;
    const folder = record.path.slice(0, record.path.lastIndexOf('/'));
    if (record.value === undefined) blind.add(folder);
    const texts = [
      JSON.stringify(record.value ?? ''),
      record.refs
        .filter(({ to }) => to === 'picture')
        .map(({ id }) => id)
        .join(' '),
    ].join(' ');
    for (const [file] of texts.matchAll(/\.\/[a-z0-9][a-z0-9.-]*/g)) named.add(`${folder}/${file.slice(2)}`);
  }
  return [...assets]
    .filter((path) => !named.has(path) && !blind.has(path.slice(0, path.lastIndexOf('/'))))
    .map((path) =>
      finding(
        'file-unused',
        { path, line: 1, column: 1 },
        say('Nessun testo usa questo file.', 'No text uses this file.'),
        say('Nominalo in una scheda o cancellalo.', 'Name it in a sheet or delete it.'),
        'warning',
      ),
    );
}
