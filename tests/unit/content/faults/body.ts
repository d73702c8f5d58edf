import { guide } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, type Expected, type Fault } from './fault.ts';

/** A guide whose section `what` holds a text; the text begins on line 15. */
const body = (slug: string, text: string): Record<string, string> => ({
  [italian(slug)]: guide({ body: `<Section id="what">\n\n${text}\n\n</Section>\n` }),
});

const bad = (
  slug: string,
  name: string,
  text: string,
  ...findings: [
    place: string,
    ...rest: Parameters<typeof says> extends [string, ...infer Rest] ? Rest : never,
  ][]
): Fault =>
  fault(
    name,
    body(slug, text),
    ...findings.map(([place, ...rest]): Expected => says(`${italian(slug)}:${place}`, ...rest)),
  );

/** Texts that the grammar of the handbook does not have. */
export const bodies: readonly Fault[] = [
  ...[
    ['quotes', '> '.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['components', '<Only>'.repeat(20_000)],
  ].map(([name = '', text = ''], index) =>
    bad(`profondo-${index}`, `twenty thousand ${name}, one inside the other`, `${text}ciao`, [
      '15:1',
      'body-depth',
      'Il testo ha troppe parti una dentro l’altra.',
      'The text has too many parts inside each other.',
      { mend: 'Semplifica' },
    ]),
  ),
  bad(
    'caduta',
    'a text that makes the reading program fall over',
    `${'*a '.repeat(4000)}${'a* '.repeat(4000)}`,
    [
      '1:1',
      'body-crash',
      'Questo file fa cadere il programma che legge i testi.',
      'This file makes the program that reads texts fall over.',
      { mend: 'Semplificalo' },
    ],
  ),
  fault(
    'a component that is not closed',
    { [italian('aperto')]: guide({ body: '<Section id="what">\n\nCiao.\n' }) },
    says(
      `${italian('aperto')}:13:1`,
      'body-syntax',
      'Qui <Section> si apre e non si chiude.',
      '<Section> opens here and does not close.',
      { mend: 'Controlla che ogni <Componente> sia chiuso' },
    ),
  ),
  bad('importa', 'an import', "import fs from 'node:fs'", [
    '15:1',
    'body-code',
    'Qui c’è del codice: import, export o {…}. Nei testi non si può eseguire niente.',
    'There is code here: import, export or {…}. Nothing can run in a text.',
    { mend: 'Togli il codice.' },
  ]),
  bad('espressione', 'an expression', 'Ciao {process.env.HOME}.', [
    '15:6',
    'body-code',
    'Qui c’è del codice: import, export o {…}. Nei testi non si può eseguire niente.',
    'There is code here: import, export or {…}. Nothing can run in a text.',
  ]),
  bad('titolo-grande', 'a big heading', '# Ciao', [
    '15:1',
    'body-markdown',
    'Qui non si può usare un titolo con #.',
    'You cannot use a heading with # here.',
    { mend: 'Usa ### per i titoletti' },
  ]),
  bad('immagine', 'a picture of Markdown', 'Ciao ![a](foto.png)', [
    '15:6',
    'body-markdown',
    'Qui non si può usare «image».',
    'You cannot use “image” here.',
    { mend: 'usa <Figure src="./…" alt="…" … />' },
  ]),
  bad('html', 'HTML', 'Ciao <b>a</b>', [
    '15:6',
    'component-unknown',
    '<b> non esiste qui.',
    'There is no <b> here.',
    { mend: 'I componenti sono: Section' },
  ]),
  bad('script', 'a program', '<script>alert(1)</script>', [
    '15:1',
    'component-unknown',
    '<script> non esiste qui.',
    'There is no <script> here.',
  ]),
  bad('componente', 'a component that is mistyped', 'Ciao <Fatc id="costo-duplicato" />', [
    '15:6',
    'component-unknown',
    '<Fatc> non esiste qui.',
    'There is no <Fatc> here.',
    { mend: 'Volevi scrivere <Fact>?' },
  ]),
  bad('attributo', 'an attribute that is mistyped', 'Ciao <Fact id="costo-duplicato" prat="value" />', [
    '15:6',
    'component-attribute',
    '<Fact> non ha l’attributo prat.',
    '<Fact> has no attribute prat.',
    { mend: 'Volevi scrivere «part»?' },
  ]),
  bad('posto', 'a step outside steps', '<Step title="Uno">\n\nCiao.\n\n</Step>', [
    '15:1',
    'component-place',
    '<Step> qui non va.',
    '<Step> cannot stand here.',
    { mend: 'Mettilo dentro <Steps>.' },
  ]),
  fault(
    'a text outside the sections',
    { [italian('fuori')]: `${guide()}\nCiao.\n` },
    says(
      `${italian('fuori')}:19:1`,
      'component-place',
      'Questo testo sta fuori da ogni sezione.',
      'This text is outside every section.',
      { mend: 'Mettilo dentro <Section id="…">' },
    ),
  ),
  fault(
    'a rule of dashes right after the data',
    {
      [italian('riga')]: guide({ body: '---\n\n<Section id="what">\n\nCiao.\n\n</Section>\n' }).replace(
        '---\n\n---',
        '---\n---',
      ),
    },
    says(
      `${italian('riga')}:12:1`,
      'component-place',
      'Questo testo sta fuori da ogni sezione.',
      'This text is outside every section.',
    ),
  ),
  fault(
    'a section that is mistyped',
    { [italian('sezione')]: guide({ body: '<Section id="waht">\n\nCiao.\n\n</Section>\n' }) },
    says(
      `${italian('sezione')}:1:1`,
      'section-missing',
      'Manca la sezione «what»: serve a ogni scheda «guide».',
      'Section “what” is missing: every “guide” sheet needs it.',
      { mend: 'Aggiungi <Section id="what"> … </Section>.' },
    ),
    says(
      `${italian('sezione')}:13:1`,
      'section-unknown',
      'La sezione «waht» non esiste.',
      'There is no section “waht”.',
      { mend: 'Volevi scrivere «what»?' },
    ),
  ),
  fault(
    'a section that stands twice',
    { [italian('due-volte')]: `${guide()}\n<Section id="what">\n\nCiao.\n\n</Section>\n` },
    says(
      `${italian('due-volte')}:19:1`,
      'section-twice',
      'La sezione «what» c’è due volte.',
      'Section “what” appears twice.',
      { mend: 'Unisci le due parti' },
    ),
  ),
  fault(
    'a section that comes too late',
    {
      [italian('ordine')]: guide({
        body: '<Section id="how">\n\nCiao.\n\n</Section>\n\n<Section id="what">\n\nCiao.\n\n</Section>\n',
      }),
    },
    says(
      `${italian('ordine')}:19:1`,
      'section-order',
      'La sezione «what» viene dopo «how».',
      'Section “what” comes after “how”.',
      { mend: 'Metti le sezioni in quest’ordine: what, who, how' },
    ),
  ),
  bad('collegamento-js', 'a link that runs a program', '[ciao](javascript:alert\\(1\\))', [
    '15:1',
    'link-form',
    'Il collegamento «javascript:alert(1)» qui non va.',
    'The link “javascript:alert(1)” cannot stand here.',
    { mend: 'Usa sheet:…' },
  ]),
  bad(
    'collegamento-web',
    'a web address in the middle of a sheet',
    '[ciao](https://www.comune.example.org/)',
    [
      '15:1',
      'link-form',
      'Il collegamento «https://www.comune.example.org/» qui non va.',
      'The link “https://www.comune.example.org/” cannot stand here.',
    ],
  ),
  bad('collegamento-morto', 'a link that leads nowhere', '[ciao](sheet:salute/tesera-sanitaria)', [
    '15:1',
    'link-dead',
    '«salute/tesera-sanitaria» (sheet) non esiste.',
    '“salute/tesera-sanitaria” (sheet) does not exist.',
    { mend: 'Volevi scrivere «salute/tessera-sanitaria»?' },
  ]),
  ...[
    ['fact', 'Ciao <Fact id="inesistente" />'],
    ['term', 'Ciao <Term id="inesistente">a</Term>'],
    ['service', 'Ciao <Contact service="bologna/inesistente" />', 'bologna/inesistente'],
    ['source', 'Ciao <Source id="inesistente" />'],
    ['law', 'Ciao <Source law="inesistente" />'],
    ['service-type', '<ServiceList type="inesistente" />'],
    ['media', '<Video id="inesistente" />'],
    ['attachment', '<Attachment id="inesistente" />'],
    ['municipality', '<Only area="inesistente">\n\nCiao.\n\n</Only>'],
    ['audience', '<Only for="inesistente">\n\nCiao.\n\n</Only>'],
    ['news', '[a](news:inesistente)'],
    ['project', '[a](project:inesistente)'],
    ['page', '[a](page:inesistente)'],
    ['hub', '[a](hub:inesistente)'],
  ].map(([to = '', text = '', id = 'inesistente']) =>
    bad(`nessun-${to}`, `a ${to} that nobody wrote`, text, [
      text.startsWith('Ciao') ? '15:6' : '15:1',
      'link-dead',
      `«${id}» (${to}) non esiste.`,
      `“${id}” (${to}) does not exist.`,
    ]),
  ),
  bad(
    'figura',
    'a picture that is not there',
    '<Figure src="./manca.png" alt="La porta." credit="Comune" licence="CC-BY-4.0" />',
    [
      '15:1',
      'picture-missing',
      'Il file ./manca.png non c’è.',
      'The file ./manca.png is not there.',
      { mend: 'Metti il file nella stessa cartella' },
    ],
  ),
  bad(
    'tante',
    'many things at once, and all are told',
    '# a\n\nCiao <b>a</b> {1}\n\n<Fact />\n\n[a](javascript:b)',
    [
      '15:1',
      'body-markdown',
      'Qui non si può usare un titolo con #.',
      'You cannot use a heading with # here.',
    ],
    ['17:6', 'component-unknown', '<b> non esiste qui.', 'There is no <b> here.'],
    [
      '17:15',
      'body-code',
      'Qui c’è del codice: import, export o {…}. Nei testi non si può eseguire niente.',
      'There is code here: import, export or {…}. Nothing can run in a text.',
    ],
    [
      '19:1',
      'component-attribute',
      'In <Fact> l’attributo id manca.',
      'In <Fact> the attribute id is missing.',
    ],
    [
      '21:1',
      'link-form',
      'Il collegamento «javascript:b» qui non va.',
      'The link “javascript:b” cannot stand here.',
    ],
  ),
];
