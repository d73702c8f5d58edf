import { say, type Say } from '#src/lib/domain/say.ts';
import type { DueWhy } from './deadlines.ts';
import type { WaitingKind } from './waiting.ts';

/** What one thing of a kind is called. */
export const ONE: Readonly<Record<WaitingKind, Say>> = {
  sheet: say('Scheda', 'Sheet'),
  journey: say('Percorso', 'Journey'),
  page: say('Pagina', 'Page'),
  media: say('Materiale', 'Material'),
  news: say('Notizia', 'News item'),
  project: say('Progetto', 'Project'),
  fact: say('Valore', 'Value'),
  number: say('Numero utile', 'Useful number'),
  service: say('Ufficio', 'Office'),
  law: say('Legge', 'Law'),
};

/** What a day is the day of. */
export const DUE: Readonly<Record<DueWhy, Say>> = {
  review: say('da ricontrollare', 'to be checked again'),
  end: say('non vale più dopo questo giorno', 'holds no longer after this day'),
  value: say('serve il valore nuovo', 'the new value is needed'),
};

export const NOBODY: Say = say('Di nessun HUB', 'Of no HUB');
