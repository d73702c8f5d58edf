import { REQUIRED_SECTIONS, SECTIONS, type SheetKind } from '#src/lib/domain/sheet.ts';
import { UNWRITTEN } from '#src/lib/domain/unwritten.ts';

/** What to write in each section, in one line: the question that the reader has. */
const PROMPTS: Readonly<Record<(typeof SECTIONS)[number], string>> = {
  what: 'che cos’è e a che cosa serve.',
  who: 'chi può farlo e chi no.',
  how: 'che cosa fai, un passo alla volta.',
  needs: 'quali documenti porti.',
  get: 'che cosa ricevi alla fine.',
  when: 'quando lo fai ed entro quando.',
  cost: 'quanto paghi e come paghi.',
  where: 'dove vai o su quale sito.',
  after: 'che cosa fai dopo.',
  refused: 'che cosa fai se dicono di no.',
  special: 'quali casi sono diversi.',
  rights: 'quali diritti hai.',
  beware: 'a che cosa stai attento.',
  more: 'dove leggi di più.',
  desk: 'che cosa deve sapere chi lavora allo sportello.',
};

/** The sections that a kind of sheet must have, in their order, each with its prompt. */
export function sectionsFor(kind: SheetKind): string {
  const wanted = REQUIRED_SECTIONS[kind].flatMap(([first]) => first ?? []);
  return SECTIONS.filter((id) => wanted.includes(id))
    .map((id) => `<Section id="${id}">\n\n${unwritten(PROMPTS[id])}\n\n</Section>\n`)
    .join('\n');
}

/** A text that somebody must still write. */
export const unwritten = (what: string): string => `${UNWRITTEN} ${what}`;
