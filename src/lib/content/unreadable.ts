import { say, type Say } from '#src/lib/domain/say.ts';

const YAML: Readonly<Record<string, Say>> = {
  BAD_ALIAS: say(
    'Un testo che comincia con * o & va tra virgolette.',
    'A text that begins with * or & goes in quotes.',
  ),
  BAD_DQ_ESCAPE: say(
    'Tra le virgolette c’è una barra \\ che non va.',
    'Between the quotes there is a \\ that is not right.',
  ),
  BAD_INDENT: say(
    'Questa riga, o quella prima, non è allineata alle altre.',
    'This line, or the one before, is not in line with the others.',
  ),
  BAD_SCALAR_START: say(
    'Un testo che comincia con questo segno va tra virgolette.',
    'A text that begins with this sign goes in quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: say(
    'In questa riga ci sono due punti «:» di troppo.',
    'There is a colon “:” too many on this line.',
  ),
  BLOCK_IN_FLOW: say(
    'In questa riga ci sono due punti «:» di troppo.',
    'There is a colon “:” too many on this line.',
  ),
  DUPLICATE_KEY: say('Questa chiave c’è due volte.', 'This key appears twice.'),
  MISSING_CHAR: say(
    'Qui manca un segno: due punti, una parentesi, una virgoletta o uno spazio.',
    'A sign is missing here: a colon, a bracket, a quote or a blank.',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    'Qui mancano i due punti «:» dopo il nome.',
    'The colon “:” after the name is missing here.',
  ),
  MULTIPLE_DOCS: say('Qui comincia un secondo file («---»).', 'A second file begins here (“---”).'),
  TAB_AS_INDENT: say('Questa riga comincia con una tabulazione.', 'This line begins with a tab.'),
};

const ELSE = say('Qui c’è qualcosa che non si legge.', 'There is something here that cannot be read.');

/** What the YAML parser stumbled over, in words for whoever writes the texts; `code` is the parser's. */
export const yamlTrouble = (code: string): Say => YAML[code] ?? ELSE;

/** What the Markdown parser says, by the pattern of its message, and the same in our words; `$1` and `$2` are its tags. */
const MDX: readonly [RegExp, Say][] = [
  [
    /^Expected a closing tag for `(<[^`]*>)`/,
    say('Qui $1 si apre e non si chiude.', '$1 opens here and does not close.'),
  ],
  [
    /^Expected the closing tag `(<[^`]*>)`/,
    say('Qui $1 non sta su una riga sua.', '$1 does not stand on a line of its own here.'),
  ],
  [
    /^Unexpected closing tag `(<[^`]*>)`.* for `(<[^`]*>)`/,
    say('Qui si chiude $1, ma è ancora aperto $2.', '$1 closes here, but $2 is still open.'),
  ],
  [
    /^Unexpected closing tag `(<[^`]*>)`/,
    say('Qui $1 chiude ciò che non si è aperto.', '$1 closes here what did not open.'),
  ],
  [
    /in expression/,
    say('Qui si apre una graffa { che non si chiude.', 'A brace { opens here and does not close.'),
  ],
  [
    /^Unexpected character/,
    say('Qui c’è un segno < che non apre un componente.', 'There is a < here that opens no component.'),
  ],
];

/** What the Markdown parser stumbled over, in words for whoever writes the texts. */
export function mdxTrouble(message: string): Say {
  for (const [pattern, { it, en }] of MDX) {
    const tags = pattern.exec(message);
    if (!tags) continue;
    const filled = (sentence: string): string =>
      sentence.replace(/\$([12])/g, (_, at: string) => tags[Number(at)] ?? '');
    return say(filled(it), filled(en));
  }
  return ELSE;
}
