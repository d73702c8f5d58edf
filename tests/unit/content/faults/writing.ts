import { guide } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, type Expected, type Fault } from './fault.ts';

/** A guide whose section holds a text, which begins on line 15. */
const text = (slug: string, words: string, section = 'what'): Record<string, string> => ({
  [italian(slug)]: guide({ body: `<Section id="${section}">\n\n${words}\n\n</Section>\n` }),
});

const WARNING = { severity: 'warning' } as const;
const parole = (count: number): string => `${'parole '.repeat(count - 1)}parole.`;
const long = (at: string, count: number, more: Parameters<typeof says>[4]): Expected =>
  says(
    at,
    'sentence-long',
    `Una frase di ${count} parole: «${'parole '.repeat(8).trim()}…».`,
    `A sentence of ${count} words: “${'parole '.repeat(8).trim()}…”.`,
    more,
  );
const byHand = (at: string, it: string, en: string, datum: string, mend: string): Expected =>
  says(
    at,
    'datum-handwritten',
    `${it} «${datum}» è scritt${it === 'La data' ? 'a' : 'o'} a mano.`,
    `The ${en} “${datum}” is written by hand.`,
    { ...WARNING, mend },
  );

/** Italian that is hard to read, or that says itself what is written elsewhere. */
export const writing: readonly Fault[] = [
  fault(
    'a text that a scaffold left to be written, in a sheet that is published',
    text('da-scrivere', 'Ciao.\n\nDa scrivere: chi può farlo e chi no.'),
    says(
      `${italian('da-scrivere')}:17:1`,
      'text-unwritten',
      'Qui c’è ancora «Da scrivere: chi può farlo e chi no.».',
      'Here still stands “Da scrivere: chi può farlo e chi no.”.',
      { mend: 'Scrivilo' },
    ),
  ),
  fault('no fault in the same text of a draft', {
    [italian('bozza')]: guide({
      front: (front) => front.replace('status: published', 'status: draft'),
      body: '<Section id="what">\n\nDa scrivere: chi può farlo e chi no.\n\n</Section>\n',
    }),
  }),
  fault('no fault in a sentence of 25 words', text('venticinque', `Ciao. P${parole(25).slice(1)}`)),
  fault(
    'a sentence of 26 words',
    text('ventisei', `Ciao.\n\n${parole(26)}`),
    long(`${italian('ventisei')}:17:1`, 26, { ...WARNING, mend: 'Dividila' }),
  ),
  fault(
    'a sentence of 36 words, in a list',
    text('trentasei', `Porta:\n\n- il passaporto;\n- ${parole(36)}`),
    long(`${italian('trentasei')}:18:1`, 36, {}),
  ),
  fault(
    'a long note for operators, where the entries of a list count one by one',
    {
      [italian('sportello')]: guide({
        body: `<Section id="what">\n\nCiao.\n\n</Section>\n\n<Section id="desk">\n\nP${parole(30).slice(1, -1)}; ${parole(30)} P${parole(36).slice(1)} Chiama il 112.\n\n</Section>\n`,
      }),
    },
    {
      ...long(`${italian('sportello')}:21:1`, 36, WARNING),
      it: `Una frase di 36 parole: «P${'parole '.repeat(8).trim().slice(1)}…».`,
      en: `A sentence of 36 words: “P${'parole '.repeat(8).trim().slice(1)}…”.`,
    },
  ),
  fault(
    'long words in the section that everybody reads first',
    text(
      'difficile',
      'La regolarizzazione amministrativa presuppone la presentazione documentale presso le amministrazioni territorialmente competenti.',
      'who',
    ),
    says(
      `${italian('difficile')}:15:1`,
      'readability-low',
      'Per la sezione «who» l’indice Gulpease è 16, sotto 60: si legge a fatica.',
      'For section “who” the Gulpease index is 16, below 60: hard to read.',
      { ...WARNING, mend: 'Usa frasi più corte' },
    ),
    says(
      `${italian('difficile')}:1:1`,
      'section-missing',
      'Manca la sezione «what»: serve a ogni scheda «guide».',
      'Section “what” is missing: every “guide” sheet needs it.',
    ),
  ),
  fault(
    'amounts, dates and phone numbers in the text',
    text(
      'a-mano',
      'Paghi 16,50 € o € 20.\n\nServono 1.000 euro entro il 31 dicembre 2026.\n\nChiama lo 051 123456 o il 1522.\n\nPorta 2 foto entro 30 giorni, art. 112 del 1998.',
    ),
    byHand(`${italian('a-mano')}:15:1`, 'L’importo', 'amount', '16,50 €', 'kind: money'),
    byHand(`${italian('a-mano')}:15:1`, 'L’importo', 'amount', '€ 20.', 'kind: money'),
    byHand(`${italian('a-mano')}:17:1`, 'L’importo', 'amount', '1.000 euro', 'kind: money'),
    byHand(`${italian('a-mano')}:17:1`, 'La data', 'date', '31 dicembre 2026', 'kind: date'),
    byHand(`${italian('a-mano')}:19:1`, 'Il telefono', 'phone number', '051 123456', '<Contact service='),
    byHand(`${italian('a-mano')}:19:1`, 'Il telefono', 'phone number', '1522', '<Contact service='),
  ),
  fault(
    'a form that the glossary avoids',
    {
      'terms/permesso.yaml':
        'term: permesso di soggiorno\nforms: [permesso]\ndefinition: Il documento per stare in Italia.\navoid: [{ form: titolo di soggiorno, use: permesso di soggiorno }]\n',
      ...text('forma-da-evitare', 'Porta il titolo di soggiorno.'),
    },
    says(
      `${italian('forma-da-evitare')}:15:1`,
      'term-avoided',
      '«titolo di soggiorno» è una forma da evitare.',
      '“titolo di soggiorno” is a form to avoid.',
      { ...WARNING, mend: 'Scrivi «permesso di soggiorno».' },
    ),
  ),
  fault(
    'a term under another name',
    text(
      'altro-nome',
      'Le <Term id="tessera-sanitaria">tessere sanitarie</Term> e la <Term id="tessera-sanitaria">carta rossa</Term>.',
    ),
    says(
      `${italian('altro-nome')}:15:63`,
      'term-other',
      '«carta rossa» non è tra i nomi di «tessera sanitaria» nel glossario.',
      '“carta rossa” is not one of the glossary’s names of “tessera sanitaria”.',
      { ...WARNING, mend: 'terms/tessera-sanitaria.yaml' },
    ),
  ),
  fault(
    'an amount that changes often and is never looked at again',
    {
      'facts/volubile.yaml':
        'kind: money\nlabel: Costo\nowner: salute\nvolatile: true\nverified: never\nvalues:\n  - { value: 5, source: { law: dlgs-286-1998 } }\n',
    },
    says(
      'facts/volubile.yaml:4:11',
      'fact-review',
      'Questo valore cambia spesso e non dice entro quando ricontrollarlo.',
      'This value changes often and does not say by when to check it again.',
      { ...WARNING, mend: 'Aggiungi «reviewBy»' },
    ),
  ),
  fault(
    'an emergency that leads nowhere',
    {
      [italian('da-nessuna-parte')]: guide({
        front: (front) => front.replace('kind: guide', 'kind: emergency'),
        body: '<Section id="what">\n\nCiao.\n\n</Section>\n\n<Section id="where">\n\nVai.\n\n</Section>\n',
      }),
    },
    says(
      `${italian('da-nessuna-parte')}:2:1`,
      'channel-missing',
      'La scheda non porta a nessun ufficio dell’elenco, numero o sito.',
      'The sheet leads to no office of the directory, no number and no website.',
      { ...WARNING, mend: 'Aggiungi in «where»' },
    ),
  ),
];

