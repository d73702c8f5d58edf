import { expect, test } from 'vitest';
import { dangers } from '#scripts/judges/xss/dangerous.ts';
import { headWords } from '#src/lib/view/head-words.ts';

test('whatever a title says, the head of a page has it as words', () => {
  const title = '"><script>alert(1)</script>';
  const head = headWords({ title, description: '<b>', url: 'https://a.example/it/', site: 'L’<i>' }).text;
  expect(head).toContain(
    '<meta property="og:title" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"',
  );
  expect(head).not.toMatch(/<(?!meta)/);
  expect(dangers(head)).toEqual([]);
});
