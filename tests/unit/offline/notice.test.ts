import { describe, expect, test } from 'vitest';
import { dateWords } from '#src/lib/i18n/date-words.ts';
import { sentences, withNotice } from '#src/lib/offline/notice.ts';
import { of } from '#tests/unit/i18n/locales.ts';

const TEXTS = {
  dates: dateWords(of('it')),
  saved: 'Salvata il {{date}}.',
  old: 'Vecchia, del {{date}}.',
  clock: 'Guarda la data.',
  absent: 'Non c’è.',
};
const SAVED = Date.UTC(2026, 4, 10, 23);

describe('what is said over a saved page', () => {
  test.each([
    [false, false, ['Salvata il 10 maggio 2026.']],
    [true, false, ['Vecchia, del 10 maggio 2026.']],
    [false, true, ['Salvata il 10 maggio 2026.', 'Guarda la data.']],
  ])('old %s, clock wrong %s', (phonesOnly, wrongClock, said) => {
    expect(sentences(TEXTS, SAVED, { phonesOnly, wrongClock })).toEqual(said);
  });

  test('stands at the head of the page, and is text', () => {
    const page = withNotice('<body><main id="contenuto" tabindex="-1"><h1>A</h1></main>', ['<b> & $&']);
    expect(page).toBe(
      '<body><main id="contenuto" tabindex="-1"><p class="notice" role="note" id="senza-rete">&lt;b&gt; &amp; $&amp;</p><h1>A</h1></main>',
    );
  });
});
