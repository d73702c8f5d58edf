import { canonicalForm, riskKind, type RiskKind } from '#src/lib/domain/risk-words.ts';

/** One word, number or question mark of an Italian sentence, as it counts in a comparison. */
export interface Token {
  /** As it was written. */
  text: string;
  /** The form two equal words share: small letters, no accents, one of the synonyms. */
  form: string;
  kind?: RiskKind;
}

/** Words that may come and go without changing what is said. */
const FILLERS = new Set(
  `il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all nel nello nella nei negli
  nelle nell sul sullo sulla sui sugli sulle sull col d di a in su con ad ed e ecco allora infatti inoltre così proprio
  pure c ci ne vi lì là cioè davvero tuo tua tuoi tue suo sua suoi sue questo questa questi queste quest sotto favore`.split(
    /\s+/,
  ),
);

/** Words that readers take for one another. Only pairs that no rule, office or paper tells apart. */
const SYNONYMS: readonly string[] = [
  'vai recati va',
  'guarda vedi leggi consulta',
  'lista elenco',
  'aiuto assistenza supporto',
  'usa utilizza',
  'usare utilizzare',
  'usi utilizzi',
  'chiama telefona',
  'spedisci invia manda',
  'spedire inviare mandare',
  'compila riempi',
  'compili riempi',
  'conserva tieni',
  'mostra esibisci',
  'ricevi ottieni',
  'capire comprendere',
  'capisci comprendi',
  'iniziare cominciare',
  'fare effettuare svolgere',
  'problema difficoltà',
  'giusto corretto esatto',
  'facile semplice',
  'facili semplici',
  'veloce rapido',
  'vicino accanto',
  'spiega illustra',
  'significa vuol',
  'soldi denaro',
  'bambini bimbi',
  'bambino bimbo',
  'grave serio',
  'consegna presenta',
  'consegnare presentare',
  'scegli seleziona',
  'informazioni notizie',
  'preparare predisporre',
  'prepara predisponi',
  'buongiorno salve',
  'poi quindi',
  'medico dottore',
  'frase espressione',
];

const FORM_OF = new Map(
  SYNONYMS.flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

/** A number can hang on these: "da 14 anni" is not "a 14 anni". */
const PREPOSITIONS = new Set(
  'a ad al alla ai alle di del della dei in nel nella con su sul da dal dalla per'.split(' '),
);

/** The tokens of an Italian sentence that count, in their order. */
export function tokensOf(sentence: string): Token[] {
  const found = fold(sentence).match(TOKEN) ?? [];
  return found.flatMap((text, index): Token[] => {
    const word = text.toLowerCase();
    const next = found[index + 1] ?? '';
    if (NUMBER.test(text)) return [{ text, form: amount(text), kind: numberKind(text) }];
    if (FILLERS.has(word) && !(PREPOSITIONS.has(word) && NUMBER.test(next))) return [];
    const kind = riskKind(word) ?? (/^\p{Lu}{2,}$/u.test(text) ? 'office' : undefined);
    const number = NUMERALS.get(word);
    if (number !== undefined) return [{ text, form: number, kind: 'number' }];
    return [{ text, form: formOf(word), ...(kind === undefined ? {} : { kind }) }];
  });
}

/** Accents tell short words apart ("è" and "e"); in longer ones they are slips. */
function formOf(word: string): string {
  const plain = word.length <= 4 ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return canonicalForm(FORM_OF.get(word) ?? plain);
}

/** `16,00` is 16 and `1.000` is 1000. */
const amount = (number: string): string =>
  number
    .toLowerCase()
    .replace(/^€$/, 'euro')
    .replace(/[,.]00$/, '')
    .replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, '');

const numberKind = (text: string): RiskKind =>
  /^(€|euro)$/i.test(text) ? 'money' : /@|:\/\//.test(text) ? 'link' : text === '?' ? 'condition' : 'number';

const NUMERALS = new Map(
  'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto'
    .split(' ')
    .map((word, index) => [word, String(index + 2)] as const),
);

const TOKEN = /https?:\S+|\S+@\S+|\{\d+\}|\d+(?:[.,:/]\d+)*|[€%?]|\p{L}+/gu;
const NUMBER = /^(https?:\S+|\S+@\S+|\{\d+\}|\d.*|[€%?])$/;

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/(\d)°/g, '$1')
    .replace(HERE, '');

/** Where on the page something stands is no advice. */
const HERE = /\b(?:più|qui) (?:sotto|sopra|avanti)(?!\p{L})/giu;
