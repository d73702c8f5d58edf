import { FACTS, HUBS, LAWS, TERMS, topicOf } from './commons.ts';
import type { BenchLanguage } from './languages.ts';
import { capital, proseOf, seedFrom, type Prose } from './prose.ts';

const CODE = '0123456789abcdefghjkmnpqrstvwxyz';

/** A sheet's short code: its number in Crockford's base 32. */
export const codeOf = (index: number): string =>
  [3, 2, 1, 0].map((place) => CODE[Math.floor(index / 32 ** place) % 32] ?? '0').join('');

export const idOf = (index: number): string => `${HUBS[index % HUBS.length] ?? ''}/scheda-${index}`;

const seedOf = (index: number, language: BenchLanguage): number =>
  index * 1000 + (seedFrom(language.locale.code) % 1000);

/** Title, summary and the labels of costs and times, in one language. */
export interface SheetWords {
  title: string;
  summary: string;
  costs: Record<'id' | 'label', string>[];
  times: Record<'id' | 'label', string>[];
}

export function wordsOf(index: number, language: BenchLanguage): SheetWords {
  const prose = proseOf(language, seedOf(index, language));
  const label = (id: string): Record<'id' | 'label', string> => ({ id, label: capital(prose.words(5)) });
  return {
    title: cut(capital(prose.words(5)), 70),
    summary: cut(capital(prose.words(14)), 140),
    costs: [label('bollo'), label('stampa')],
    times: [label('attesa'), label('durata')],
  };
}

const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, text.lastIndexOf(' ', max));

/** The data of a sheet, which stand in its Italian file. */
export function dataOf(index: number, sheets: number): object {
  return {
    code: codeOf(index),
    kind: 'procedure',
    status: 'published',
    topics: [topicOf((index % HUBS.length) * 2 + (index % 2))],
    audience: ['permit', 'family'],
    priority: 1 + (index % 3),
    verified: '2026-03-01',
    reviewBy: '2027-03-01',
    sources: [
      {
        id: 'guida',
        title: 'Guida ai servizi',
        url: `https://example.org/guida/${index}`,
        publisher: 'Ente di prova',
        kind: 'regional',
        date: '2026-01-10',
      },
      { id: 'legge', law: `legge-${index % LAWS}`, where: 'art. 3' },
    ],
    changes: [{ date: '2026-03-01', level: 'minor', note: 'Prima pubblicazione.' }],
    where: { types: [`tipo-${index % 4}`], online: [] },
    related: { see: [1, 7, 13].map((step) => idOf((index + step) % sheets)) },
  };
}

export const costsOf = (index: number): object[] => [
  { fact: `fatto-${(index * 2) % FACTS}` },
  { amount: 16 },
];
export const timesOf = (index: number): object[] => [
  { kind: 'waiting', fact: `fatto-${(index * 2 + 1) % FACTS}` },
  { kind: 'validity', duration: 'P1Y' },
];

/** About 700 words with every common component, in one language; the structure is the sheet's, the same in all. */
export function bodyOf(index: number, sheets: number, language: BenchLanguage): string {
  const prose = proseOf(language, seedOf(index, language) + 500_000);
  const fact = (step: number): string => `<Fact id="fatto-${(index + step) % FACTS}" />`;
  const term = (step: number): string =>
    `<Term id="parola-${(index + step) % TERMS}">${prose.words(2)}</Term>`;
  const link = (step: number): string => `[${prose.words(3)}](sheet:${idOf((index + step) % sheets)})`;
  const { sentence, paragraph } = prose;
  return [
    section(
      'what',
      `${paragraph(3)} ${term(1)} ${sentence(8)}`,
      `**${capital(prose.words(3))}** ${paragraph(2)}`,
    ),
    section('who', paragraph(2), list(prose, 4, fact(1)), `${sentence(6)} ${link(1)} ${sentence(5)}`),
    section(
      'how',
      paragraph(1),
      steps(prose, [term(2), link(2), fact(2), term(3)]),
      `<Callout kind="warning">\n\n${paragraph(2)}\n\n</Callout>`,
    ),
    section('needs', paragraph(1), list(prose, 5, term(4)), `### ${capital(prose.words(3))}`, paragraph(2)),
    section('get', paragraph(2), `${sentence(7)} ${fact(3)} ${sentence(4)}`),
    section('where', paragraph(1), table(prose)),
    section('after', paragraph(2), `${sentence(6)} [${prose.words(3)}](sheet:${idOf((index + 7) % sheets)})`),
    section(
      'refused',
      `<Callout kind="danger" title="${capital(prose.words(3))}">\n\n${paragraph(2)}\n\n</Callout>`,
      paragraph(2),
    ),
    section('rights', paragraph(2), list(prose, 3, term(5))),
    section('more', paragraph(2), `${sentence(5)} ${link(3)}`),
  ].join('\n');
}

const section = (id: string, ...blocks: string[]): string =>
  `<Section id="${id}">\n\n${blocks.join('\n\n')}\n\n</Section>\n`;

const list = (prose: Prose, count: number, extra: string): string =>
  Array.from({ length: count }, (_, at) => `- ${prose.sentence(8)}${at === 1 ? ` ${extra}` : ''}`).join('\n');

const steps = (prose: Prose, extras: readonly string[]): string =>
  `<Steps>\n\n${extras.map((extra) => `<Step title="${capital(prose.words(3))}">\n\n${prose.sentence(10)} ${extra} ${prose.sentence(9)}\n\n</Step>`).join('\n\n')}\n\n</Steps>`;

function table(prose: Prose): string {
  const row = (): string => `| ${[3, 3, 3].map((count) => prose.words(count)).join(' | ')} |`;
  return [row(), '| --- | --- | --- |', row(), row(), row(), row()].join('\n');
}
