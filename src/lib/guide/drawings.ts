import { html, type Html } from '#src/lib/prose/markup.ts';

/**
 * The drawings of the guides, in one hand: lines on a grid of 48, one plane of colour (`tint`) behind them. They stand
 * beside words that say the same, so that programs need not read them out.
 */
const SHAPES = {
  paper: ['M12 6h18l8 8v28H12z', 'M30 6v8h8M18 20h14M18 26h14M18 32h9'],
  form: ['M12 6h18l8 8v28H12z', 'M30 6v8h8M18 20h14M18 26h6M18 36l3 0 12-12-3-3-12 12z'],
  passport: [
    'M12 5h24v38H12z',
    'M24 14a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM17 21h14M24 14c-4 4-4 10 0 14c4-4 4-10 0-14M18 35h12',
  ],
  card: [
    'M5 12h38v24H5z',
    'M14 18a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM9 31c0-3.5 2-5 5-5s5 1.5 5 5M24 19h14M24 25h14M24 31h9',
  ],
  health: ['M5 12h38v24H5z', 'M14 18v12M8 24h12M26 19h12M26 25h12M26 31h8'],
  receipt: ['M13 5h22v38l-4-3-3.5 3-3.5-3-3.5 3-3.5-3-4 3z', 'M19 14h10M19 20h10M19 26h6'],
  photo: ['M13 5h22v38H13z', 'M24 12a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM17 36c0-5 3-8 7-8s7 3 7 8M13 36h22'],
  home: ['M10 21L24 9l14 12v21H10z', 'M5 25L24 9l19 16M20 42V30h8v12'],
  family: [
    'M4 42c0-9 4-13 10-13s10 4 10 13zM24 42c0-9 4-13 10-13s10 4 10 13z',
    'M14 13a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM34 13a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM24 31a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  ],
  office: ['M8 20h32v20H8z', 'M5 20L24 8l19 12zM5 41h38M14 25v11M21 25v11M27 25v11M34 25v11'],
  folder: ['M5 12h14l4 5h20v23H5z', 'M5 20h38M15 27h18M15 33h12'],
  clock: ['M24 7a17 17 0 1 0 0 34 17 17 0 0 0 0-34z', 'M24 14v10l7 5'],
  calendar: ['M7 11h34v30H7z', 'M7 19h34M16 6v9M32 6v9M15 26h4M22 26h4M29 26h4M15 33h4M22 33h4'],
  phone: ['M14 5h20v38H14z', 'M21 37h6M14 10h20M14 32h20'],
  screen: ['M6 9h36v24H6z', 'M16 41h16M24 33v8M13 16h14M13 22h9'],
  coins: ['M24 7a17 17 0 1 0 0 34 17 17 0 0 0 0-34z', 'M31 17c-8-6-15-1-15 7s7 13 15 7M12 22h13M12 27h13'],
  sign: ['M10 6h20l8 8v28H10z', 'M30 6v8h8M16 20h14M15 35c4-7 6-7 5-2s3 3 4 0s3 2 7 1'],
  search: ['M20 7a13 13 0 1 0 0 26 13 13 0 0 0 0-26z', 'M30 30l12 12M15 20h10'],
  speech: ['M5 8h38v24H22l-9 9v-9H5z', 'M13 17h22M13 24h14'],
  pin: ['M24 44S10 31 10 20a14 14 0 0 1 28 0c0 11-14 24-14 24z', 'M24 14a6 6 0 1 0 0 12 6 6 0 0 0 0-12z'],
  person: ['M9 43c0-11 6-16 15-16s15 5 15 16z', 'M24 6a9 9 0 1 0 0 18 9 9 0 0 0 0-18z'],
  work: ['M5 16h38v25H5z', 'M17 16V8h14v8M5 27h38M21 24h6v6h-6z'],
} as const satisfies Record<string, readonly [plane: string, lines: string]>;

export type Drawing = keyof typeof SHAPES;

/** A drawing as SVG in the colours of its surroundings: `--tint` and `--line`. */
export function drawingSvg(name: Drawing): Html {
  const [plane, lines] = SHAPES[name];
  return html`<svg class="drawing" viewBox="0 0 48 48" aria-hidden="true"><path class="plane" d="${plane}"/><path d="${lines}"/></svg>`;
}

/** What Italian names of documents begin with or hold, and how such a document is drawn. The first that fits counts. */
const DOCUMENTS: readonly (readonly [RegExp, Drawing])[] = [
  [/^passaporto|documento di viaggio|^visto\b|visto d[’']ingresso/i, 'passport'],
  [/tessera sanitaria/i, 'health'],
  [/ricevuta|bollo|pagamento|contributo/i, 'receipt'],
  [/^foto/i, 'photo'],
  [/modulo|domanda|autocertificazione|dichiarazione/i, 'form'],
  [/famiglia|nascita|matrimonio/i, 'family'],
  [/casa|alloggio|affitto|residenza/i, 'home'],
  [/carta|permesso|codice fiscale|documento d.identit|patente|tessera/i, 'card'],
  [/impiego|lavoro|reddito/i, 'work'],
  [/firma|contratto/i, 'sign'],
];

/** The drawing of a document by its Italian name; a sheet of paper where none fits. */
export const documentDrawing = (italianName: string): Drawing =>
  DOCUMENTS.find(([name]) => name.test(italianName))?.[1] ?? 'paper';

/** What a step asks for, by the verb or noun that its Italian title holds. The first that fits counts. */
const STEPS: readonly (readonly [RegExp, Drawing])[] = [
  [/compila|scrivi|modulo|fai la d/i, 'form'],
  [/firma/i, 'sign'],
  [/paga/i, 'coins'],
  [/aspetta|attendi/i, 'clock'],
  [/appuntamento|prenota/i, 'calendar'],
  [/portale|online|sito|spid/i, 'screen'],
  [/chiama|telefona|contatta|chiedi/i, 'phone'],
  [/controlla|verifica|cerca/i, 'search'],
  [/prepara|raccogli/i, 'folder'],
  [/vai|presenta|consegna|porta|iscriviti|ritira|sportello/i, 'office'],
];

/** The drawing of a step by its Italian title. */
export const stepDrawing = (italianTitle: string): Drawing =>
  STEPS.find(([words]) => words.test(italianTitle))?.[1] ?? 'speech';
