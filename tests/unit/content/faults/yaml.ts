import { guide, swap } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, type Fault } from './fault.ts';

const FACT = `kind: money
label: Costo della tessera
owner: salute
verified: never
values:
  - value: 5
    source: { law: dlgs-286-1998 }
`;

/** A fact of its own, with its text changed. */
const fact = (slug: string, front: (text: string) => string): Record<string, string> => ({
  [`facts/${slug}.yaml`]: front(FACT),
});

const CLOSE = 'Controlla rientri, due punti e virgolette';

/** Text that is not our strict YAML. */
export const yaml: readonly Fault[] = [
  fault(
    'a list that is not closed',
    fact('elenco-aperto', swap('label: Costo della tessera', 'label: [Costo')),
    says(
      'facts/elenco-aperto.yaml:2:8',
      'yaml-syntax',
      'Qui manca un segno: due punti, una parentesi, una virgoletta o uno spazio.',
      'A sign is missing here: a colon, a bracket, a quote or a blank.',
      { mend: CLOSE },
    ),
  ),
  fault(
    'a colon in a text',
    fact('due-punti', swap('Costo della tessera', 'Costo: della tessera')),
    says(
      'facts/due-punti.yaml:2:8',
      'yaml-syntax',
      'In questa riga ci sono due punti «:» di troppo.',
      'There is a colon “:” too many on this line.',
      { mend: CLOSE },
    ),
  ),
  fault(
    'a tab before a key',
    fact('tab', swap('  - value', '\t- value')),
    says(
      'facts/tab.yaml:6:1',
      'yaml-syntax',
      'Questa riga comincia con una tabulazione.',
      'This line begins with a tab.',
      { mend: 'Usa spazi, non tabulazioni' },
    ),
  ),
  fault(
    'a key that stands twice',
    fact('doppia', swap('owner: salute', 'owner: salute\nowner: lavoro')),
    says('facts/doppia.yaml:4:1', 'yaml-syntax', 'Questa chiave c’è due volte.', 'This key appears twice.', {
      mend: 'Lasciane una sola.',
    }),
  ),
  fault(
    'two files in one',
    fact('due-in-uno', (text) => `${text}---\nkind: money\n`),
    says(
      'facts/due-in-uno.yaml:8:1',
      'yaml-syntax',
      'Qui comincia un secondo file («---»).',
      'A second file begins here (“---”).',
    ),
  ),
  fault(
    'an anchor and an alias',
    fact('ancora', (text) =>
      swap('owner: salute', 'owner: *nome')(swap('label: Costo', 'label: &nome Costo')(text)),
    ),
    says(
      'facts/ancora.yaml:2:14',
      'yaml-feature',
      'Qui c’è un’ancora (&): nei nostri file non si usa.',
      'There is an anchor (&) here: our files do not use it.',
      { mend: 'Scrivi il valore per intero; un testo che comincia con *, & o ! va tra virgolette.' },
    ),
    says(
      'facts/ancora.yaml:3:8',
      'yaml-feature',
      'Qui c’è un alias (*): nei nostri file non si usa.',
      'There is an alias (*) here: our files do not use it.',
    ),
  ),
  fault(
    'a tag',
    fact('tag', swap('label: Costo', 'label: !!str Costo')),
    says(
      'facts/tag.yaml:2:14',
      'yaml-feature',
      'Qui c’è un tag (!): nei nostri file non si usa.',
      'There is a tag (!) here: our files do not use it.',
    ),
  ),
  fault(
    'a directive',
    fact('direttiva', (text) => `%YAML 1.1\n---\n${text}`),
    says(
      'facts/direttiva.yaml:1:1',
      'yaml-feature',
      'Qui c’è una direttiva (%): nei nostri file non si usa.',
      'There is a directive (%) here: our files do not use it.',
    ),
  ),
  fault(
    'a merge',
    fact('fusione', swap('  - value: 5', '  - <<: { from: 2026-01-01 }\n    value: 5')),
    says(
      'facts/fusione.yaml:6:5',
      'yaml-feature',
      'Qui c’è una fusione (<<): nei nostri file non si usa.',
      'There is a merge (<<) here: our files do not use it.',
    ),
  ),
  ...[
    ['brackets', (n: number) => `label: ${'['.repeat(n)}`],
    ['braces', (n: number) => `label: ${'{ a: '.repeat(n)}`],
    ['dashes on one line', (n: number) => `label:\n  ${'- '.repeat(n)}a`],
    ['brackets that close nothing first', (n: number) => `label: ${']'.repeat(40)}${'['.repeat(n)}`],
  ].map(([name, make], index) =>
    fault(
      `twenty thousand ${name as string}`,
      fact(`profondo-${index}`, swap('label: Costo della tessera', (make as (n: number) => string)(20_000))),
      says(
        `facts/profondo-${index}.yaml:1:1`,
        'yaml-depth',
        'Il testo ha troppe parentesi una dentro l’altra.',
        'The text has too many brackets inside each other.',
        { mend: 'Scrivi liste semplici, una riga per voce.' },
      ),
    ),
  ),
  fault(
    'a sheet that does not begin with its data',
    { [italian('senza-dati')]: '<Section id="what">\n\nciao\n\n</Section>\n' },
    says(
      `${italian('senza-dati')}:1:1`,
      'front-matter',
      'Il file non comincia con i dati tra due righe «---».',
      'The file does not begin with its data between two “---” lines.',
      { mend: 'La prima riga è ---' },
    ),
  ),
  fault(
    'a sheet whose data do not end',
    { [italian('dati-aperti')]: '---\ntitle: Una scheda\n' },
    says(
      `${italian('dati-aperti')}:1:1`,
      'front-matter',
      'Il file non comincia con i dati tra due righe «---».',
      'The file does not begin with its data between two “---” lines.',
    ),
  ),
  fault(
    'a sheet with Windows line ends, at the right line',
    { [italian('windows')]: guide({ front: swap('kind: guide', 'kind: guida') }).replace(/\n/g, '\r\n') },
    says(
      `${italian('windows')}:5:7`,
      'field-value',
      '«kind» non va bene (c’è scritto «guida»).',
      '“kind” is not right (it says “guida”).',
      { mend: 'Volevi scrivere «guide»? procedure, right, guide o emergency.' },
    ),
  ),
];

