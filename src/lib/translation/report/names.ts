import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';
import type { Reason } from '#src/lib/translation/risk/classify.ts';
import type { WorkState } from '#src/lib/translation/state.ts';

/** States in the words of those who translate. */
export const STATE_NAMES: Readonly<Record<WorkState, Say>> = {
  current: say('aggiornata', 'current'),
  minor: say('piccole correzioni', 'minor changes'),
  machine: say('automatica', 'machine'),
  review: say('in revisione', 'in review'),
  draft: say('bozza', 'draft'),
  major: say('da rivedere', 'major changes'),
  missing: say('manca', 'missing'),
  faulty: say('difettosa', 'faulty'),
  critical: say('non vale più', 'critical'),
};

const REASON_NAMES: Readonly<Record<Reason['kind'], Say>> = {
  number: say('numero', 'number'),
  negation: say('negazione', 'negation'),
  modal: say('obbligo o possibilità', 'obligation or permission'),
  deadline: say('termine o tempo', 'deadline or time'),
  condition: say('condizione', 'condition'),
  money: say('denaro', 'money'),
  date: say('data', 'date'),
  addressee: say('destinatari', 'addressees'),
  office: say('ufficio', 'office'),
  document: say('documento', 'document'),
  place: say('luogo', 'place'),
  link: say('indirizzo', 'address'),
  wording: say('parole', 'wording'),
  added: say('frase aggiunta', 'sentence added'),
  removed: say('frase tolta', 'sentence taken out'),
  order: say('ordine', 'order'),
  slip: say('errore di battitura', 'slip'),
};

/** One reason, on a line: `numero: «16» → «18»`. */
export const reasonLine = ({ kind, before, after }: Reason, speak: ToolLanguage): string =>
  `${REASON_NAMES[kind][speak]}: «${before}» → «${after}»`;
