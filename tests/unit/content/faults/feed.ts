import { swap } from '#tests/unit/content/minimal.ts';
import { fault, says, type Fault } from './fault.ts';

const shared = (id: string, change: string): string =>
  JSON.stringify({
    id,
    lang: 'it',
    kind: 'norma',
    change,
    sha256: '0'.repeat(64),
    url: 'https://portale.example.org/it/norme/x/',
    title: 'Una legge',
  });
const run = (date: string, ...items: string[]): string =>
  `{\n"date": "${date}",\n"items": [\n${items.join(',\n')}\n]\n}\n`;

/** What goes out to the national portal, and the ledger of what went: each of these alone. */
export const feeds: readonly Fault[] = [
  fault(
    'a HUB, a type of office and a kind of item without a theme',
    {
      'hubs/salute.yaml': swap('theme: salute\n', ''),
      'service-types/sportello-salute.yaml': swap('theme: salute\n', ''),
      'site.yaml': swap(', norma: norme', ''),
    },
    says(
      'hubs/salute.yaml:1:1',
      'theme-missing',
      'Manca «theme»: sheets/salute/tessera-sanitaria/index.it.mdx non avrebbe un tema sul portale nazionale.',
      '“theme” is missing: sheets/salute/tessera-sanitaria/index.it.mdx would have no theme on the national portal.',
      { mend: 'Scegli uno di questi temi: lingua' },
    ),
    says(
      'service-types/sportello-salute.yaml:1:1',
      'theme-missing',
      'Manca «theme»: services/bologna/sportello-centro.yaml non avrebbe un tema sul portale nazionale.',
      '“theme” is missing: services/bologna/sportello-centro.yaml would have no theme on the national portal.',
    ),
    says(
      'site.yaml:33:11',
      'theme-missing',
      'In «feed.themes» manca «norma»: laws/dlgs-286-1998.yaml non avrebbe un tema sul portale nazionale.',
      '“feed.themes” lacks “norma”: laws/dlgs-286-1998.yaml would have no theme on the national portal.',
    ),
  ),
  fault(
    'documents that nobody can open',
    {
      'sheets/salute/tessera-sanitaria/modulo.pdf': '<!doctype html><title>404</title>',
      'media/come-iscriversi/audio-it.mp3': '',
    },
    says(
      'media/come-iscriversi/audio-it.mp3:1:1',
      'attachment-dead',
      'Il documento è vuoto.',
      'The document is empty.',
    ),
    says(
      'sheets/salute/tessera-sanitaria/modulo.pdf:1:1',
      'attachment-dead',
      'Il documento non è del tipo che dice il nome.',
      'The document is not of the type its name says.',
    ),
  ),
  fault(
    'an office that no body of the content is',
    { 'site.yaml': swap('office: comune-di-bologna', 'office: comune-di-bolonia') },
    says(
      'site.yaml:32:11',
      'reference-dead',
      '«comune-di-bolonia» (organisation) non esiste.',
      '“comune-di-bolonia” (organisation) does not exist.',
      { mend: 'Volevi scrivere «comune-di-bologna»?' },
    ),
  ),
  fault(
    'statistics of another month',
    { 'statistics/2026-03.yaml': 'first: 2026-02-28\nlast: 2026-03-31\npages: {}\nfew: {}\n' },
    says(
      'statistics/2026-03.yaml:1:8',
      'statistics-month',
      'Il file è del mese 2026-03, ma conta dal 2026-02-28 al 2026-03-31.',
      'The file is of the month 2026-03, but counts from 2026-02-28 to 2026-03-31.',
    ),
  ),
  fault(
    'a ledger of another day, and one that contradicts itself',
    {
      'ledger/2026-03-01.json': run('2026-03-01', shared('norma/a', 'new'), shared('norma/b', 'new')),
      'ledger/2026-03-01-2.json': run('2026-03-01', shared('norma/a', 'withdraw'), shared('norma/b', 'new')),
      'ledger/2026-04-01.json': run(
        '2026-04-02',
        shared('norma/a', 'update'),
        shared('norma/c', 'withdraw'),
        shared('norma/b', 'update'),
        shared('norma/b', 'update'),
      ),
    },
    says(
      'ledger/2026-03-01-2.json:5:1',
      'ledger-history',
      '«norma/b (it)» è nuovo, ma risulta già condiviso e non ritirato.',
      '“norma/b (it)” is new, but was already shared and not withdrawn.',
    ),
    says(
      'ledger/2026-04-01.json:2:9',
      'ledger-date',
      'Il file è del 2026-04-01, ma dentro c’è scritto 2026-04-02.',
      'The file is of 2026-04-01, but it says 2026-04-02 inside.',
    ),
    ...['a', 'c'].map((id, line) =>
      says(
        `ledger/2026-04-01.json:${line + 4}:1`,
        'ledger-history',
        `«norma/${id} (it)» è aggiornato o ritirato, ma prima non risulta condiviso.`,
        `“norma/${id} (it)” is updated or withdrawn, but was not shared before.`,
      ),
    ),
    says(
      'ledger/2026-04-01.json:7:1',
      'ledger-history',
      'In questo invio «norma/b (it)» c’è due volte.',
      '“norma/b (it)” appears twice in this run.',
    ),
  ),
  fault(
    'ledgers that cannot be read',
    {
      'ledger/2026-03-01.json': '{ "date": "2026-03-01",\n  "items": [],\n}\n',
      'ledger/2026-03-02.json': '{ "date": "2026-03-02",\n  "items": [{ "id": "norma/a" }] }\n',
      'ledger/invio.json': run('2026-03-03'),
    },
    says(
      'ledger/2026-03-01.json:3:1',
      'yaml-syntax',
      'Qui c’è qualcosa che non si legge.',
      'There is something here that cannot be read.',
    ),
    ...['lang', 'kind', 'change', 'sha256', 'url', 'title'].map((key) =>
      says(
        'ledger/2026-03-02.json:2:13',
        'field-missing',
        `Manca «items.0.${key}».`,
        `“items.0.${key}” is missing.`,
      ),
    ),
    says(
      'ledger/invio.json:1:1',
      'file-place',
      'Questo file non sta in un posto conosciuto.',
      'This file is not in a place that is known.',
    ),
  ),
];
