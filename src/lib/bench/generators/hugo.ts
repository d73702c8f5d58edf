import { join } from 'node:path';
import { stringify } from 'yaml';
import { HUBS } from '#src/lib/bench/commons.ts';
import { write } from '#src/lib/bench/content.ts';
import { frontOf } from '#src/lib/bench/front.ts';
import { runCommand } from '#src/lib/bench/measure.ts';
import { portalOf } from '#src/lib/bench/portal-data.ts';
import { bodyOf, idOf } from '#src/lib/bench/sheet.ts';
import type { Generator } from './generator.ts';
import { copyProject } from './installed.ts';

/** Hugo, as this machine has it: one Markdown file a page; the components are shortcodes. */
export const hugo = (from: string): Generator => ({
  name: 'Hugo',
  most: Infinity,
  version: () =>
    runCommand('hugo', ['version'], { cwd: from }).then(
      ({ output }) => /v([\d.]+\S*)/.exec(output)?.[1],
      () => undefined,
    ),
  file: `content/it/${idOf(0)}.md`,
  async write(folder, { sheets, languages }) {
    await copyProject(from, folder);
    await write(join(folder, 'data/portal.json'), JSON.stringify(portalOf({ languages })));
    for (const language of languages) {
      const lang = language.locale.code;
      const list = (path: string, front: object): Promise<void> =>
        write(join(folder, 'content', lang, path, '_index.md'), `---\n${stringify(front)}---\n`);
      // The home page of a language is nobody's task here.
      await list('', { lang, _build: { render: 'never' } });
      for (const hub of HUBS) await list(hub, { lang, hub });
      for (let index = 0; index < sheets; index++) {
        const sheet = idOf(index);
        const front = { lang, hub: sheet.split('/')[0], ...frontOf(index, sheets, language) };
        const text = `---\n${stringify(front)}---\n\n${withShortcodes(bodyOf(index, sheets, language))}`;
        await write(join(folder, 'content', lang, `${sheet}.md`), text);
      }
    }
  },
  build: (folder, out) => runCommand('hugo', ['--quiet', '--destination', out], { cwd: folder }),
});

/** A body with Hugo's shortcodes in the place of components, and around tables. */
export const withShortcodes = (body: string): string =>
  body
    .replace(/<Section id="(\w+)">/g, '{{% section $1 %}}')
    .replace(/<Step title="([^"]*)">/g, '{{% step "$1" %}}')
    .replace(/<Callout kind="(\w+)"(?: title=("[^"]*"))?>/g, (_, kind: string, title = '') =>
      `{{% callout ${kind} ${String(title)}`.trimEnd().concat(' %}}'),
    )
    .replace(/<Steps>/g, '{{% steps %}}')
    .replace(/<\/(\w+)>/g, (tag, name: string) => (name === 'Term' ? tag : `{{% /${name.toLowerCase()} %}}`))
    .replace(/<Fact id="([^"]+)" \/>/g, '{{< fact "$1" >}}')
    .replace(/<Term id="([^"]+)">([^<]*)<\/Term>/g, '{{< term "$1" "$2" >}}')
    .replace(/(?:^\|.*\n?)+/gm, (table) => `{{% table %}}\n\n${table.trimEnd()}\n\n{{% /table %}}\n`);
