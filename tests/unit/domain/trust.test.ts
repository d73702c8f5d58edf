import { describe, expect, test } from 'vitest';
import { trustProblem } from '#src/lib/domain/trust.ts';
import { isOver, newsSchema } from '#src/lib/domain/news.ts';
import { needsConfirmation, sourceSchema } from '#src/lib/domain/source.ts';

describe('a verification and the next one', () => {
  test.each([
    ['no office has checked', { verified: 'never' }, undefined],
    ['the next is in half a year', { verified: '2026-05-02', reviewBy: '2026-11-02' }, undefined],
    ['the next is in eighteen months', { verified: '2026-05-02', reviewBy: '2027-11-01' }, undefined],
    ['the next is not said', { verified: '2026-05-02' }, 'review-missing'],
    ['the next is on the same day', { verified: '2026-05-02', reviewBy: '2026-05-02' }, 'review-before'],
    ['the next is in two years', { verified: '2026-05-02', reviewBy: '2028-05-02' }, 'review-late'],
    ['the day does not exist: that is told elsewhere', { verified: '2026-02-30' }, undefined],
  ])('%s', (_, trust, problem) => {
    expect(trustProblem(trust)).toBe(problem);
  });
});

describe('what rests on a source', () => {
  const url = 'https://www.comune.example.org/';
  test.each([
    ['is to be confirmed when a newspaper says it', { url, kind: 'press' }, true],
    ['is to be confirmed when an association says it', { url, kind: 'ngo' }, true],
    ['is to be confirmed when somebody retells it', { url, kind: 'secondary' }, true],
    ['is to be confirmed when an editor says so', { url, kind: 'official', confirm: true }, true],
    ['holds when an office says it', { url, kind: 'official' }, false],
    ['holds when a law says it', { law: 'dlgs-286-1998' }, false],
  ])('%s', (_, source, weak) => {
    expect(needsConfirmation(sourceSchema.parse(source))).toBe(weak);
  });
});

describe('a news item goes to the archive', () => {
  const news = (more: object) =>
    newsSchema.parse({
      title: 'Una notizia',
      summary: 'Breve.',
      kind: 'news',
      published: '2026-05-02',
      sources: [{ law: 'l-1' }],
      ...more,
    });
  test.each([
    ['never, when it does not say when', {}, '2099-01-01', false],
    ['not before its last day', { expires: '2026-06-01' }, '2026-05-31', false],
    ['on its last day', { expires: '2026-06-01' }, '2026-06-01', true],
    ['when somebody put it there', { status: 'archived' }, '2026-05-02', true],
  ])('%s', (_, more, today, over) => {
    expect(isOver(news(more), today)).toBe(over);
  });
});
