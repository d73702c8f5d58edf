import type { FeedKind } from '#src/lib/domain/ledger.ts';

/** The kinds in Italian, in the plural: the editors of the national portal read them. */
export const KIND_NAMES: Readonly<Record<FeedKind, string>> = {
  notizia: 'Notizie',
  evento: 'Eventi',
  progetto: 'Progetti',
  norma: 'Norme',
  approfondimento: 'Approfondimenti',
  scheda: 'Schede',
  servizio: 'Servizi',
  esperienza: 'Esperienze',
  opportunita: 'Opportunità',
  ricerca: 'Ricerche',
  guida: 'Guide',
};
