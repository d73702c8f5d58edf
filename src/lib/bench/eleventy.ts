import { cp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { cataloguesOf, entities, HUBS, siteOf } from './commons.ts';
import { merged, write, type Size } from './content.ts';
import { runCommand } from './measure.ts';
import { bodyOf, costsOf, dataOf, idOf, timesOf, wordsOf } from './sheet.ts';

/** Installs Eleventy, by the exact versions of `from/package.json`, into a folder that is kept. */
export async function installEleventy(from: string, into: string): Promise<void> {
  const wanted = await readFile(join(from, 'package.json'), 'utf8');
  const have = await readFile(join(into, 'package.json'), 'utf8').catch(() => '');
  const installed = await stat(join(into, 'node_modules/@11ty/eleventy/cmd.cjs')).catch(() => undefined);
  if (have === wanted && installed) return;
  await rm(into, { recursive: true, force: true });
  await write(join(into, 'package.json'), wanted);
  await runCommand('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: into });
}

/** Writes the same portal as a project of Eleventy: one Markdown file a page, with all its data in front. */
export async function writeEleventy(from: string, root: string, { sheets, languages }: Size): Promise<void> {
  await cp(from, root, { recursive: true });
  await write(join(root, 'data/portal.json'), JSON.stringify(portalOf({ sheets, languages })));
  for (const language of languages) {
    const lang = language.locale.code;
    for (let index = 0; index < sheets; index++) {
      const sheet = idOf(index);
      const { title, summary, costs, times } = wordsOf(index, language);
      const front = {
        layout: 'sheet.11ty.js',
        permalink: `/${lang}/${sheet}/index.html`,
        lang,
        sheet,
        title,
        summary,
        ...dataOf(index, sheets),
        costs: merged(costs, costsOf(index)),
        times: merged(times, timesOf(index)),
      };
      await write(
        join(root, 'content', lang, `${sheet}.md`),
        `---\n${stringify(front)}---\n\n${bodyOf(index, sheets, language)}`,
      );
    }
  }
}

/** What all pages share, as Eleventy's global data. */
function portalOf({ languages }: Size): object {
  const files = Object.entries(entities());
  const of = (folder: string): Record<string, object> =>
    Object.fromEntries(
      files.flatMap(([path, value]) =>
        path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1, -5), value]] : [],
      ),
    );
  const towns = of('municipalities') as Record<string, { province: string }>;
  type Office = Record<'type' | 'name' | 'municipality', string> & {
    address: { street: string };
    phones: { number: string }[];
  };
  return {
    site: siteOf(languages),
    languages: Object.fromEntries(languages.map(({ locale }) => [locale.code, locale])),
    strings: Object.fromEntries(
      languages.map(({ locale }) => [locale.code, { ...SHIPPED['it'], ...SHIPPED[locale.code] }]),
    ),
    names: Object.fromEntries(languages.map((language) => [language.locale.code, cataloguesOf(language)])),
    hubs: of('hubs'),
    facts: of('facts'),
    terms: of('terms'),
    laws: of('laws'),
    serviceTypes: of('service-types'),
    services: Object.entries(of('services') as Record<string, Office>).map(([id, office]) => ({
      id,
      type: office.type,
      name: office.name,
      province: towns[office.municipality]?.province,
      address: office.address.street,
      phone: office.phones[0]?.number,
    })),
    hubPages: languages.flatMap(({ locale }) => HUBS.map((hub) => ({ lang: locale.code, hub }))),
  };
}
