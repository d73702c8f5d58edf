import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readRecord } from '#src/lib/content/record.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { cataloguesOf, entities, siteOf } from './commons.ts';
import type { BenchLanguage } from './languages.ts';
import { bodyOf, costsOf, dataOf, idOf, timesOf, wordsOf, type SheetWords } from './sheet.ts';

/** A made-up portal: so many sheets in so many languages. */
export interface Size {
  sheets: number;
  languages: readonly BenchLanguage[];
}

/** Writes a content root that passes the gate, with every translation made from today's Italian. */
export async function writeContent(root: string, { sheets, languages }: Size): Promise<void> {
  await write(join(root, 'site.yaml'), stringify(siteOf(languages)));
  for (const [path, value] of Object.entries(entities())) await write(join(root, path), stringify(value));
  for (const language of languages.filter(({ locale }) => locale.code !== SOURCE)) {
    for (const [name, value] of Object.entries(cataloguesOf(language)))
      await write(join(root, 'l10n', language.locale.code, `${name}.yaml`), stringify(value));
  }
  for (let index = 0; index < sheets; index++) await writeSheet(root, index, sheets, languages);
}

/** The Italian file of a sheet, from the content root. */
export const sheetFile = (index: number, lang: string = SOURCE): string =>
  `sheets/${idOf(index)}/index.${lang}.mdx`;

async function writeSheet(
  root: string,
  index: number,
  sheets: number,
  languages: readonly BenchLanguage[],
): Promise<void> {
  let pin: object = {};
  for (const language of languages) {
    const { code } = language.locale;
    const { title, summary, costs, times } = wordsOf(index, language);
    const front =
      code === SOURCE
        ? {
            title,
            summary,
            ...dataOf(index, sheets),
            costs: merged(costs, costsOf(index)),
            times: merged(times, timesOf(index)),
          }
        : { title, summary, costs, times, l10n: pin };
    const text = `---\n${stringify(front)}---\n\n${bodyOf(index, sheets, language)}`;
    await write(join(root, sheetFile(index, code)), text);
    if (code !== SOURCE) continue;
    const { blob, fingerprints } = readRecord(sheetFile(index), text, Buffer.from(text));
    pin = { status: 'approved', source: blob.slice(0, 12), at: '2026-03-02', sections: fingerprints };
  }
}

export const merged = (labels: SheetWords['costs'], data: readonly object[]): object[] =>
  data.map((datum, index) => ({ ...datum, ...labels[index] }));

export async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
