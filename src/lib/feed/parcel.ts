import { strToU8, zipSync, type Zippable } from 'fflate';
import { itemKey } from '#src/lib/domain/history.ts';
import type { SharedItem } from '#src/lib/domain/ledger.ts';
import { localeOf } from '#src/lib/view/view.ts';
import { cell, csvHead, csvLine, LIGHT } from './csv.ts';
import { itemPage } from './page.ts';
import { FEED } from './places.ts';
import { itemOf, type Share } from './share.ts';

/** The earliest moment a ZIP can hold, on any clock: the bytes depend on the words alone. */
const MTIME = new Date(1980, 0, 1);

/** What a person sends after a run: the pages that are new or changed, the list of all changes, and what to do. */
export function parcel(share: Share, delta: readonly SharedItem[]): Uint8Array {
  const files: Zippable = {};
  const items = delta.flatMap((line) => {
    const made = line.change === 'withdraw' ? undefined : share.byKey.get(itemKey(line));
    return made ? [{ made, item: itemOf(share, made) }] : [];
  });
  for (const { made, item } of items) {
    const { dir } = localeOf(share.portal.site.languages, made.lang);
    files[FEED.page(item.id, made.lang).slice(FEED.root.length)] = strToU8(itemPage(item, dir));
  }
  const table = csvHead(LIGHT) + items.map(({ item }) => csvLine(LIGHT, item)).join('');
  const changes = delta.map(({ change, kind, lang, title, url }) =>
    [change, kind, lang, title, url].map(cell).join(','),
  );
  files['pagine.csv'] = strToU8(table);
  files['cambiamenti.csv'] = strToU8(['change,kind,language,title,url', ...changes, ''].join('\r\n'));
  files['LEGGIMI.txt'] = strToU8(readMe(share, delta));
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: 1, mtime: MTIME });
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
