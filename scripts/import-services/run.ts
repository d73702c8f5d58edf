import { readFileSync, statSync } from 'node:fs';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { placeFiles } from '#src/lib/content/place.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Defaults } from '#src/lib/import/office.ts';
import { planOffices, type OfficesPlan } from '#src/lib/import/offices.ts';
import { readTable, type Table } from '#src/lib/import/table.ts';
import { keepIfRight } from '#scripts/keep-if-right.ts';
import type { Settings } from '#scripts/settings.ts';

/** No directory of offices is bigger, in bytes. */
const BIGGEST = 100e6;

export interface ImportOptions extends Defaults {
  map: readonly string[];
  dryRun: boolean;
  /** Import the other rows when some will not do. */
  skip: boolean;
}

/**
 * Imports the offices of a CSV file, all or none; `tell` is told what becomes of it before anything is written. What
 * the check does not let pass is taken back.
 */
export async function importServices(
  file: string,
  { dryRun, skip, ...options }: ImportOptions,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  tell: (table: Table, plan: OfficesPlan) => void,
): Promise<OfficesPlan> {
  const table = readTable(bytesOf(file));
  const portal = await loadPortal(place);
  const plan = planOffices(table, portal, options);
  tell(table, plan);
  if (dryRun) return plan;
  if (plan.refused.length > 0 && !skip)
    throw new Trouble(
      say(
        `${plan.refused.length} righe non vanno: correggile, oppure importa le altre con --skip. Non ho scritto niente.`,
        `${plan.refused.length} rows will not do: mend them, or import the others with --skip. Nothing was written.`,
      ),
    );
  if (plan.files.length > 0)
    await keepIfRight(portal, place, await placeFiles({ files: plan.files, copies: [] }, place.root));
  return plan;
}

function bytesOf(file: string): Uint8Array {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Trouble(say(`Il file ${file} non c’è.`, `There is no file ${file}.`));
  if (size > BIGGEST)
    throw new Trouble(say(`${file} è troppo grande: dividilo.`, `${file} is too big: split it.`));
  return readFileSync(file);
}
