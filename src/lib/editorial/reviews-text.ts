import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';
import { reviewsByHub, type Review, type ReviewQuery } from './reviews.ts';
import { DUE, NOBODY, ONE } from './words.ts';

/**
 * What is due, for a screen: HUB by HUB, two lines a thing. `prefix` goes before paths; `never` is how many things no
 * office has ever checked, which have no day.
 */
export function reviewsText(
  portal: Portal,
  reviews: readonly Review[],
  { hub, days }: ReviewQuery,
  { lang, prefix, never }: { lang: ToolLanguage; prefix: string; never: number },
): string {
  const groups = reviewsByHub(portal, reviews, hub).flatMap(([one, those]) => [
    `${one === undefined ? NOBODY[lang] : (portal.hubs.get(one)?.name ?? one)}: ${those.length}`,
    ...those.flatMap((review) => lines(review, lang, prefix)),
    '',
  ]);
  const none = say(
    `Niente da ricontrollare nei prossimi ${days} giorni.\n`,
    `Nothing to check again in the next ${days} days.\n`,
  );
  return `${[...(groups.length === 0 ? [none[lang]] : groups), ...foot(reviews[0], never, lang)].join('\n')}\n`;
}

function lines(review: Review, lang: ToolLanguage, prefix: string): string[] {
  const { kind, title, day, why, path } = review;
  return [
    `  ${day}  ${howLong(review)[lang]}  ${ONE[kind][lang]}: ${title}`,
    `              ${DUE[why][lang]} · ${prefix}${path}`,
  ];
}

/** How far the day is: `in 12 days`, or since when it is over. */
export function howLong({ in: days }: Review): Say {
  if (days === 0) return say('oggi', 'today');
  if (days === 1) return say('domani', 'tomorrow');
  if (days > 1) return say(`fra ${days} giorni`, `in ${days} days`);
  return days === -1
    ? say('in ritardo da un giorno', 'one day late')
    : say(`in ritardo da ${-days} giorni`, `${-days} days late`);
}

function foot(first: Review | undefined, never: number, lang: ToolLanguage): string[] {
  const example = first?.path.replace(/(\/index\.[a-z]+\.mdx|\.yaml)$/, '') ?? 'sheets/…';
  const still = say(
    `Vale ancora? npm run verified -- ${example}`,
    `Does it still hold? npm run verified -- ${example}`,
  );
  const unseen = say(
    `${never} cose non hanno un giorno, perché nessun ufficio le ha mai verificate: npm run check -- --report content`,
    `${never} things have no day, for no office has ever verified them: npm run check -- --report content`,
  );
  return [...(first === undefined ? [] : [still[lang]]), ...(never === 0 ? [] : [unseen[lang]])];
}
