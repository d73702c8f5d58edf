import { join } from 'node:path';
import { stringify } from 'yaml';
import { write } from '#src/lib/bench/content.ts';
import { frontOf } from '#src/lib/bench/front.ts';
import { runCommand } from '#src/lib/bench/measure.ts';
import { portalOf } from '#src/lib/bench/portal-data.ts';
import { bodyOf, idOf } from '#src/lib/bench/sheet.ts';
import type { Generator } from './generator.ts';
import { copyProject, installed } from './installed.ts';

const PACKAGE = '@11ty/eleventy';

/** Eleventy: one Markdown file a page, with all its data in front; the components are a plugin of its parser. */
export const eleventy = (from: string, packages: string): Generator => ({
  name: 'Eleventy',
  most: Infinity,
  version: () => installed(from, packages, PACKAGE),
  file: `content/it/${idOf(0)}.md`,
  async write(folder, { sheets, languages }) {
    await copyProject(from, folder);
    await write(join(folder, 'data/portal.json'), JSON.stringify(portalOf({ languages })));
    for (const language of languages) {
      const lang = language.locale.code;
      for (let index = 0; index < sheets; index++) {
        const sheet = idOf(index);
        const front = {
          layout: 'sheet.11ty.js',
          permalink: `/${lang}/${sheet}/index.html`,
          lang,
          sheet,
          ...frontOf(index, sheets, language),
        };
        const text = `---\n${stringify(front)}---\n\n${bodyOf(index, sheets, language)}`;
        await write(join(folder, 'content', lang, `${sheet}.md`), text);
      }
    }
  },
  build: (folder, out) =>
    runCommand(
      process.execPath,
      [join(packages, 'node_modules', PACKAGE, 'cmd.cjs'), '--quiet', `--output=${out}`],
      {
        cwd: folder,
      },
    ),
});
