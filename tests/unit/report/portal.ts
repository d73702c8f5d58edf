import type { LedgerEntry, SharedItem } from '#src/lib/domain/ledger.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { gate, guide, swap, translated } from '#tests/unit/content/minimal.ts';

/**
 * The smallest content and four sheets more, of which one is a draft:
 *
 * | piece                        | came out   | languages | project | HUB    |
 * | news/2026/nuovo-sportello    | 2026-05-02 | it en     | casper  | salute |
 * | salute/tessera-sanitaria     | 2026-05-02 | it ar     | casper  | salute |
 * | salute/uno                   | 2026-05-02 | it en     | –       | salute |
 * | salute/due                   | 2025-07-01 | it        | –       | salute |
 * | salute/tre (its English lags)| 2026-05-01 | it en     | –       | salute |
 * | salute/bozza                 | 2026-05-02 | draft     | –       | salute |
 */
export const countable = (): Promise<Portal> =>
  gate({
    ...translated('sheets/salute/uno', 'en'),
    'sheets/salute/due/index.it.mdx': guide({ front: swap('date: 2026-05-02', 'date: 2025-07-01') }),
    ...lagging(),
    'sheets/salute/bozza/index.it.mdx': guide({ front: swap('status: published', 'status: draft') }),
    'projects/casper/index.it.mdx': swap(
      'indicators:',
      `indicators:
  - { id: pagine-condivise, label: Pagine condivise, value: 251 }
  - { id: materiali-digitali, label: Materiali digitali, value: 10 }`,
    ),
  });

/** A sheet whose Italian says something else since the English was made, with no change told since then. */
function lagging(): ReturnType<typeof translated> {
  const files = translated('sheets/salute/tre', 'en', {
    italian: guide({ body: WHAT('Vai in farmacia e paga 20 euro.') }),
  });
  return {
    ...files,
    'sheets/salute/tre/index.it.mdx': guide({
      front: swap('date: 2026-05-02', 'date: 2026-05-01'),
      body: WHAT('Telefona al medico: non serve nessun documento, è gratis.'),
    }),
  };
}

const WHAT = (words: string): string => `<Section id="what">\n\n${words}\n\n</Section>\n`;

const page = (id: string, lang: string, change: SharedItem['change'], more: Partial<SharedItem> = {}) => ({
  id,
  lang,
  kind: 'scheda' as const,
  change,
  sha256: '0'.repeat(64),
  url: `https://portale.example.org/${lang}/${id}/`,
  title: id,
  hubs: ['salute'],
  ...more,
});

const NEWS = { kind: 'evento' as const, project: 'casper' };

/** Five runs; what is counted of them is written beside the tests. */
export const LEDGER: readonly LedgerEntry[] = [
  // Out of order, as files may come.
  {
    date: '2026-05-10',
    items: [page('evento/sportello', 'it', 'update', NEWS), page('scheda/due', 'it', 'withdraw')],
  },
  { date: '2025-12-31', items: [page('scheda/uno', 'it', 'new'), page('scheda/due', 'it', 'new')] },
  {
    date: '2026-05-02',
    items: [
      page('evento/sportello', 'it', 'new', NEWS),
      page('evento/sportello', 'en', 'new', NEWS),
      page('scheda/uno', 'it', 'update'),
    ],
  },
  { date: '2026-06-01', items: [page('progetto/casper', 'it', 'new', { kind: 'progetto', hubs: [] })] },
  { date: '2026-07-01', items: [page('evento/sportello', 'en', 'withdraw', NEWS)] },
];
