import { describe, expect, test } from 'vitest';
import { sectionText } from '#src/lib/prose/text.ts';
import { read } from './bodies.ts';

const context = { fact: (id: string) => `[${id}]`, contact: (service: string) => `(${service})` };
const plain = (text: string): string =>
  read(text)
    .body.map((section) => sectionText(section, context))
    .join('\n');

describe('a text without its looks', () => {
  test.each([
    ['keeps the words', 'ciao **a** *tutti* <Term id="a">noi</Term>', 'ciao a tutti noi'],
    [
      'has today’s amounts and the offices’ numbers',
      'paghi <Fact id="costo" /> o chiama <Contact service="a/b" />',
      'paghi [costo] o chiama (a/b)',
    ],
    ['has no sources', 'ciao <Source id="a" />', 'ciao '],
    ['breaks no line inside a paragraph', 'ciao\\\na tutti', 'ciao a tutti'],
    ['has a line for each item', '- uno\n- due', '- uno\n- due'],
    ['has a line for each row', '| a | b |\n| --- | --- |\n| c | d |', 'a | b\nc | d'],
    [
      'counts the steps',
      '<Steps>\n\n<Step title="Uno">\n\na\n\n</Step>\n\n<Step title="Due">\n\nb\n\n</Step>\n\n</Steps>',
      '1. Uno\na\n2. Due\nb',
    ],
    [
      'has the notices with their titles',
      '<Callout kind="tip" title="Attento">\n\nciao\n\n</Callout>',
      'Attento\nciao',
    ],
    ['says what is for some', '<Only for="family">\n\nciao\n\n</Only>', 'ciao'],
    [
      'says what a picture shows',
      '<Figure src="./foto.png" alt="La porta." credit="Comune" licence="CC-BY-4.0" />',
      'La porta.',
    ],
    ['leaves out what is data', '<Documents />\n\nciao\n\n<Costs />', 'ciao'],
    [
      'says the sentence for the desk in the reader’s words',
      '<Phrase it="Vorrei un medico.">ciao</Phrase>',
      'ciao',
    ],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});
