import { Parser } from 'htmlparser2';
import type { Html } from '#src/lib/prose/markup.ts';

/** Elements after which a new line of speech begins. */
const BLOCKS = new Set('p li dt dd div h1 h2 h3 ul ol dl'.split(' '));

/** What HTML says, as lines of plain text. */
export function linesOf(made: Html): string[] {
  let text = '';
  const parser = new Parser({
    ontext: (data) => (text += data.replaceAll(/\s+/g, ' ')),
    onopentag: (name) => {
      if (BLOCKS.has(name) || name === 'br') text += '\n';
    },
    onclosetag: (name) => {
      if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(made.text);
  return text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The same on one line. */
export const lineOf = (made: Html): string => linesOf(made).join(' ');
