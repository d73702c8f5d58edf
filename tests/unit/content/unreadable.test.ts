import { describe, expect, test } from 'vitest';
import { mdxTrouble } from '#src/lib/content/unreadable.ts';
import { parseYaml } from '#src/lib/content/yaml.ts';
import { parseMdx } from '#src/lib/prose/parser.ts';

const trouble = (text: string): string => {
  const parsed = parseMdx(text);
  return parsed.ok ? '' : mdxTrouble(parsed.message).it;
};

describe('an editor is told in plain words that a text has', () => {
  test.each([
    ['a component that stays open', '<Only for="family">\n\nciao', 'Qui <Only> si apre e non si chiude.'],
    [
      'one that closes another',
      '<Only for="family">\n\nciao\n\n</Callout>',
      'Qui si chiude </Callout>, ma è ancora aperto <Only>.',
    ],
    ['one that closes nothing', 'ciao\n\n</Only>', 'Qui </Only> chiude ciò che non si è aperto.'],
    [
      'one that closes on the line of a text',
      '<Only for="family">\n- ciao</Only>',
      'Qui </Only> non sta su una riga sua.',
    ],
    ['a brace', 'costa {5 euro', 'Qui si apre una graffa { che non si chiude.'],
    ['a sign', 'se hai <18 anni', 'Qui c’è un segno < che non apre un componente.'],
    ['a quote that stays open', '<Fact id="a />', 'Qui c’è un segno < che non apre un componente.'],
  ])('%s', (_, text, told) => {
    expect(trouble(text)).toBe(told);
  });
});

describe('an editor is told in plain words that a file of data has', () => {
  test.each([
    [
      'a quote that stays open',
      'a: "b\n',
      'Qui manca un segno: due punti, una parentesi, una virgoletta o uno spazio.',
    ],
    ['a colon in a text', 'a: b: c\n', 'In questa riga ci sono due punti «:» di troppo.'],
    ['no colon', 'a: b\nc\n', 'Qui manca un segno: due punti, una parentesi, una virgoletta o uno spazio.'],
    ['a bold text', 'a: **b**\n', 'Qui c’è un alias (*): nei nostri file non si usa.'],
    [
      'a text that begins with a sign',
      'a: @b\n',
      'Un testo che comincia con questo segno va tra virgolette.',
    ],
    ['a backslash', 'a: "\\d"\n', 'Tra le virgolette c’è una barra \\ che non va.'],
    [
      'a line that is out of line',
      'a:\n  b: c\n d: e\n',
      'Questa riga, o quella prima, non è allineata alle altre.',
    ],
  ])('%s', (_, text, told) => {
    expect(parseYaml('a.yaml', text).findings[0]?.what.it).toBe(told);
  });
});

test('what no table knows is told all the same', () => {
  expect(mdxTrouble('something new').en).toBe('There is something here that cannot be read.');
});
