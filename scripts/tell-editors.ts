import { resolve } from 'node:path';
import { mapForEditors } from '#src/lib/content/editor-map.ts';
import type { Settings } from './settings.ts';

/**
 * Keeps what editors' programs know of the project's own content up to date; other content is not opened here. A folder
 * that cannot be written is no fault of the content: the program only offers less.
 */
export async function tellEditors({ root }: Pick<Settings, 'root'>): Promise<void> {
  if (root !== resolve('content')) return;
  await mapForEditors(process.cwd(), root).catch(() => undefined);
}
