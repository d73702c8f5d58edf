import { guide } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, sheet } from './fault.ts';

const LONG = 'a'.repeat(121);
/** One name, written in two ways that look the same. */
const [APART, JOINED] = ['a\u0300.yaml', '\u00E0.yaml'];

/** Files that are not what a file of `content/` must be. */
export const files = [
  fault(
    'a link to a file elsewhere',
    { [`${sheet('collegamento')}/foto.png`]: { link: '/etc/hostname' }, [italian('collegamento')]: guide() },
    says(
      `${sheet('collegamento')}/foto.png:1:1`,
      'file-link',
      'Questo è un collegamento a un altro file, non un file.',
      'This is a link to another file, not a file.',
    ),
  ),
  fault(
    'a link to a folder elsewhere',
    { 'sheets/salute/cartella-collegata': { link: '/etc' } },
    says(
      'sheets/salute/cartella-collegata:1:1',
      'file-link',
      'Questo è un collegamento a un altro file, non un file.',
      'This is a link to another file, not a file.',
    ),
  ),
  fault(
    'a name with capitals and blanks',
    { 'facts/Costo Tessera.yaml': 'kind: money\n' },
    says(
      'facts/Costo Tessera.yaml:1:1',
      'file-name',
      'Il nome «Costo Tessera.yaml» non va bene.',
      'The name “Costo Tessera.yaml” is not right.',
      {
        mend: 'Usa solo lettere minuscole senza accento',
      },
    ),
  ),
  fault(
    'a name with signs that an address cannot have',
    { 'facts/costo#1?.yaml': 'kind: money\n' },
    says(
      'facts/costo#1?.yaml:1:1',
      'file-name',
      'Il nome «costo#1?.yaml» non va bene.',
      'The name “costo#1?.yaml” is not right.',
    ),
  ),
  fault(
    'a name with an accent',
    { 'facts/età.yaml': 'kind: money\n' },
    says(
      'facts/età.yaml:1:1',
      'file-name',
      'Il nome «età.yaml» non va bene.',
      'The name “età.yaml” is not right.',
    ),
  ),
  fault(
    'a name that turns text round',
    { 'facts/a\u202Eb.yaml': 'kind: money\n' },
    says(
      'facts/a\u202Eb.yaml:1:1',
      'file-name',
      'Il nome «a\\u202eb.yaml» non va bene.',
      'The name “a\\u202eb.yaml” is not right.',
    ),
  ),
  fault(
    'a hidden file',
    { 'sheets/.ds-store': '' },
    says(
      'sheets/.ds-store:1:1',
      'file-name',
      'Il nome «.ds-store» non va bene.',
      'The name “.ds-store” is not right.',
    ),
  ),
  fault(
    'a name that is too long',
    { [`facts/${LONG}.yaml`]: 'kind: money\n' },
    says(
      `facts/${LONG}.yaml:1:1`,
      'file-name',
      `Il nome «${LONG}.yaml» non va bene.`,
      `The name “${LONG}.yaml” is not right.`,
    ),
  ),
  fault(
    'two names that differ by capitals',
    { 'facts/Termine-Iscrizione.yaml': 'kind: money\n' },
    says(
      'facts/Termine-Iscrizione.yaml:1:1',
      'file-name',
      'Il nome «Termine-Iscrizione.yaml» non va bene.',
      'The name “Termine-Iscrizione.yaml” is not right.',
    ),
    says(
      'facts/termine-iscrizione.yaml:1:1',
      'file-same-name',
      'C’è già un file con lo stesso nome: facts/Termine-Iscrizione.yaml.',
      'There is already a file with the same name: facts/Termine-Iscrizione.yaml.',
    ),
  ),
  fault(
    'two names that differ by the way an accent is written',
    { [`laws/${APART}`]: '', [`laws/${JOINED}`]: '' },
    says(
      `laws/${APART}:1:1`,
      'file-name',
      `Il nome «${APART}» non va bene.`,
      `The name “${APART}” is not right.`,
    ),
    says(
      `laws/${JOINED}:1:1`,
      'file-name',
      `Il nome «${JOINED}» non va bene.`,
      `The name “${JOINED}” is not right.`,
    ),
    says(
      `laws/${JOINED}:1:1`,
      'file-same-name',
      `C’è già un file con lo stesso nome: laws/${APART}.`,
      `There is already a file with the same name: laws/${APART}.`,
    ),
  ),
  ...[
    ['in no folder', 'appunti.yaml'],
    ['in a folder nobody knows', 'schede/tessera.yaml'],
    ['too high', 'sheets/salute/index.it.mdx'],
    ['too deep', 'sheets/salute/troppo/in-fondo/index.it.mdx'],
    ['of a kind that editors do not add', `${sheet('disegno')}/logo.svg`],
    ['that could be a program', `${sheet('disegno')}/script.js`],
    ['that is a page in itself', `${sheet('disegno')}/pagina.html`],
    ['whose year is no year', 'news/anno/una-notizia/index.it.mdx'],
    ['of a catalogue nobody knows', 'l10n/ar/laws.yaml'],
  ].map(([name = '', path = '']) =>
    fault(
      `a file ${name}`,
      { [path]: 'a: 1\n' },
      says(
        `${path}:1:1`,
        'file-place',
        'Questo file non sta in un posto conosciuto.',
        'This file is not in a place that is known.',
      ),
    ),
  ),
  fault(
    'a text of 300 KB',
    {
      [italian('lungo')]: guide({ body: `<Section id="what">\n\n${'ciao '.repeat(60_000)}\n\n</Section>\n` })
        .padEnd(307_200, '\n')
        .slice(0, 307_200),
    },
    says(
      `${italian('lungo')}:1:1`,
      'file-size',
      'Il file è di 307200 byte.',
      'The file is 307200 bytes long.',
      { mend: 'Il massimo è 256 KB' },
    ),
  ),
  fault(
    'a text that is not UTF-8',
    { [italian('latin')]: Buffer.from(guide().replace('Vai allo', 'Citt\u00E0, vai allo'), 'latin1') },
    says(`${italian('latin')}:15:1`, 'file-encoding', 'Il file non è in UTF-8.', 'The file is not UTF-8.', {
      mend: 'Salvalo come UTF-8.',
    }),
  ),
  fault(
    'a text that begins with a byte-order mark',
    { [italian('bom')]: `\uFEFF${guide()}` },
    says(
      `${italian('bom')}:1:1`,
      'file-character',
      'Qui c’è un carattere invisibile (U+FEFF).',
      'There is an invisible character here (U+FEFF).',
    ),
  ),
  ...[
    ['that turns the text round', '\u202E', 'U+202E'],
    ['that parts a word unseen', '\u00AD', 'U+00AD'],
    ['that rings a bell', '\u0007', 'U+0007'],
    ['that joins words unseen', '\u2060', 'U+2060'],
    ['that nobody can see', '\u{E0041}', 'U+E0041'],
    ['that begins a direction and does not end it', '\u2067', 'U+2067'],
    ['that ends a direction that did not begin', '\u2069', 'U+2069'],
  ].map(([name = '', char = '', code = ''], index) =>
    fault(
      `a character ${name}`,
      {
        [italian(`carattere-${index}`)]: guide({
          body: `<Section id="what">\n\nCiao ${char}a tutti.\n\n</Section>\n`,
        }),
      },
      says(
        `${italian(`carattere-${index}`)}:15:6`,
        'file-character',
        `Qui c’è un carattere invisibile (${code}).`,
        `There is an invisible character here (${code}).`,
      ),
    ),
  ),
  fault(
    'a file that no text names',
    { [italian('avanzo')]: guide(), [`${sheet('avanzo')}/vecchio.pdf`]: '%PDF-1.4\n' },
    says(
      `${sheet('avanzo')}/vecchio.pdf:1:1`,
      'file-unused',
      'Nessun testo usa questo file.',
      'No text uses this file.',
      { severity: 'warning' },
    ),
  ),
];