/** Data that are missing, unknown or wrong. */
export const fields: readonly Fault[] = [
  fault(
    'a field that is missing',
    fact('senza-etichetta', swap('label: Costo della tessera\n', '')),
    says('facts/senza-etichetta.yaml:1:1', 'field-missing', 'Manca «label».', '“label” is missing.', {
      mend: 'Che cosa è, in poche parole.',
    }),
  ),
  fault(
    'a field that is missing and is one of a list',
    fact('senza-tipo', swap('kind: money\n', '')),
    says('facts/senza-tipo.yaml:1:1', 'field-missing', 'Manca «kind».', '“kind” is missing.', {
      mend: 'Il tipo: money',
    }),
  ),
  fault(
    'a value that is missing',
    fact('senza-valore', swap('- value: 5', '- to: 2026-12-31')),
    says(
      'facts/senza-valore.yaml:6:5',
      'field-missing',
      'Manca «values.0.value».',
      '“values.0.value” is missing.',
    ),
  ),
  fault(
    'an empty file',
    { 'topics/vuoto.yaml': '' },
    says('topics/vuoto.yaml:1:1', 'field-missing', 'Manca «name».', '“name” is missing.', {
      mend: 'Il nome del tema.',
    }),
  ),
  fault(
    'a list where a table should be',
    { 'topics/elenco.yaml': '- a\n- b\n' },
    says(
      'topics/elenco.yaml:1:1',
      'field-value',
      '«file» non è del tipo giusto (object).',
      '“file” is not of the right type (object).',
    ),
  ),
  fault(
    'a field that is mistyped',
    fact('refuso', swap('label:', 'lable:')),
    says('facts/refuso.yaml:1:1', 'field-missing', 'Manca «label».', '“label” is missing.'),
    says(
      'facts/refuso.yaml:2:1',
      'field-unknown',
      'La chiave «lable» non esiste qui.',
      'There is no key “lable” here.',
      { mend: 'Volevi scrivere «label»?' },
    ),
  ),
  fault(
    'a field inside another that is mistyped',
    fact('refuso-dentro', swap('law:', 'lwa: a, law:')),
    says(
      'facts/refuso-dentro.yaml:7:15',
      'field-unknown',
      'La chiave «lwa» non esiste qui.',
      'There is no key “lwa” here.',
      { mend: 'Volevi scrivere «law»?' },
    ),
  ),
  fault(
    'a field like no other',
    fact('estranea', (text) => `${text}javascript: alert(1)\n`),
    says(
      'facts/estranea.yaml:8:1',
      'field-unknown',
      'La chiave «javascript» non esiste qui.',
      'There is no key “javascript” here.',
      { mend: 'Le chiavi sono: kind, label' },
    ),
  ),
  fault(
    'a field that would change the address',
    { [italian('slug')]: guide({ front: (text) => `${text}slug: altra-cosa\n` }) },
    says(
      `${italian('slug')}:11:1`,
      'field-unknown',
      'La chiave «slug» non esiste qui.',
      'There is no key “slug” here.',
    ),
  ),
  ...[
    [
      '30 February',
      '2026-02-30',
      '«verified» non è un giorno che esiste (2026-05-02) e non è never (c’è scritto «2026-02-30»).',
      '“verified” is neither a day that exists (2026-05-02) nor never (it says “2026-02-30”).',
    ],
    [
      'a date with slashes',
      '03/04/2026',
      '«verified» non è un giorno che esiste (2026-05-02) e non è never (c’è scritto «03/04/2026»).',
      '“verified” is neither a day that exists (2026-05-02) nor never (it says “03/04/2026”).',
    ],
    [
      'a year',
      '2026',
      '«verified» non è del tipo giusto (string) (c’è scritto «2026»).',
      '“verified” is not of the right type (string) (it says “2026”).',
    ],
    [
      'no date at all',
      '',
      '«verified» non è del tipo giusto (string).',
      '“verified” is not of the right type (string).',
    ],
  ].map(([name = '', date = '', it = '', en = ''], index) =>
    fault(
      name,
      fact(`data-${index}`, swap('verified: never', `verified: ${date}`)),
      says(`facts/data-${index}.yaml:4:11`, 'field-value', it, en),
    ),
  ),
  fault(
    'a day that is checked before it is verified',
    {
      [italian('verifica')]: guide({
        front: swap('verified: never', 'verified: 2026-05-02\nreviewBy: 2026-05-01'),
      }),
    },
    says(
      `${italian('verifica')}:10:11`,
      'field-value',
      '«reviewBy» viene prima della verifica.',
      '“reviewBy” comes before the verification.',
    ),
  ),
  fault(
    'a day of checking that is missing',
    { [italian('verifica-due')]: guide({ front: swap('verified: never', 'verified: 2026-05-02') }) },
    says(
      `${italian('verifica-due')}:2:1`,
      'field-missing',
      '«reviewBy» manca: con una data di verifica serve la prossima.',
      '“reviewBy” is missing: a verification date needs the next one.',
    ),
  ),
  fault(
    'a day of checking that is two years away',
    {
      [italian('verifica-tre')]: guide({
        front: swap('verified: never', 'verified: 2026-05-02\nreviewBy: 2028-05-02'),
      }),
    },
    says(
      `${italian('verifica-tre')}:10:11`,
      'field-value',
      '«reviewBy» è più di 18 mesi dopo la verifica.',
      '“reviewBy” is more than 18 months after the verification.',
    ),
  ),
  fault(
    'a title that is too long',
    { [italian('titolo')]: guide({ front: swap('Una scheda breve', 'a'.repeat(71)) }) },
    says(
      `${italian('titolo')}:3:8`,
      'field-value',
      `«title» è troppo lungo o grande: il massimo è 70 (c’è scritto «${'a'.repeat(60)}»).`,
      `“title” is too long or big: the maximum is 70 (it says “${'a'.repeat(60)}”).`,
    ),
  ),
  fault(
    'a title on two lines',
    { [italian('titolo-due')]: guide({ front: swap('Una scheda breve', '|\n  Una\n  scheda') }) },
    says(
      `${italian('titolo-due')}:3:8`,
      'field-value',
      '«title» è su più righe (c’è scritto «Una\nscheda»).',
      '“title” is on more than one line (it says “Una\nscheda”).',
    ),
  ),
  fault(
    'a postal code without quotes',
    { 'municipalities/cesena.yaml': 'name: Cesena\nprovince: BO\npostalCodes: [47521]\n' },
    says(
      'municipalities/cesena.yaml:3:15',
      'field-value',
      '«postalCodes.0» non è del tipo giusto (string) (c’è scritto «47521»).',
      '“postalCodes.0” is not of the right type (string) (it says “47521”).',
      { mend: 'Mettilo tra virgolette. I CAP.' },
    ),
  ),
  fault(
    'a holiday that no year has',
    { 'municipalities/imola.yaml': 'name: Imola\nprovince: BO\npatronDay: 13-40\n' },
    says(
      'municipalities/imola.yaml:3:12',
      'field-value',
      '«patronDay» non è un giorno che c’è ogni anno, scritto come 10-04 (c’è scritto «13-40»).',
      '“patronDay” is not a day of every year, written as 10-04 (it says “13-40”).',
    ),
  ),
  fault(
    'a phone number with blanks',
    { 'organisations/ausl.yaml': 'name: AUSL\nkind: health\nphone: "051 000000"\n' },
    says(
      'organisations/ausl.yaml:3:8',
      'field-value',
      '«phone» non va bene (c’è scritto «051 000000»).',
      '“phone” is not right (it says “051 000000”).',
      { mend: 'Il telefono: +39051…, 1522, 800….' },
    ),
  ),
  fault(
    'an address that runs a program',
    { 'organisations/ausl-due.yaml': 'name: AUSL\nkind: health\nwebsite: "javascript:alert(1)"\n' },
    says(
      'organisations/ausl-due.yaml:3:10',
      'field-value',
      '«website» non va bene (c’è scritto «javascript:alert(1)»).',
      '“website” is not right (it says “javascript:alert(1)”).',
    ),
  ),
  fault(
    'a law that somebody checked “yesterday”',
    {
      'laws/l-1-2026.yaml':
        'label: L. 1/2026\nshort: L. 1/2026\nsubject: Una legge.\nlevel: state\ntype: law\nchecked: ieri\n',
    },
    says(
      'laws/l-1-2026.yaml:6:10',
      'field-value',
      '«checked» non è un giorno che esiste (2026-05-02) e non è never (c’è scritto «ieri»).',
      '“checked” is neither a day that exists (2026-05-02) nor never (it says “ieri”).',
    ),
  ),
  fault(
    'an office that closes before it opens',
    {
      'services/bologna/orari.yaml':
        'type: sportello-salute\nname: Orari\nmunicipality: bologna\nhours:\n  - { days: [mo], open: "13:00", close: "09:00" }\nsource: https://www.comune.example.org/\nverified: never\n',
    },
    says(
      'services/bologna/orari.yaml:5:41',
      'field-value',
      '«hours.0.close» viene prima dell’apertura.',
      '“hours.0.close” comes before the opening.',
    ),
  ),
  fault(
    'an hour without quotes that is a number',
    {
      'services/bologna/ore.yaml':
        'type: sportello-salute\nname: Ore\nmunicipality: bologna\nhours:\n  - { days: [mo], open: 9, close: "13:00" }\nsource: https://www.comune.example.org/\nverified: never\n',
    },
    says(
      'services/bologna/ore.yaml:5:25',
      'field-value',
      '«hours.0.open» non è del tipo giusto (string) (c’è scritto «9»).',
      '“hours.0.open” is not of the right type (string) (it says “9”).',
      { mend: 'Mettilo tra virgolette.' },
    ),
  ),
  fault(
    'a cost that is free and has a price',
    {
      [italian('costo')]: guide({
        front: (text) => `${text}costs:\n  - { id: a, free: true, amount: 5, label: Tessera }\n`,
      }),
    },
    says(
      `${italian('costo')}:12:5`,
      'field-value',
      '«costs.0» vuole una sola di queste chiavi: fact, amount, free.',
      '“costs.0” wants exactly one of these keys: fact, amount, free.',
    ),
  ),
  fault(
    'a right without sources',
    {
      [italian('diritto')]: guide({
        front: swap('kind: guide', 'kind: right'),
        body: ['what', 'who', 'where', 'rights']
          .map((id) => `<Section id="${id}">\n\nciao\n\n</Section>\n`)
          .join('\n'),
      }),
    },
    says(
      `${italian('diritto')}:2:1`,
      'field-missing',
      '«sources» è vuoto: serve almeno una fonte.',
      '“sources” is empty: at least one source is needed.',
    ),
  ),
  fault(
    'everyone together with somebody',
    { [italian('tutti')]: guide({ front: swap('audience: [everyone]', 'audience: [everyone, family]') }) },
    says(
      `${italian('tutti')}:8:11`,
      'field-value',
      '«audience» ha «everyone» insieme ad altri.',
      '“audience” has “everyone” together with others.',
    ),
  ),
  fault(
    'a sheet that is archived for no reason',
    { [italian('archivio')]: guide({ front: swap('status: published', 'status: archived') }) },
    says(
      `${italian('archivio')}:2:1`,
      'field-value',
      '«replacedBy» manca: una scheda archiviata dice che cosa la sostituisce o quando è finita.',
      '“replacedBy” is missing: an archived sheet says what replaces it or when it ended.',
    ),
  ),
  fault(
    'a change of a section that is mistyped',
    {
      [italian('cambiamento')]: guide({
        front: swap('note: Prima pubblicazione.', 'note: Nuova legge., sections: [waht]'),
      }),
    },
    says(
      `${italian('cambiamento')}:10:76`,
      'field-value',
      '«changes.0.sections.0» non è una sezione (c’è scritto «waht»).',
      '“changes.0.sections.0” is not a section (it says “waht”).',
    ),
  ),
  fault(
    'a picture without a text',
    {
      'news/2026/foto/index.it.mdx':
        '---\ntitle: Una notizia\nsummary: Una notizia breve.\nkind: news\npublished: 2026-05-02\nsources: [{ law: dlgs-286-1998 }]\nimage: { file: ./foto.png, alt: "", credit: Comune, licence: CC0-1.0, consent: not-needed }\n---\n\nCiao.\n',
    },
    says(
      'news/2026/foto/index.it.mdx:7:33',
      'field-value',
      '«image.alt» è troppo corto o non va con «decorative».',
      '“image.alt” is too short or does not go with “decorative”.',
    ),
  ),
  fault(
    'an event without its hour',
    {
      'news/2026/evento/index.it.mdx':
        '---\ntitle: Una festa\nsummary: Una festa breve.\nkind: event\npublished: 2026-05-02\nsources: [{ law: dlgs-286-1998 }]\n---\n\nCiao.\n',
    },
    says(
      'news/2026/evento/index.it.mdx:2:1',
      'field-value',
      '«event» va insieme a kind: event, e solo con quello.',
      '“event” goes with kind: event, and only with it.',
    ),
  ),
  fault(
    'a source that is a law and a page',
    {
      'news/2026/fonte/index.it.mdx':
        '---\ntitle: Una notizia\nsummary: Una notizia breve.\nkind: news\npublished: 2026-05-02\nsources: [{ law: dlgs-286-1998, url: "https://www.comune.example.org/" }]\n---\n\nCiao.\n',
    },
    says(
      'news/2026/fonte/index.it.mdx:6:11',
      'field-value',
      '«sources.0» vuole la legge (law) oppure la pagina (url), una sola delle due.',
      '“sources.0” wants the law (law) or the page (url), exactly one.',
    ),
  ),
  fault(
    'a video without captions or transcript',
    {
      'media/video/index.it.mdx':
        '---\ntitle: Un video\nsummary: Un video breve.\nkind: video\nhub: salute\ntopics: [iscrizione-sanitaria]\nversions: [{ lang: it, embed: "https://video.example.org/1" }]\nposter: { file: ./foto.png, alt: Una foto., credit: Comune, licence: CC0-1.0, consent: not-needed }\nyear: 2026\ncredits: Comune\nrights: Comune\nlicence: CC0-1.0\nconsent: not-needed\nverified: never\n---\n\nCiao.\n',
    },
    says(
      'media/video/index.it.mdx:7:12',
      'field-missing',
      '«versions.0» non ha la trascrizione.',
      '“versions.0” has no transcript.',
    ),
    says(
      'media/video/index.it.mdx:7:12',
      'field-missing',
      '«versions.0» non ha sottotitoli.',
      '“versions.0” has no captions.',
    ),
  ),
  fault(
    'a value of another kind',
    fact('valore', swap('value: 5', 'value: cinque euro')),
    says(
      'facts/valore.yaml:6:12',
      'field-value',
      'Il valore «cinque euro» non è di tipo money.',
      'The value “cinque euro” is not of kind money.',
      { mend: 'Scrivi 30.46 per money' },
    ),
  ),
  fault(
    'a web address that runs a program, as a value',
    fact('indirizzo', (text) =>
      swap('value: 5', 'value: "javascript:alert(1)"')(swap('kind: money', 'kind: url')(text)),
    ),
    says(
      'facts/indirizzo.yaml:6:12',
      'field-value',
      'Il valore «javascript:alert(1)» non è di tipo url.',
      'The value “javascript:alert(1)” is not of kind url.',
    ),
  ),
  fault(
    'a place outside the region',
    { 'municipalities/roma.yaml': 'name: Roma\nprovince: BO\nlat: 41.9\nlon: 12.5\n' },
    says(
      'municipalities/roma.yaml:3:6',
      'field-value',
      'Il punto è fuori dal territorio (c’è scritto «41.9»).',
      'The point is outside the territory (it says “41.9”).',
      { mend: 'Qui va un numero tra 43.6 e 45.2' },
    ),
  ),
  fault(
    'an office whose coordinates are swapped',
    {
      'services/bologna/scambio.yaml':
        'type: sportello-salute\nname: Scambio\nmunicipality: bologna\naddress: { street: Via Esempio 1, lat: 11.34, lon: 44.49 }\nsource: https://www.comune.example.org/\nverified: never\n',
    },
    says(
      'services/bologna/scambio.yaml:4:40',
      'field-value',
      'Il punto è fuori dal territorio (c’è scritto «11.34»).',
      'The point is outside the territory (it says “11.34”).',
      { mend: 'forse lat e lon sono scambiate' },
    ),
    says(
      'services/bologna/scambio.yaml:4:52',
      'field-value',
      'Il punto è fuori dal territorio (c’è scritto «44.49»).',
      'The point is outside the territory (it says “44.49”).',
    ),
  ),
];
