import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '#tests/shapes/hsds.schema.json' with { type: 'json' };
import { filesBelow, readJson } from './built.ts';
import { verdict, type Judge } from './judge.ts';

/** The folders of records, and what stands in them. */
const KINDS = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  locations: 'location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const;

interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  contents: { id: string }[];
}

/** The records and lists of the directory, by what HSDS 3.0 requires of them; lists must hold every record once. */
export const hsdsJudge: Judge = {
  name: 'HSDS 3.0',
  run: async (root) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(schema, 'hsds');
    const details: string[] = [];
    let judged = 0;
    const check = (name: string, value: unknown, file: string): void => {
      judged++;
      const isValid = ajv.getSchema(`hsds#/$defs/${name}`);
      if (isValid?.(value) !== true)
        details.push(`${file}: ${ajv.errorsText(isValid?.errors, { dataVar: '' })}`);
    };
    check('base', await readJson(root, 'hsds/index.json'), 'hsds/index.json');
    for (const [folder, name] of Object.entries(KINDS)) {
      const listed: string[] = [];
      let total = 0;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const file = page === 1 ? `hsds/${folder}.json` : `hsds/${folder}/page-${page}.json`;
        const list = (await readJson(root, file)) as Page;
        check('page', list, file);
        for (const record of list.contents) check(name, record, file);
        if (list.page_number !== page || list.size !== list.contents.length)
          details.push(`${file}: wrong numbers`);
        listed.push(...list.contents.map(({ id }) => id));
        if (page > 1 && list.total_items !== total) details.push(`${file}: tells another total`);
        [pages, total] = [list.total_pages, list.total_items];
      }
      const records = (await filesBelow(root, `hsds/${folder}`, '.json')).filter(
        (file) => !file.includes('/page-'),
      );
      for (const file of records) {
        const record = (await readJson(root, file)) as { id: string };
        check(name, record, file);
        if (file !== `hsds/${folder}/${record.id}.json`) details.push(`${file}: is not ${record.id}`);
      }
      if (new Set(listed).size !== total || listed.length !== total || records.length !== total)
        details.push(`hsds/${folder}: ${records.length} records, ${listed.length} listed, ${total} told`);
    }
    return verdict(details, judged);
  },
};
