import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { changeFiles, placeFiles } from '#src/lib/content/place.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { readExport } from '#src/lib/import/wordpress/export.ts';
import { planWordPress, type WordPressPlan } from '#src/lib/import/wordpress/plan.ts';
import { withRedirects } from '#src/lib/import/wordpress/redirects.ts';
import { unusedCode } from '#src/lib/scaffold/code.ts';
import { keepIfRight } from '#scripts/keep-if-right.ts';
import type { Settings } from '#scripts/settings.ts';

/** No portal's pages are bigger, in bytes. */
const BIGGEST = 200e6;
const REDIRECTS = 'redirects.yaml';

export interface ImportOptions {
  dryRun: boolean;
  hub: string | undefined;
  topics: readonly string[];
}

/**
 * Imports the pages of a WordPress export as drafts, and their addresses as redirects: all or none. `tell` is told what
 * becomes of it before anything is written. What the check does not let pass is taken back.
 */
export async function importWordPress(
  file: string,
  { dryRun, hub, topics }: ImportOptions,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  tell: (plan: WordPressPlan) => void,
): Promise<WordPressPlan> {
  const old = readExport(textOf(file));
  const portal = await loadPortal(place);
  mustBeThere(portal, hub, topics);
  const plan = planWordPress(old, portal, { hub, topics, today: place.today, code: unusedCode });
  tell(plan);
  if (dryRun || plan.drafts.length === 0) return plan;
  const path = join(place.root, REDIRECTS);
  const isThere = existsSync(path);
  const redirects = {
    path: REDIRECTS,
    text: withRedirects(isThere ? readFileSync(path, 'utf8') : '', plan.redirects),
  };
  const isChanged = plan.redirects.length > 0;
  const files = [...plan.drafts, ...(isChanged && !isThere ? [redirects] : [])];
  const added = await placeFiles({ files, copies: [] }, place.root);
  const changed = await changeFiles(isChanged && isThere ? [redirects] : [], place.root).catch(
    async (error: unknown) => {
      await added.undo();
      throw error;
    },
  );
  await keepIfRight(portal, place, { undo: () => changed.undo().then(added.undo) });
  return plan;
}

function mustBeThere(
  { hubs, topics: known }: Portal,
  hub: string | undefined,
  topics: readonly string[],
): void {
  if (hub === undefined) return;
  const own = hubs.get(hub);
  if (!own) {
    const names = [...hubs.keys()].join(', ');
    throw new Trouble(
      say(`--hub ${hub}: non c’è. Ci sono: ${names}.`, `--hub ${hub}: there is none. There are: ${names}.`),
    );
  }
  if (topics.length > 0 && topics.every((topic) => known.has(topic))) return;
  const names = own.topics.join(', ');
  throw new Trouble(
    say(
      `Le schede di un HUB hanno almeno un tema: --topic. Ci sono: ${names}.`,
      `Sheets of a HUB have at least one topic: --topic. There are: ${names}.`,
    ),
  );
}

function textOf(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Trouble(say(`Il file ${file} non c’è.`, `There is no file ${file}.`));
  if (size > BIGGEST)
    throw new Trouble(
      say(`${file} è troppo grande: esporta solo le pagine.`, `${file} is too big: export the pages only.`),
    );
  return readFileSync(file, 'utf8');
}
