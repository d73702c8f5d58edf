import { expect, test } from 'vitest';
import { times } from '#tests/thorough.ts';
import { judgeTranslations } from './damaged.ts';

const COUNT = times(80, 300);

test('damaged translations by the hundred: the build stays green, each is red and Italian, or good enough to be read', async () => {
  const { judged, red, shown, wrong } = await judgeTranslations(COUNT);
  expect(wrong).toEqual([]);
  expect(judged).toBe(COUNT);
  expect(red).toBeGreaterThan(COUNT / 3);
  expect(shown).toBeGreaterThan(COUNT / 15);
});
