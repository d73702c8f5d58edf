import { chanceOf } from '#scripts/judges/chance.ts';
import type { Hostile, Kind } from './case.ts';
import { code } from './kinds/code.ts';
import { fields } from './kinds/fields.ts';
import { files } from './kinds/files.ts';
import { wholes } from './kinds/whole.ts';
import { yaml } from './kinds/yaml.ts';

/** Every kind of bad file, each with a name of its own. */
export const KINDS: readonly Kind[] = [...yaml, ...fields, ...code, ...files, ...wholes];

/** All files of a kind: the same each time, whatever other kinds there are. */
export function makeKind({ name, count, make }: Kind): Hostile[] {
  let seed = 0;
  for (const char of name) seed = (Math.imul(seed, 31) + char.charCodeAt(0)) >>> 0;
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, number) => make(`${name}-${number}`, number, chance));
}
