import type { Say } from '#src/lib/domain/say.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import type { WorkState } from '#src/lib/translation/state.ts';

/** A shape for each state: who does not see colours, or prints, can tell them apart. */
const SHAPES: Readonly<Record<WorkState, string>> = {
  current: '●',
  minor: '◐',
  machine: '◆',
  review: '◑',
  draft: '○',
  major: '▲',
  missing: '–',
  faulty: '✕',
  critical: '■',
};

/** What each state means for those who translate. */
export const STATE_HELP: Readonly<Record<WorkState, Say>> = {
  current: { it: 'Dice quello che dice l’italiano di oggi.', en: 'Says what today’s Italian says.' },
  minor: {
    it: 'In italiano sono cambiate piccole cose.',
    en: 'Small things have changed in the Italian.',
  },
  machine: {
    it: 'Tradotta da un programma, da controllare.',
    en: 'Translated by a program, to be checked.',
  },
  review: { it: 'Qualcuno la sta rileggendo.', en: 'Somebody is reviewing it.' },
  draft: { it: 'Non è finita e non è pubblicata.', en: 'Not finished and not published.' },
  major: {
    it: 'L’italiano è cambiato: chi legge è avvisato.',
    en: 'The Italian has changed: readers are warned.',
  },
  missing: { it: 'Si legge in italiano.', en: 'Read in Italian.' },
  faulty: {
    it: 'Il file ha un errore: si legge in italiano.',
    en: 'The file has a fault: read in Italian.',
  },
  critical: { it: 'Il vecchio testo può fare danno.', en: 'The old text can do harm.' },
};

/** A state as shape, colour and word. */
export const stateHtml = (state: WorkState): Html =>
  html`<span class="state ${state}"><span aria-hidden="true">${SHAPES[state]}</span> ${STATE_NAMES[state].it}</span>`;

/** Italian, and English beside it where there is any: names have none. */
export const both = ({ it, en }: Say): Html =>
  html`${it}${en !== '' && html` <span class="en" lang="en">${en}</span>`}`;
