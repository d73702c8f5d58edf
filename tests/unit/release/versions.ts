import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '#src/lib/sitegate/manifest.ts';
import { seal, smallSite } from '#tests/unit/sitegate/small-site.ts';

/** The small site as a later build would have it: its script has another name, and every page other words. */
export function version(name: string): string {
  const root = smallSite();
  renameSync(join(root, '_astro/uno.abc.js'), join(root, `_astro/uno.${name}.js`));
  for (const file of filesIn(root).filter((path) => path.endsWith('.html'))) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(
      join(root, file),
      text
        .replace('uno.abc.js', `uno.${name}.js`)
        .replace('Le persone.', `Le persone: ${name}. ${'parola '.repeat(99)}`),
    );
  }
  seal(root);
  return root;
}
