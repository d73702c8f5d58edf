/** What is asked of a voice; the browser's own have more (`SpeechSynthesisVoice`). */
export interface Voice {
  /** `it-IT`; on some phones `it_IT`, on others `cmn-Hans-CN`. */
  readonly lang: string;
  /** Made on the device itself: any other sends the text to somebody. */
  readonly localService: boolean;
  readonly default: boolean;
}

/** As long as one breath of a voice may be: pauses and a new start take effect at the next one. */
const BREATH = 180;

/** Rates of speech that a reader can choose, 1 being the voice's own. */
export const RATES = { slow: 0.75, normal: 1, fast: 1.3 } as const;
export type Rate = keyof typeof RATES;

/** Sizes of the letters in percent of what the browser is set to. */
export const SIZES = [100, 125, 150, 200] as const;

/**
 * The device's voice for a language: one that reads its letters, and that sends nothing to anybody. Old names of languages
 * count as the new ones (`cmn` and `zh`, `tl` and `fil`); a voice for Punjabi in Arabic letters is none for Gurmukhi.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], tag: string): V | undefined {
  const wanted = scriptOf(tag);
  const fitting = voices.filter(
    ({ lang, localService }) => localService && wanted !== undefined && scriptOf(lang) === wanted,
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** `zh-Hans`, from any way of writing a language. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}

/** Cuts a text into what is said in one breath: whole sentences, several where they are short. */
export function breathsOf(text: string, tag: string): string[] {
  const breaths: string[] = [];
  for (const sentence of sentencesOf(text.replace(/\s+/g, ' ').trim(), tag)) {
    const last = breaths.at(-1);
    if (last !== undefined && last.length + sentence.length <= BREATH)
      breaths[breaths.length - 1] = last + sentence;
    else breaths.push(sentence);
  }
  return breaths.map((breath) => breath.trim()).filter((breath) => /[\p{L}\p{N}]/u.test(breath));
}

/** Not every browser knows where sentences end in every language. */
function sentencesOf(text: string, tag: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.split(/(?<=[.!?؟।۔。！？]\s*)/u);
  return Array.from(
    new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(text),
    ({ segment }) => segment,
  );
}
