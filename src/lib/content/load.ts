import { availableParallelism } from 'node:os';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import type { CheckedPicture, Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { RecordCache } from './cache.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { listFiles } from './files.ts';
import { checkAttachment } from './attachments.ts';
import { checkPicture, isPicture } from './pictures.ts';
import { assemble } from './assemble.ts';
import { readRecords } from './reader.ts';
import type { FileRecord, ReadingLevel } from '#src/lib/domain/record.ts';
import { readForStates } from './states.ts';
import { Verdicts } from './verdicts.ts';

export interface LoadOptions {
  /** The content root. */
  root: string;
  /** Today in the site's time zone, `2026-05-02`: which values hold and what has expired. */
  today: string;
  /** Where records are kept between runs; left out, nothing is kept. */
  cache?: string;
  /**
   * `states`: only what the states of translations follow from. Nothing is checked across files, and no picture
   * is looked at; of a translation only its pin is read, so one that is faulty elsewhere passes for sound.
   */
  level?: ReadingLevel;
}

/** The gate: reads and checks everything under the content root, in one go, and hands on a portal with its findings. */
export async function loadPortal({ root, today, cache, level = 'whole' }: LoadOptions): Promise<Portal> {
  const listing = await listFiles(root);
  const findings: Finding[] = [...listing.findings];
  const texts: string[] = [];
  const pictures = new Map<string, CheckedPicture>();
  const assets = new Set<string>();
  for (const path of listing.paths) {
    const role = roleOf(path);
    if (!role) findings.push(misplaced(path));
    else if (role.role === 'asset' || role.role === 'logo') {
      assets.add(path);
      if (level === 'states') continue;
      if (!isPicture(path)) {
        findings.push(...checkAttachment(root, path));
        continue;
      }
      const checked = await checkPicture(root, path);
      if ('rule' in checked) findings.push(checked);
      else pictures.set(path, checked);
    } else if (role.role !== 'handbook' && role.role !== 'dictionary') texts.push(path);
  }
  const kept = level === 'whole' ? cache : undefined;
  const { records, saved } =
    level === 'states'
      ? { records: await readForStates(root, texts, cache), saved: undefined }
      : await recordsOf(root, texts, kept);
  const verdicts = level === 'whole' ? await Verdicts.open(kept) : undefined;
  const portal = assemble({ root, today, records, pictures, assets, findings, verdicts });
  await Promise.all([saved, verdicts?.save()]);
  for (const record of records) Object.assign(record, CHECKED);
  return portal;
}

/** What only the checks need. The portal holds on to its records for their bodies, and this is more than half of them. */
const CHECKED: Partial<FileRecord> = { units: {}, lines: {}, shapes: {}, refs: [], places: {}, findings: [] };

function misplaced(path: string): Finding {
  return finding(
    'file-place',
    { path, line: 1, column: 1 },
    say('Questo file non sta in un posto conosciuto.', 'This file is not in a place that is known.'),
    say(
      'Guarda «Dove va che cosa» in content/README.md: per esempio sheets/<hub>/<nome>/index.it.mdx.',
      'See “Dove va che cosa” in content/README.md: for example sheets/<hub>/<name>/index.it.mdx.',
    ),
  );
}

async function recordsOf(
  root: string,
  paths: readonly string[],
  folder: string | undefined,
): Promise<{ records: FileRecord[]; saved: Promise<void> }> {
  const cache = folder === undefined ? undefined : await RecordCache.open(folder);
  const known = new Map<string, FileRecord>();
  const unknown: string[] = [];
  for (const path of paths) {
    const record = cache?.find(root, path);
    if (record) known.set(path, record);
    else unknown.push(path);
  }
  const processes = unknown.length > 200 ? Math.min(4, availableParallelism()) : 1;
  for (const record of await readRecords(root, unknown, { processes })) known.set(record.path, record);
  const records = paths.flatMap((path) => known.get(path) ?? []);
  return { records, saved: cache?.save(records) ?? Promise.resolve() };
}
