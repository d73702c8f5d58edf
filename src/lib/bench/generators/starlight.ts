import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { HUBS, shortText } from '#src/lib/bench/commons.ts';
import { write } from '#src/lib/bench/content.ts';
import { frontOf } from '#src/lib/bench/front.ts';
import { runCommand } from '#src/lib/bench/measure.ts';
import { portalOf } from '#src/lib/bench/portal-data.ts';
import { bodyOf, idOf } from '#src/lib/bench/sheet.ts';
import type { Generator } from './generator.ts';
import { copyProject, installed } from './installed.ts';

const PACKAGE = '@astrojs/starlight';
const DOCS = 'src/content/docs';
/** Its pages become modules to bundle: more than this many take minutes and most of a machine's memory. */
const MOST = 2000;

const IMPORTS =
  "import { Callout, Fact, Section, Step, Steps, Term } from '../../../../components/parts.ts';\n\n";

/** Starlight: one MDX file a page, the components are Astro's; what stands around a body is a component of its frame. */
export const starlight = (from: string, packages: string): Generator => ({
  name: 'Starlight',
  most: MOST,
  version: () => installed(from, packages, PACKAGE),
  file: join(DOCS, `it/${idOf(0)}.mdx`),
  async write(folder, { sheets, languages }) {
    await copyProject(from, folder);
    await symlink(join(packages, 'node_modules'), join(folder, 'node_modules'));
    await write(join(folder, 'src/data/portal.json'), JSON.stringify(portalOf({ languages })));
    for (const language of languages) {
      const lang = language.locale.code;
      for (const hub of HUBS) {
        const front = { title: hub, description: shortText(language, `${hub} description`, 12), hub };
        await write(join(folder, DOCS, lang, hub, 'index.md'), `---\n${stringify(front)}---\n`);
      }
      for (let index = 0; index < sheets; index++) {
        const id = idOf(index);
        const { title, summary, ...sheet } = frontOf(index, sheets, language);
        const front = { title, description: summary, hub: id.split('/')[0], sheet };
        const body = bodyOf(index, sheets, language).replaceAll(/\]\(sheet:([^)]+)\)/g, `](/${lang}/$1/)`);
        // Unquoted, a day becomes a moment: Astro's parser of YAML is of an older edition.
        const text = `---\n${stringify(front, { defaultStringType: 'QUOTE_DOUBLE' })}---\n\n${IMPORTS}${body}`;
        await write(join(folder, DOCS, lang, `${id}.mdx`), text);
      }
    }
  },
  build: (folder, out) =>
    runCommand(
      process.execPath,
      [join(packages, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
      {
        cwd: folder,
        env: { BENCH_CACHE: `${out}.cache` },
      },
    ),
});
