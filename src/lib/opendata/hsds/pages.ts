import { compactJson, type OpenDataFile } from '#src/lib/opendata/file.ts';

/** How many records a page of a list holds. */
const SIZE = 100;

/**
 * A list as the HSDS 3.0 API writes it, as files: `<folder>.json` is its first page, `<folder>/page-2.json` the next.
 * An empty list is one empty page.
 */
export function* listPages(folder: string, records: readonly object[]): Generator<OpenDataFile> {
  const pages = Math.max(1, Math.ceil(records.length / SIZE));
  for (let page = 1; page <= pages; page++) {
    const contents = records.slice((page - 1) * SIZE, page * SIZE);
    yield [
      page === 1 ? `${folder}.json` : `${folder}/page-${page}.json`,
      compactJson({
        total_items: records.length,
        total_pages: pages,
        page_number: page,
        size: contents.length,
        first_page: page === 1,
        last_page: page === pages,
        empty: contents.length === 0,
        contents,
      }),
    ];
  }
}
