import { expect, test } from 'vitest';
import { judgeTranslations } from './damaged.ts';

test('three hundred damaged translations: the build stays green, each is red and Italian, or good enough to be read', async () => {
  const { judged, red, shown, wrong } = await judgeTranslations(300);
  expect(wrong).toEqual([]);
  expect(judged).toBe(300);
  expect(red).toBeGreaterThan(100);
  expect(shown).toBeGreaterThan(20);
});
