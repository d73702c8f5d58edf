import { SOURCE } from '#src/lib/domain/locale.ts';
import { MEDIA_KINDS, mediaSchema } from '#src/lib/domain/media.ts';
import { LICENCES, pictureSchema } from '#src/lib/domain/picture.ts';
import { route } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { slugify } from '#src/lib/import/text.ts';
import { commentedMdx } from './commented.ts';
import type { Kind, Known, Question } from './kind.ts';
import { entities, fieldQuestion, listQuestion, slugQuestion } from './question.ts';
import { unwritten } from './sections.ts';

const isKind =
  (...kinds: readonly string[]) =>
  ({ answers }: Known): boolean =>
    kinds.includes(answers['kind'] ?? '');

/** A file on the editor's machine that is copied beside the text. */
const fileQuestion = (name: string, ask: Say, ending: RegExp, more: Partial<Question> = {}): Question => ({
  name,
  ask,
  refuse: (answer) =>
    ending.test(answer)
      ? undefined
      : say(`Il nome del file non va: ${ask.it}`, `The file’s name will not do: ${ask.en}`),
  ...more,
});

/** The name that a file gets beside the text: what the schema accepts, with its ending. */
export function assetName(from: string): string {
  const name = from.slice(from.replaceAll('\\', '/').lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return `${slugify(name.slice(0, dot)) || 'file'}${name.slice(dot).toLowerCase()}`;
}

/** A video, an audio, a poster or a leaflet with its files: a draft. */
export const media: Kind = {
  name: 'media',
  what: say('un video, un audio, un manifesto o un opuscolo', 'a video, an audio, a poster or a leaflet'),
  questions: [
    fieldQuestion('title', mediaSchema, ['title']),
    slugQuestion('title'),
    listQuestion('kind', mediaSchema, MEDIA_KINDS),
    fieldQuestion('hub', mediaSchema, ['hub'], { among: entities('hubs') }),
    {
      name: 'topic',
      ask: say('Il tema.', 'The topic.'),
      among: ({ portal, answers }) =>
        (portal.hubs.get(answers['hub'] ?? '')?.topics ?? []).map((value) => ({
          value,
          name: portal.topics.get(value)?.name ?? value,
        })),
    },
    fieldQuestion('summary', mediaSchema, ['summary'], {
      otherwise: () => unwritten('che cosa si vede o si ascolta.'),
    }),
    fieldQuestion('lang', mediaSchema, ['versions', 0, 'lang'], { otherwise: () => SOURCE }),
    fileQuestion(
      'file',
      say(
        'Il file: mp4, webm, mp3, ogg, m4a, pdf, png, jpg o webp.',
        'The file: mp4, webm, mp3, ogg, m4a, pdf, png, jpg or webp.',
      ),
      /\.(mp4|webm|mp3|ogg|m4a|pdf|png|jpe?g|webp)$/i,
    ),
    fileQuestion('captions', say('I sottotitoli (.vtt).', 'The captions (.vtt).'), /\.vtt$/i, {
      when: isKind('video'),
    }),
    fileQuestion('transcript', say('La trascrizione (.md).', 'The transcript (.md).'), /\.md$/i, {
      when: isKind('video', 'audio'),
    }),
    fileQuestion(
      'poster',
      say('L’immagine di copertina: jpg, png, webp o avif.', 'The cover picture: jpg, png, webp or avif.'),
      /\.(jpe?g|png|webp|avif)$/i,
    ),
    fieldQuestion('alt', pictureSchema, ['alt']),
    fieldQuestion('credits', mediaSchema, ['credits']),
    fieldQuestion('rights', mediaSchema, ['rights']),
    listQuestion('licence', mediaSchema, LICENCES),
    listQuestion('consent', mediaSchema, ['not-needed', 'signed']),
    fieldQuestion('year', mediaSchema, ['year'], { otherwise: ({ today }) => today.slice(0, 4) }),
  ],
  make({ answers }) {
    const id = answers['slug'] ?? '';
    const folder = `media/${id}`;
    const names = ['file', 'captions', 'transcript', 'poster'].filter((name) => answers[name] !== undefined);
    const beside = (name: string): string => `./${assetName(answers[name] ?? '')}`;
    const lang = answers['lang'] ?? SOURCE;
    const { licence, consent } = answers;
    const data = {
      title: answers['title'],
      summary: answers['summary'],
      kind: answers['kind'],
      status: 'draft',
      hub: answers['hub'],
      topics: [answers['topic']],
      versions: [
        {
          lang,
          file: beside('file'),
          ...(names.includes('captions') ? { captions: [{ lang, file: beside('captions') }] } : {}),
          ...(names.includes('transcript') ? { transcript: beside('transcript') } : {}),
        },
      ],
      poster: { file: beside('poster'), alt: answers['alt'], credit: answers['credits'], licence, consent },
      year: Number(answers['year']),
      credits: answers['credits'],
      rights: answers['rights'],
      licence,
      consent,
      verified: 'never',
    };
    return {
      files: [
        {
          path: `${folder}/index.${SOURCE}.mdx`,
          text: commentedMdx(mediaSchema, data, unwritten('che cosa dice il materiale.')),
        },
      ],
      copies: names.map((name) => ({
        from: answers[name] ?? '',
        to: `${folder}/${assetName(answers[name] ?? '')}`,
      })),
      page: route.media(SOURCE, id),
      state: 'draft',
    };
  },
};
