import { isFiller, numeral, synonym } from './plain-words.ts';
import { canonicalForm, riskKind, type RiskKind } from './risk-words.ts';

/** One word, number or question mark of an Italian sentence, as it counts in a comparison. */
export interface Token {
  /** As it was written. */
  text: string;
  /** The form two equal words share: small letters, no accents, one of the synonyms. */
  form: string;
  kind?: RiskKind;
}

/** The tokens of an Italian sentence that count, in their order. */
export function tokensOf(sentence: string): Token[] {
  const found = fold(sentence).match(TOKEN) ?? [];
  return found.flatMap((text, index): Token[] => {
    const word = text.toLowerCase();
    const next = found[index + 1] ?? '';
    if (NUMBER.test(text)) return [{ text, form: amount(text), kind: numberKind(text) }];
    if (index > 0 && LABEL.test(text)) return [{ text, form: text, kind: 'number' }];
    if (isFiller(word, NUMBER.test(next))) return [];
    const number = numeral(word);
    if (number !== undefined) return [{ text, form: number, kind: 'number' }];
    const token = wordToken(word);
    return [
      { text, ...token, ...(token.kind === undefined && ACRONYM.test(text) ? { kind: 'office' } : {}) },
    ];
  });
}

const known = new Map<string, Omit<Token, 'text'>>();

/** A plain word's form and kind. A language has few words: those that were met are kept. */
function wordToken(word: string): Omit<Token, 'text'> {
  const found = known.get(word);
  if (found) return found;
  const form = formOf(word);
  const kind = riskKind(word) ?? riskKind(form);
  const token = { form, ...(kind === undefined ? {} : { kind }) };
  if (known.size < 50_000) known.set(word, token);
  return token;
}

/** Accents tell short words apart ("è" and "e"); in longer ones they are slips. */
function formOf(word: string): string {
  const plain = word.length <= 4 ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return canonicalForm(synonym(word) === word ? plain : synonym(word));
}

/** `16,00` is 16 and `1.000` is 1000. */
const amount = (number: string): string =>
  number
    .toLowerCase()
    .replace(/^€$/, 'euro')
    .replace(/[,.]00$/, '')
    .replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, '');

const numberKind = (text: string): RiskKind =>
  /^(€|euro)$/i.test(text) ? 'money' : /@|:\/\//.test(text) ? 'link' : text === '?' ? 'condition' : 'number';

const TOKEN = /https?:\S+|\S+@\S+|\{\d+\}|\d+(?:[.,:/]\d+)*|[€%?]|\p{L}+/gu;
/** One capital letter within a sentence tells things apart as a number does: "epatite B", "gruppo A". */
const LABEL = /^[A-Z]$/;
const ACRONYM = /^\p{Lu}{2,}$/u;
const NUMBER = /^(https?:\S+|\S+@\S+|\{\d+\}|\d.*|[€%?])$/;

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/(\d)°/g, '$1')
    .replace(HERE, '');

/** Where on the page something stands is no advice. */
const HERE = /\b(?:più|qui) (?:sotto|sopra|avanti)(?!\p{L})/giu;

/** Kinds that act on other words: where there is one, the order of a sentence says on which. */
const ACTS: ReadonlySet<RiskKind | undefined> = new Set([
  'number',
  'negation',
  'modal',
  'deadline',
  'condition',
]);

/** With these the order of the rest is the message, whatever else stands there. */
const SEQUENCE = new Set(['da', 'dal', 'dalla', 'per', 'contro']);

/** Whether the order of a sentence is part of what it says. */
export const orderCounts = (tokens: readonly Token[]): boolean =>
  tokens.some(({ form, kind }) => ACTS.has(kind) || SEQUENCE.has(form));
