import { say, type Say } from '#src/lib/domain/say.ts';

/** What is wrong and what to do, of the thing that stands there. */
type Words = (detail: string) => { what: Say; mend: Say };

const OURS = say(
  'È un difetto del programma o dei dati: il sito non va pubblicato finché c’è.',
  'It is a defect of the program or the data: the site must not be published while it is there.',
);
const REBUILD = say('Rifai il sito con: npm run build', 'Build the site again: npm run build');
const CONTENT = say(
  'Correggi il contenuto da cui nasce la pagina, poi: npm run build',
  'Mend the content that the page is made from, then: npm run build',
);

const rule =
  (it: string, en: string, mend: Say): Words =>
  (detail) => ({
    what: say(
      it.replace('%', () => detail),
      en.replace('%', () => detail),
    ),
    mend,
  });

/** Every rule of the built site by id, with what it says of the thing that broke it (`%`). */
export const WORDS = {
  'site-markup': rule(
    'L’HTML non è scritto in modo che ogni browser lo legga uguale: «%».',
    'The HTML is not written so that every browser reads the same: “%”.',
    OURS,
  ),
  'site-element': rule('L’elemento «%» non è ammesso.', 'The element “%” is not allowed.', OURS),
  'site-attribute': rule('L’attributo «%» non è ammesso.', 'The attribute “%” is not allowed.', OURS),
  'site-scheme': rule(
    'L’indirizzo «%» non è di un tipo ammesso.',
    'The address “%” is of no kind that is allowed.',
    CONTENT,
  ),
  'site-script': rule('C’è uno script nella pagina: «%».', 'There is a script in the page: “%”.', OURS),
  'site-style': rule('C’è uno stile nella pagina: «%».', 'There is a style in the page: “%”.', OURS),
  'site-handler': rule('C’è codice in un attributo: «%».', 'There is code in an attribute: “%”.', OURS),
  'site-refresh': rule(
    'Un «http-equiv» può portare altrove chi legge: «%».',
    'An “http-equiv” may take the reader elsewhere: “%”.',
    OURS,
  ),
  'site-load': rule(
    'La pagina carica qualcosa che non è del sito: «%».',
    'The page loads something that is not the site’s: “%”.',
    OURS,
  ),
  'site-character': rule('C’è un carattere invisibile: %.', 'There is an unseen character: %.', CONTENT),
  'site-charset': rule(
    'Mancano le prime righe che dicono UTF-8.',
    'UTF-8 is not declared at the beginning.',
    OURS,
  ),
  'site-id': rule('Due elementi hanno l’id «%».', 'Two elements have the id “%”.', CONTENT),
  'site-title': rule(
    'La pagina deve avere un titolo con parole: ne ha %.',
    'The page must have one title with words: it has %.',
    CONTENT,
  ),
  'site-heading': rule(
    'La pagina deve avere un h1 con parole: ne ha %.',
    'The page must have one h1 with words: it has %.',
    CONTENT,
  ),
  'site-language': rule(
    'Lingua o direzione della pagina sbagliate: %.',
    'The page’s language or direction is wrong: %.',
    OURS,
  ),
  'site-data': rule(
    'I dati per i programmi non si leggono o nominano una pagina che non c’è: «%».',
    'The data for programs cannot be read or name a page that is not there: “%”.',
    OURS,
  ),
  'site-link': rule('Il link «%» non porta da nessuna parte.', 'The link “%” leads nowhere.', CONTENT),
  'site-anchor': rule(
    'Il link «%» porta a un punto che nella pagina non c’è.',
    'The link “%” leads to a place that its page does not have.',
    CONTENT,
  ),
  'site-asset': rule('Manca il file «%».', 'The file “%” is missing.', REBUILD),
  'site-alternate': rule(
    'Le versioni nelle altre lingue non si rispondono: %.',
    'The versions in other languages do not answer each other: %.',
    OURS,
  ),
  'site-canonical': rule(
    'L’indirizzo proprio della pagina è sbagliato: «%».',
    'The page’s own address is wrong: “%”.',
    OURS,
  ),
  'site-robots': rule(
    'La pagina va % ai motori di ricerca, e dice il contrario.',
    'The page must be % to search engines, and says otherwise.',
    OURS,
  ),
  'site-page-missing': rule(
    'La pagina «%» è prevista e non c’è.',
    'The page “%” is planned and not there.',
    REBUILD,
  ),
  'site-page-unexpected': rule(
    'La pagina «%» c’è e nessuno l’ha prevista.',
    'The page “%” is there and nobody planned it.',
    REBUILD,
  ),
  'site-sitemap': rule(
    'La mappa del sito e le pagine non vanno d’accordo: %.',
    'The sitemap and the pages do not agree: %.',
    REBUILD,
  ),
  'site-search': rule(
    'La ricerca e le pagine non vanno d’accordo: %.',
    'The search and the pages do not agree: %.',
    REBUILD,
  ),
  'site-feed': rule(
    'I feed e le pagine non vanno d’accordo: %.',
    'The feeds and the pages do not agree: %.',
    REBUILD,
  ),
  'site-redirect': rule(
    'Il rinvio «%» non porta a una pagina, o ne copre una.',
    'The redirect “%” leads to no page, or hides one.',
    CONTENT,
  ),
  'site-manifest': rule(
    'Il file non è quello che ha scritto la costruzione del sito: %.',
    'The file is not what the build wrote: %.',
    REBUILD,
  ),
} as const satisfies Record<string, Words>;

export type SiteRule = keyof typeof WORDS;
