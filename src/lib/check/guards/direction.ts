import { finding } from '#src/lib/domain/finding.ts';
import { BARE } from '#src/lib/guard/bare.ts';
import { say } from '#src/lib/domain/say.ts';
import { inlineRuns, type Body, type Inline } from '#src/lib/domain/body.ts';
import { start, type Guard } from './guard.ts';

/** Bare phones and e-mails turn round in right-to-left prose: `<Contact>`, a fact or a link keeps them whole. */
export const direction: Guard = (_, translation, locale) => {
  if (locale?.dir !== 'rtl' || translation.body === undefined) return [];
  // The JSON was made by the reader from a checked body.
  const body = JSON.parse(translation.body) as Body;
  return body.flatMap(({ id, c }) => {
    const bare = [...inlineRuns(c)].flatMap(bareTexts).flatMap((text) => text.match(BARE) ?? []);
    return bare.map((found) =>
      finding(
        'translation-direction',
        start(translation),
        say(
          `In «${id}» c’è «${found}» nel testo: da destra a sinistra si legge al contrario.`,
          `In “${id}” there is “${found}” in the text: from right to left it reads the wrong way round.`,
        ),
        say(
          'Usa <Contact service="…" />, <Fact id="…" /> o un collegamento, come in italiano.',
          'Use <Contact service="…" />, <Fact id="…" /> or a link, as in the Italian.',
        ),
      ),
    );
  });
};

/** The texts that stand in no link. */
const bareTexts = (run: readonly Inline[]): string[] =>
  run.flatMap((node): string[] => {
    if (node.t === 'text') return [node.v];
    return node.t === 'strong' || node.t === 'em' || node.t === 'term' ? bareTexts(node.c) : [];
  });
