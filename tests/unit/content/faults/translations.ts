import { ENGLISH_BODY, guide, swap, translated, type Change } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, sheet, type Fault } from './fault.ts';

const english = (slug: string): string => `${sheet(slug)}/index.en.mdx`;
const whole = (slug: string): string => `${english(slug)}:1:1`;
const pair = (
  slug: string,
  change: Parameters<typeof translated>[2] = {},
  lang = 'en',
): Record<string, Change> => ({
  ...translated(sheet(slug), lang, change),
});

const withCost = (): string =>
  guide({ front: (text) => `${text}costs:\n  - { id: tessera, free: true, label: Prima tessera }\n` });
const KEEP = 'Tieni gli stessi paragrafi';

/** Translations that do not hold against their Italian. Readers get the Italian; nothing else is touched. */
export const translations: readonly Fault[] = [
  fault('a translation with nothing wrong', pair('giusta')),
  fault(
    'a translation of nothing',
    {
      [english('orfana')]:
        '---\ntitle: A\nsummary: B\nl10n: { status: approved, source: "000000000000", at: 2026-05-02, sections: {} }\n---\n\nC\n',
    },
    says(
      whole('orfana'),
      'source-missing',
      'Questa traduzione non ha il suo file italiano.',
      'This translation has no Italian file.',
      { mend: 'Crea prima index.it.mdx nella stessa cartella.' },
    ),
    says(
      `${english('orfana')}:7:1`,
      'component-place',
      'Questo testo sta fuori da ogni sezione.',
      'This text is outside every section.',
    ),
  ),
  fault(
    'a datum in a translation',
    pair('dato', { front: (text) => `${text}amount: 3\n` }),
    says(
      `${english('dato')}:11:1`,
      'field-unknown',
      'La chiave «amount» non esiste qui.',
      'There is no key “amount” here.',
      { mend: 'I dati stanno solo nel file italiano: toglila da qui.' },
    ),
  ),
  fault(
    'a machine’s translation that does not name the machine',
    pair('motore', { front: swap('status: approved', 'status: machine') }),
    says(
      `${english('motore')}:5:3`,
      'field-value',
      '«l10n.engine» manca: una traduzione machine dice il motore.',
      '“l10n.engine” is missing: a machine translation names its engine.',
    ),
  ),
  fault(
    'a translation that does not say what it was made from',
    pair('senza-impronte', { after: (text) => text.replace(/sections:\n( {4}.*\n)+/, 'sections: {}\n') }),
    says(
      `${english('senza-impronte')}:5:3`,
      'translation-pin',
      'Questa traduzione non dice da quali sezioni viene.',
      'This translation does not say which sections it was made from.',
      { mend: 'Esegui npm run l10n -- stamp en salute/senza-impronte.' },
    ),
  ),
  fault(
    'a translation whose Italian has changed',
    { ...pair('vecchia'), [italian('vecchia')]: guide().replace('entro 30 giorni', 'entro 20 giorni') },
    says(
      `${english('vecchia')}:5:3`,
      'translation-stale',
      'L’italiano è cambiato in: what.',
      'The Italian has changed in: what.',
      { mend: 'Confronta, correggi, poi npm run l10n -- stamp en salute/vecchia.', severity: 'warning' },
    ),
  ),
  fault(
    'a translation that lacks a small text',
    pair('etichetta', { italian: withCost() }),
    says(
      whole('etichetta').replace(':1:1', ':2:1'),
      'translation-keys',
      'Manca la traduzione di «costs/tessera/label».',
      'The translation of “costs/tessera/label” is missing.',
      { mend: 'Aggiungila con lo stesso nome' },
    ),
  ),
  fault(
    'a translation with a small text too many',
    pair('etichetta-due', {
      italian: withCost(),
      front: (text) =>
        `costs:\n  - { id: tessera, label: First card }\n  - { id: altro, label: Something else }\n${text}`,
    }),
    says(
      `${english('etichetta-due')}:3:3`,
      'translation-keys',
      '«costs/altro/label» nel file italiano non c’è.',
      '“costs/altro/label” is not in the Italian file.',
      { mend: 'Toglila.' },
    ),
  ),
  fault(
    'a small text of the dictionary that is not one',
    { 'l10n/en/documents.yaml': 'passaporto:\n  name: Passport\n  sheet: salute/tessera\n  $s: approved\n' },
    says(
      'l10n/en/documents.yaml:3:10',
      'translation-keys',
      '«sheet» non è una parola da tradurre di documents.',
      '“sheet” is not a word to translate of documents.',
      { mend: 'Si traducono: name, what, who.' },
    ),
  ),
  fault(
    'an old small text of the dictionary',
    {
      'l10n/en/facts.yaml':
        'termine-iscrizione:\n  label: Time to register\n  $s: approved\n  $h: it-00000000-0000-0000000000000000\n',
    },
    says(
      'l10n/en/facts.yaml:2:3',
      'translation-stale',
      'L’italiano è cambiato dopo questa traduzione.',
      'The Italian has changed since this was translated.',
      { mend: 'npm run l10n -- stamp en catalogues', severity: 'warning' },
    ),
  ),
  fault(
    'a machine’s small text that does not name the machine',
    { 'l10n/en/topics.yaml': 'iscrizione-sanitaria:\n  name: Registration\n  $s: machine\n' },
    says(
      'l10n/en/topics.yaml:2:3',
      'field-missing',
      'Manca «$e»: una traduzione machine dice il motore.',
      '“$e” is missing: a machine translation names its engine.',
      { mend: 'Aggiungi $e' },
    ),
  ),
  fault(
    'a translation with a section of its own',
    pair('sezione-propria', { body: `${ENGLISH_BODY}\n<Section id="who">\n\nEverybody.\n\n</Section>\n` }),
    says(
      whole('sezione-propria'),
      'translation-structure',
      'Le sezioni non sono quelle italiane. Italiano: what. Qui: what, who.',
      'The sections are not those of the Italian. Italian: what. Here: what, who.',
      { mend: 'Rimetti le stesse sezioni nello stesso ordine.' },
    ),
  ),
  fault(
    'a translation with a paragraph more',
    pair('paragrafo', { body: ENGLISH_BODY.replace('days.', 'days.\n\nGood luck.') }),
    says(
      whole('paragrafo'),
      'translation-structure',
      'Nella sezione «what» la struttura non è quella italiana: l’italiano ha «fine», qui c’è «p».',
      'In section “what” the structure is not that of the Italian: the Italian has “end”, here is “p”.',
      { mend: KEEP },
    ),
  ),
  fault(
    'a translation that links elsewhere',
    pair('altrove', {
      italian: guide({
        body: '<Section id="what">\n\nVai allo sportello e leggi la scheda sulla [tessera](sheet:salute/tessera-sanitaria).\n\n</Section>\n',
      }),
      body: '<Section id="what">\n\nGo to the help desk and read the sheet about the [card](page:chi-siamo).\n\n</Section>\n',
    }),
    says(
      whole('altrove'),
      'translation-structure',
      'Nella sezione «what» la struttura non è quella italiana: l’italiano ha «link:sheet:salute/tessera-sanitaria», qui c’è «link:page:chi-siamo».',
      'In section “what” the structure is not that of the Italian: the Italian has “link:sheet:salute/tessera-sanitaria”, here is “link:page:chi-siamo”.',
      { mend: KEEP },
    ),
  ),
  fault(
    'a translation with another number',
    pair('numero', { body: ENGLISH_BODY.replace('30 days', '20 days') }),
    says(
      whole('numero'),
      'translation-numbers',
      'In «what», testo 1, i numeri sono «20», in italiano «30».',
      'In “what”, text 1, the numbers are “20”, in the Italian “30”.',
      { mend: 'I numeri sono gli stessi in ogni lingua' },
    ),
  ),
  fault(
    'a translation with the same number in other digits',
    pair(
      'cifre',
      {
        front: swap('A short sheet to try the check.', 'بطاقة قصيرة لتجربة الفحص هنا.'),
        body: ENGLISH_BODY.replace(
          /Go to.*/,
          'اذهب إلى مكتب البلدية مع جواز السفر واطلب البطاقة خلال ٣٠ يوما من اليوم.',
        ),
      },
      'ar',
    ),
  ),
  fault(
    'an Arabic translation in English letters',
    pair('lettere', {}, 'ar'),
    says(
      `${sheet('lettere')}/index.ar.mdx:1:1`,
      'translation-script',
      '«_head» non è scritto nell’alfabeto della lingua (Arab).',
      '“_head” is not written in the language’s script (Arab).',
      { mend: 'Traducilo, oppure togli questo file.' },
    ),
    says(
      `${sheet('lettere')}/index.ar.mdx:1:1`,
      'translation-script',
      '«what» non è scritto nell’alfabeto della lingua (Arab).',
      '“what” is not written in the language’s script (Arab).',
    ),
  ),
  fault(
    'a translation of half the text',
    pair('corta', { body: '<Section id="what">\n\nAsk within 30 days.\n\n</Section>\n' }),
    says(
      whole('corta'),
      'translation-length',
      '«what» è lungo 23 % dell’italiano.',
      '“what” is 23 % as long as the Italian.',
      { mend: 'Controlla che non manchi o non avanzi testo.' },
    ),
  ),
  fault(
    'a translation that is the Italian',
    pair('copiata', {
      front: (text) =>
        text
          .replace('A short sheet to try the check.', 'Una scheda breve per provare il controllo.')
          .replace('A short sheet', 'Una scheda breve'),
      body: guide().slice(guide().indexOf('<Section')),
    }),
    says(
      whole('copiata'),
      'translation-copied',
      '«_head» è uguale all’italiano.',
      '“_head” is equal to the Italian.',
      { mend: 'Traducilo, oppure togli questo file' },
    ),
    says(
      whole('copiata'),
      'translation-copied',
      '«what» è uguale all’italiano.',
      '“what” is equal to the Italian.',
    ),
  ),
  fault(
    'a translation with Italian left in it',
    pair('rimasto', {
      body: ENGLISH_BODY.replace('Go to the help desk', 'Vai allo sportello della città and go'),
    }),
    says(
      whole('rimasto'),
      'translation-untranslated',
      'In «what», testo 1, è rimasto italiano: «Vai allo sportello della».',
      'In “what”, text 1, Italian was left: “Vai allo sportello della”.',
      { mend: 'Traducilo.', severity: 'warning' },
    ),
  ),
  fault(
    'a translation without an Italian acronym',
    pair('sigla', { italian: guide().replace('del Comune', 'della AUSL') }),
    says(
      whole('sigla'),
      'translation-names',
      'In «what», testo 1, manca il nome italiano AUSL.',
      'In “what”, text 1, the Italian name AUSL is missing.',
      { mend: 'Tieni la sigla', severity: 'warning' },
    ),
  ),
  fault(
    'a translation without a negation',
    pair('negazione', { italian: guide().replace('Vai allo', 'Non andare allo') }),
    says(
      whole('negazione'),
      'translation-negation',
      'In «what», testo 1, l’italiano dice «non»; qui non si vede una negazione.',
      'In “what”, text 1, the Italian says “non”; no negation is seen here.',
      { mend: 'Rileggi la frase', severity: 'warning' },
    ),
  ),
  fault(
    'a bare phone number in a text from right to left',
    pair(
      'direzione',
      {
        italian: guide().replace('entro 30 giorni', 'entro 30 giorni o chiama lo 0511234567'),
        front: swap('A short sheet to try the check.', 'بطاقة قصيرة لتجربة الفحص هنا.'),
        body: ENGLISH_BODY.replace(
          /Go to.*/,
          'اذهب إلى مكتب البلدية مع جواز السفر واطلب البطاقة خلال ٣٠ يوما أو اتصل على 0511234567',
        ),
      },
      'ar',
    ),
    says(
      `${sheet('direzione')}/index.ar.mdx:1:1`,
      'translation-direction',
      'In «what» c’è «0511234567» nel testo: da destra a sinistra si legge al contrario.',
      'In “what” there is “0511234567” in the text: from right to left it reads the wrong way round.',
      { mend: 'Usa <Contact' },
    ),
    says(
      `${italian('direzione')}:15:1`,
      'datum-handwritten',
      'Il telefono «0511234567» è scritto a mano.',
      'The phone number “0511234567” is written by hand.',
      { severity: 'warning', mend: 'Cita l’ufficio con <Contact' },
    ),
  ),
  fault(
    'a translation with a form that the glossary forbids',
    {
      ...pair(
        'vietata',
        {
          front: swap('A short sheet to try the check.', 'بطاقة قصيرة لتجربة الفحص هنا.'),
          body: ENGLISH_BODY.replace(
            /Go to.*/,
            'اذهب إلى مكتب البلدية مع جواز السفر واطلب الكَرت خلال ٣٠ يوما من اليوم.',
          ),
        },
        'ar',
      ),
      'l10n/ar/terms.yaml': (text) => `${text}  forbidden: [الكرت]\n`,
    },
    says(
      `${sheet('vietata')}/index.ar.mdx:1:1`,
      'translation-glossary',
      '«الكرت» è una forma da evitare.',
      '“الكرت” is a form to avoid.',
      { mend: 'Usa «البطاقة الصحية».', severity: 'warning' },
    ),
  ),
  ...(
    [
      [
        'project',
        'projects/numeri',
        'title: Un progetto\nsummary: Un progetto breve.\nfund: FAMI\nlead: Comune\nindicators: [{ id: a, label: Persone, value: 5, unit: su 10 }]\n',
        'indicators: [{ id: a, label: People, unit: out of 10 }]\n',
      ],
      [
        'news item',
        'news/2026/allegato',
        'title: Una notizia\nsummary: Una notizia breve.\nkind: news\npublished: 2026-05-02\nsources: [{ law: dlgs-286-1998 }]\nattachments: [{ id: a, url: "https://www.comune.example.org/a.pdf", kind: leaflet, lang: it, title: Un volantino, checked: 2026-05-02 }]\n',
        'attachments: [{ id: a, title: A leaflet }]\n',
      ],
    ] as const
  ).map(([name, folder, front, words]) =>
    fault(
      `nothing wrong with a translation of a ${name} that has small texts`,
      translated(folder, 'en', {
        italian: `---\n${front}---\n\nCiao.\n`,
        front: (text) => `${words}${text}`,
        body: 'Hello.\n',
      }),
    ),
  ),
];
