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

/** Numbers in words, as digits. */
const NUMERALS = new Map(
  'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto'
    .split(' ')
    .map((word, index) => [word, String(index + 2)] as const),
);

/** Whether a small word may come and go: not where it says from when or up to which number. */
export const isFiller = (word: string, beforeNumber: boolean): boolean =>
  FILLERS.has(word) && !(PREPOSITIONS.has(word) && beforeNumber);

/** The digits of a number in words. */
export const numeral = (word: string): string | undefined => NUMERALS.get(word);

/** The one of its synonyms that stands for a word; the word itself where it has none. */
export const synonym = (word: string): string => FORM_OF.get(word) ?? word;
