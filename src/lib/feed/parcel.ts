import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvCell, csvLine } from '#src/lib/command/csv.ts';
import { itemKey } from '#src/lib/domain/history.ts';
import type { SharedItem } from '#src/lib/domain/ledger.ts';
import { clean } from './clean.ts';
import { cellsOf, HEAD, withoutBodies } from './csv.ts';
import { FEED } from './places.ts';
import { headOf, type Share } from './share.ts';

/** A file of a parcel by its name in it. */
export type ParcelFile = readonly [name: string, bytes: Uint8Array];

/**
 * What a person sends after a run: what to do, the list of all changes, and the pages that are new or changed, one
 * after the other as they stand in the feed under `out`.
 */
export function* parcelFiles(share: Share, delta: readonly SharedItem[], out: string): Generator<ParcelFile> {
  const going = delta.flatMap((line) => {
    const made = line.change === 'withdraw' ? undefined : share.byKey.get(itemKey(line));
    return made ? [made] : [];
  });
  yield ['LEGGIMI.txt', Buffer.from(readMe(share, delta))];
  const changes = delta.map(({ change, kind, lang, title, url }) =>
    csvLine([change, kind, lang, title, url].map((text) => csvCell(clean(text)))),
  );
  yield ['cambiamenti.csv', Buffer.from(['change,kind,language,title,url\r\n', ...changes].join(''))];
  const lines = going.map((made) => Buffer.from(csvLine(withoutBodies(cellsOf(headOf(share, made))))));
  yield ['pagine.csv', Buffer.concat([Buffer.from(csvLine(withoutBodies(HEAD))), ...lines])];
  const pages = going.map(({ content, lang }) => FEED.page(content.id, lang)).sort();
  for (const page of pages) yield [page.slice(FEED.root.length), readFileSync(join(out, page))];
}

function readMe({ portal }: Share, delta: readonly SharedItem[]): string {
  const count = (change: SharedItem['change']): number =>
    delta.filter((line) => line.change === change).length;
  return `${portal.site.name} (${portal.site.territory})

${count('new')} pagine nuove, ${count('update')} aggiornate, ${count('withdraw')} da ritirare.

pages/            una pagina HTML per ogni testo e lingua: si apre nel browser e si incolla; in fondo ha i campi
cambiamenti.csv   l’elenco di ciò che è nuovo (new), aggiornato (update) o da ritirare (withdraw)
pagine.csv        i campi delle stesse pagine in una tabella, senza i testi

Licenza: ${portal.site.licence.name}, ${portal.site.licence.url}
${portal.site.fundingStatement}
`;
}
