import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { HEAD } from '#src/lib/domain/piece.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Written } from './written.ts';

const MONTHS =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';

interface Datum {
  pattern: RegExp;
  what: (text: string) => Say;
  mend: Say;
}

/** What changes without the text around it: written in one place, it is right everywhere. */
const DATA: readonly Datum[] = [
  {
    pattern: /€\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|euro\b)|\beuro\s\d[\d.,]*/giu,
    what: (text) => say(`L’importo «${text}» è scritto a mano.`, `The amount “${text}” is written by hand.`),
    mend: say(
      'Mettilo in content/facts (kind: money) e cita <Fact id="…" />, oppure in «costs» e scrivi <Costs />.',
      'Put it into content/facts (kind: money) and cite <Fact id="…" />, or into “costs” and write <Costs />.',
    ),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:\d{1,2}|1°)\s(?:${MONTHS})(?:\s\d{4})?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b`,
      'giu',
    ),
    what: (text) => say(`La data «${text}» è scritta a mano.`, `The date “${text}” is written by hand.`),
    mend: say(
      'Mettila in content/facts (kind: date) e cita <Fact id="…" />; la data di una legge la dice <Source law="…" />.',
      'Put it into content/facts (kind: date) and cite <Fact id="…" />; a law’s date is said by <Source law="…" />.',
    ),
  },
  {
    // Italian numbers, green numbers, emergency numbers and those of public help lines.
    pattern:
      /(?<![\d/.,-])(?<!\b(?:artt?|nn?|comma|pag)\.?\s)(?:\+39[\s\d]{8,}\d|0\d{1,3}[\s./-]?\d{2,4}\s?\d{3,4}|3\d{2}[\s.-]?\d{3}\s?\d{3,4}|80[03][\s.]?\d{3}[\s.]?\d{3}|11[2358]|1500|1522|19696|114|116\s?117|116\s?000)(?![\d/,-]|\.\d)/gu,
    what: (text) =>
      say(`Il telefono «${text}» è scritto a mano.`, `The phone number “${text}” is written by hand.`),
    mend: say(
      'Cita l’ufficio con <Contact service="comune/ufficio" />, oppure il numero in content/facts (kind: phone) con <Fact id="…" />.',
      'Cite the office with <Contact service="municipality/office" />, or the number in content/facts (kind: phone) with <Fact id="…" />.',
    ),
  },
];

/** Where operators read what the sources say and when: no data of the procedure. */
const DESK = 'desk';

/** Amounts, dates and phone numbers in the texts of what holds until somebody changes it: news and projects tell of one day. */
export const checkHandwritten = (written: readonly Written[]): Finding[] =>
  written
    .filter(({ part }) => part === HEAD || !(part.startsWith('_') || part === DESK))
    .flatMap(({ text, place }) =>
      DATA.flatMap(({ pattern, what, mend }) =>
        [...text.matchAll(pattern)].map(([found]) =>
          finding('datum-handwritten', place, what(found), mend, 'warning'),
        ),
      ),
    );
