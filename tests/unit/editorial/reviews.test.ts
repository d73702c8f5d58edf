import { expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { html } from '#src/lib/prose/markup.ts';
import { reviewsHtml } from '#src/lib/editorial/reviews-html.ts';
import { howLong, reviewsText } from '#src/lib/editorial/reviews-text.ts';
import { readReviewQuery, reviewsByHub, reviewsIn } from '#src/lib/editorial/reviews.ts';
import { gate, guide, type Changes } from '#tests/unit/content/minimal.ts';

const fact = (more: string): string =>
  `kind: money\nlabel: Costo\nowner: salute\nverified: never\nvalues:\n${more}`;
const value = (days: string): string =>
  `  - { ${days}, value: 5, source: { title: A, url: "https://www.comune.example.org/a" } }\n`;
const reviewed = (status: string): string =>
  guide({
    front: (text) =>
      text
        .replace('verified: never', 'verified: 2026-01-02\nreviewBy: 2026-05-02\nexpires: 2026-08-01')
        .replace('status: published', `status: ${status}`),
  });
const CONTENT: Changes = {
  'sheets/salute/da-rivedere/index.it.mdx': reviewed('published'),
  'facts/finisce.yaml': fact(value('from: 2025-01-01, to: 2026-06-30')),
  'facts/continua.yaml': fact(value('from: 2025-01-01, to: 2026-06-30') + value('from: 2026-07-01')),
};

/** `id why day` of what is due in a content with changes. */
const due = async (changes: Changes, days: number, today: string): Promise<string[]> =>
  reviewsIn(await gate(changes), { days }, today)
    .filter(({ id }) => /rivedere|finisce|continua/.test(id))
    .map((one) => `${one.id} ${one.why} ${one.day} ${one.in}`);

test('what is over and what comes within the days is listed, the earliest first, and nothing after', async () => {
  expect(await due(CONTENT, 30, '2026-05-31')).toEqual([
    'salute/da-rivedere review 2026-05-02 -29',
    'finisce value 2026-06-30 30',
  ]);
  expect(await due(CONTENT, 29, '2026-05-31')).toEqual(['salute/da-rivedere review 2026-05-02 -29']);
  expect(await due(CONTENT, Infinity, '2026-05-31')).toContain('salute/da-rivedere end 2026-08-01 62');
});

test('a value that ends is due only while nobody has written the next one', async () => {
  expect((await due(CONTENT, Infinity, '2026-05-31')).filter((line) => line.startsWith('continua'))).toEqual(
    [],
  );
});

test('drafts have no deadline', async () => {
  const drafts = { 'sheets/salute/da-rivedere/index.it.mdx': reviewed('draft') };
  expect(await due(drafts, Infinity, '2026-05-31')).toEqual([]);
});

test('an office is the business of the HUB whose sheets name it', async () => {
  const reviews = reviewsIn(await gate({}), { days: Infinity }, '2026-05-31');
  const offices = reviews.filter(({ kind }) => kind === 'service');
  expect(offices.map(({ hubs }) => hubs)).toEqual(offices.map(() => ['salute']));
  expect(offices.length).toBeGreaterThan(0);
});

test('every deadline stands under one HUB, on the screen and on the page', async () => {
  const portal = await gate(CONTENT);
  const query = { days: Infinity };
  const reviews = reviewsIn(portal, query, '2026-05-31');
  expect(reviewsByHub(portal, reviews).flatMap(([, those]) => those)).toHaveLength(reviews.length);
  const text = reviewsText(portal, reviews, query, { lang: 'it', prefix: 'content/', never: 3 });
  const page = String(html`${reviewsHtml(portal, reviews, (hub) => `/calendario/${hub}.ics`)}`);
  for (const { path, day } of reviews) {
    expect(text).toContain(`content/${path}`);
    expect(page).toContain(path);
    expect(page).toContain(`<time datetime="${day}">`);
  }
  expect(text).toContain('3 cose non hanno un giorno');
  expect(page).toContain('href="/calendario/salute.ics"');
});

test('nothing due is said, in the language that was asked for', async () => {
  const portal = await gate({});
  const say = (lang: 'it' | 'en'): string =>
    reviewsText(portal, [], { days: 0 }, { lang, prefix: '', never: 0 });
  expect(say('it').trim()).toBe('Niente da ricontrollare nei prossimi 0 giorni.');
  expect(say('en').trim()).toBe('Nothing to check again in the next 0 days.');
});

test.each([
  [-30, 'in ritardo da 30 giorni'],
  [-1, 'in ritardo da un giorno'],
  [0, 'oggi'],
  [1, 'domani'],
  [2, 'fra 2 giorni'],
])('a day that is %i days away is “%s”', async (days, words) => {
  const [review] = reviewsIn(await gate(CONTENT), { days: Infinity }, '2026-05-31');
  expect(review && howLong({ ...review, in: days }).it).toBe(words);
});

test.each([
  [{ hub: 'salut' }, 'Volevi scrivere salute?'],
  [{ hub: 'x' }, 'Ci sono: salute.'],
  [{ days: 'trenta' }, 'scrivi quanti giorni'],
  [{ days: '-1' }, 'scrivi quanti giorni'],
])('%o cannot be meant, and it says why', async (asked, words) => {
  const portal = await gate({});
  expect(() => readReviewQuery(asked, portal)).toThrow(Trouble);
  expect(() => readReviewQuery(asked, portal)).toThrow(words);
});
