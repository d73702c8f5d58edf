import { route } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';

/** The pages of those who make the portal, outside the languages and not for search engines. */
export const EDITORS_PAGES: readonly { path: string; name: string; what: Say }[] = [
  {
    path: route.waiting(),
    name: 'Da verificare',
    what: say('che cosa aspetta una persona, HUB per HUB.', 'What waits for a person, HUB by HUB.'),
  },
  {
    path: route.reviews(),
    name: 'Scadenze',
    what: say('che cosa va ricontrollato, ed entro quando.', 'What must be checked again, and by when.'),
  },
  {
    path: route.impact(),
    name: 'Che cosa dipende da che cosa',
    what: say(
      'quali testi vanno riletti quando cambia una legge, un importo o un documento.',
      'Which texts must be read again when a law, an amount or a document changes.',
    ),
  },
  {
    path: route.quality(),
    name: 'I contenuti',
    what: say(
      'ogni scheda: sezioni, leggibilità, fonti, uffici, lingue.',
      'Every sheet: sections, readability, sources, offices, languages.',
    ),
  },
  {
    path: route.translations(),
    name: 'Traduzioni',
    what: say('a che punto è ogni testo in ogni lingua.', 'How far every text is in every language.'),
  },
  {
    path: route.workbench(),
    name: 'Tavolo di traduzione',
    what: say('tradurre nel browser; niente ne esce.', 'Translate in the browser; nothing leaves it.'),
  },
  {
    path: route.indicators(),
    name: 'Gli indicatori',
    what: say('che cosa contano i finanziatori.', 'What the funders count.'),
  },
  {
    path: route.components(),
    name: 'I componenti',
    what: say('che cosa si può mettere nei testi, e come appare.', 'What texts may use, and how it looks.'),
  },
];
