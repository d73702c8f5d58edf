import { expect, test } from 'vitest';
import { slipFinder } from '#src/lib/view/slips.ts';

const isSlip = slipFinder([
  'Chiedere l’assegno unico',
  'La residenza, la NASpI e lo SPID',
  'Il ricongiungimento',
]);

test.each(['asegno unico', 'residensa', 'resindenza', 'ricongiugimento', 'naspy', 'spiid'])(
  '“%s” is a slip of a word that is known',
  (words) => {
    expect(isSlip(words)).toBe(true);
  },
);

test.each(['assegno unico', 'ASSEGNO', 'bonus figli', 'casa'])('“%s” is none', (words) => {
  expect(isSlip(words)).toBe(false);
});
