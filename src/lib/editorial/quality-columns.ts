import { say, type Say } from '#src/lib/domain/say.ts';
import type { Quality } from './quality.ts';

/** A column of the table of sheets: its short head, what it means, and its cell; `weak` where somebody should look. */
export interface QualityColumn {
  head: string;
  means: Say;
  cell: (sheet: Quality) => string;
  weak: (sheet: Quality) => boolean;
}

/** The limits that the check has for these parts. */
const EASY = 60;
const LONG = 25;

const index = (value: number | null): string => (value === null ? '–' : String(value));
const hard = (value: number | null): boolean => value !== null && value < EASY;
const never = (): boolean => false;

export const COLUMNS: readonly QualityColumn[] = [
  {
    head: 'tit',
    means: say('caratteri del titolo (al massimo 70)', 'characters of the title (70 at most)'),
    cell: ({ titleLength }) => String(titleLength),
    weak: ({ titleLength }) => titleLength > 70,
  },
  {
    head: 'sez',
    means: say('sezioni; −1: ne manca una obbligatoria', 'sections; −1: one that is required is missing'),
    cell: ({ sections, sectionsMissing }) =>
      sectionsMissing > 0 ? `${sections}−${sectionsMissing}` : String(sections),
    weak: ({ sectionsMissing }) => sectionsMissing > 0,
  },
  {
    head: 'G:rias',
    means: say('Gulpease di titolo e riassunto (60 o più)', 'Gulpease of title and summary (60 or more)'),
    cell: ({ gulpease }) => index(gulpease.summary),
    weak: ({ gulpease }) => hard(gulpease.summary),
  },
  {
    head: 'G:who',
    means: say('Gulpease di «who»', 'Gulpease of “who”'),
    cell: ({ gulpease }) => index(gulpease.who),
    weak: ({ gulpease }) => hard(gulpease.who),
  },
  {
    head: 'G:how',
    means: say('Gulpease di «how»', 'Gulpease of “how”'),
    cell: ({ gulpease }) => index(gulpease.how),
    weak: ({ gulpease }) => hard(gulpease.how),
  },
  {
    head: 'frase',
    means: say('parole della frase più lunga (al massimo 25)', 'words of the longest sentence (25 at most)'),
    cell: ({ longest }) => String(longest),
    weak: ({ longest }) => longest > LONG,
  },
  {
    head: 'fonti',
    means: say('fonti, e quante istituzionali', 'sources, and how many institutional'),
    cell: ({ sources, institutional }) => `${institutional}/${sources}`,
    weak: ({ institutional, kind }) => institutional === 0 && kind !== 'guide',
  },
  {
    head: 'uff+web',
    means: say('uffici dell’elenco e siti', 'offices of the directory and websites'),
    cell: ({ offices, online }) => `${offices}+${online}`,
    weak: ({ offices, online }) => offices + online === 0,
  },
  {
    head: 'fatti',
    means: say('fatti con un giorno per ricontrollarli', 'facts with a day to look again'),
    cell: ({ facts, factsWithReview }) => `${factsWithReview}/${facts}`,
    weak: never,
  },
  {
    head: 'doc',
    means: say(
      'documenti: lingue in cui tutti hanno un nome',
      'documents: languages in which all have a name',
    ),
    cell: ({ documents, documentsTranslated }) => (documents === 0 ? '–' : String(documentsTranslated)),
    weak: never,
  },
  {
    head: 'lingue',
    means: say(
      'lingue aggiornate/automatiche/vecchie/mancanti',
      'languages current/machine-made/out of date/missing',
    ),
    cell: ({ languages: { current, machine, stale, missing } }) =>
      [current, machine, stale, missing].join('/'),
    weak: ({ languages }) => languages.stale > 0,
  },
  {
    head: 'vic',
    means: say('schede vicine (almeno 2)', 'neighbouring sheets (2 at least)'),
    cell: ({ related }) => String(related),
    weak: ({ related }) => related < 2,
  },
  {
    head: 'verificata',
    means: say('il giorno della verifica di un ufficio', 'the day an office verified it'),
    cell: ({ verified }) => (verified === 'never' ? 'mai' : verified),
    weak: ({ verified }) => verified === 'never',
  },
  {
    head: 'conf',
    means: say('fonti e fatti «da confermare»', 'sources and facts “to be confirmed”'),
    cell: ({ toConfirm }) => String(toConfirm),
    weak: never,
  },
  {
    head: 'avv',
    means: say('righe del controllo sul file italiano', 'lines of the check on the Italian file'),
    cell: ({ findings }) => String(findings),
    weak: ({ findings }) => findings > 0,
  },
];