const KNOWN =
  'comune.example.org: { name: Comune, kind: institution }\nregione.example.org: { name: Regione, kind: institution }\nexample.org: { name: Chiunque, kind: private }\n';

/** Sources of publishers that the list does not know, or knows otherwise. Each with a gate of its own: the list is one. */
export const publishers: readonly Fault[] = [
  fault('nothing where every publisher is known', { 'publishers.yaml': KNOWN }),
  fault(
    'a publisher that nobody has looked at, and one that is not what the source says',
    {
      'publishers.yaml': KNOWN,
      [italian('fonti')]: guide({
        front: (front) =>
          `${front}sources:\n  - { title: A, url: "https://www.altrove.example.net/a", kind: press }\n  - { title: B, url: "https://qui.example.org/b", kind: official }\n  - { title: C, url: "https://uno.comune.example.org/c", kind: municipal }\n`,
      }),
    },
    says(
      `${italian('fonti')}:12:22`,
      'source-publisher',
      'Non si sa chi pubblica www.altrove.example.net.',
      'Nobody has said who publishes www.altrove.example.net.',
      { ...WARNING, mend: 'content/publishers.yaml' },
    ),
    says(
      `${italian('fonti')}:13:22`,
      'source-publisher',
      'La fonte dice «official», ma Chiunque è «private».',
      'The source says “official”, but Chiunque is “private”.',
      { ...WARNING, mend: 'Correggi «kind» qui' },
    ),
  ),
];
