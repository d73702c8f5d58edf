import { join, resolve } from 'node:path';
import { buildPortal } from '#src/lib/bench/generators/portal.ts';
import type { Places } from './measured.ts';

const built = new Map<string, Promise<string>>();

/** The folder of the site of the real content (CONTENT: of another region's), built once in a run. */
export function realSite({ folder }: Places): Promise<string> {
  const out = join(folder, 'real', 'site');
  const made =
    built.get(out) ??
    buildPortal(process.cwd(), resolve(process.env['CONTENT'] ?? 'content'), out).then(() => out);
  built.set(out, made);
  return made;
}
