import { blobId } from '#src/lib/domain/fingerprint.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { findPiece, targets } from '#src/lib/translation/pieces.ts';
import { frontMatter } from '#src/lib/translation/xliff/front.ts';
import type { Kind } from './kind.ts';

/**
 * A translation that is begun: the Italian file with its words only, to be written over. As a draft no reader gets it;
 * it has no fingerprints before `npm run l10n -- stamp`.
 */
export const translation: Kind = {
  name: 'translation',
  what: say('la traduzione di un testo', 'the translation of a text'),
  questions: [
    {
      name: 'lang',
      ask: say('La lingua.', 'The language.'),
      among: ({ portal }) => targets(portal).map(({ code, italian }) => ({ value: code, name: italian })),
    },
    {
      name: 'piece',
      ask: say(
        'Il testo, per esempio: salute/tessera-sanitaria.',
        'The text, e.g. salute/tessera-sanitaria.',
      ),
      refuse: (answer, { portal }) =>
        findPiece(portal, answer)
          ? undefined
          : say(
              `«${answer}» non c’è: scrivi la cartella del testo, per esempio sheets/salute/tessera-sanitaria.`,
              `There is no “${answer}”: write the folder of the text, e.g. sheets/salute/tessera-sanitaria.`,
            ),
    },
  ],
  make({ portal, today, read, answers }) {
    const { lang = '', piece: name = '' } = answers;
    const piece = findPiece(portal, name);
    if (!piece) throw new Error(`no piece ${name}`);
    const italian = read(`${piece.folder}/index.${SOURCE}.mdx`);
    const { title, summary, keywords, labels } = piece.source.words;
    const fields = new Map<string, string | readonly string[]>([
      ['title', title],
      ['summary', summary],
      ...(keywords.length > 0 ? [['keywords', keywords] as const] : []),
      ...Object.entries(labels),
    ]);
    const pin = {
      status: 'draft',
      at: today,
      source: blobId(Buffer.from(italian)).slice(0, 12),
      sections: {},
    } as const;
    const body = italian.replace(/^---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m, () =>
      frontMatter(undefined, fields, pin),
    );
    return {
      files: [{ path: `${piece.folder}/index.${lang}.mdx`, text: body }],
      copies: [],
      page: pieceRoute(piece.kind, lang, piece.id),
      state: 'draft',
    };
  },
};
