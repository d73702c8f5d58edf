import { voiceFor } from '#src/lib/hand/aloud.ts';
import type { Line } from './lines.ts';

export type ReaderState = 'still' | 'speaking' | 'paused';

/**
 * Says lines one after the other. A pause ends the voice and keeps the place: on phones the browser's own pause is an end
 * without a way back. Lines in a language that the device cannot speak are passed over.
 */
export class Reader {
  rate = 1;
  readonly #synthesis: SpeechSynthesis;
  readonly #changed: (state: ReaderState, line: Line | undefined) => void;
  #lines: readonly Line[] = [];
  #at = 0;
  #state: ReaderState = 'still';
  /** Which start of the voice is the last: what earlier ones still tell is not heard. */
  #turn = 0;
  /** Kept for as long as it is spoken: some browsers forget one that nobody holds, and never say that it has ended. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(synthesis: SpeechSynthesis, changed: (state: ReaderState, line: Line | undefined) => void) {
    this.#synthesis = synthesis;
    this.#changed = changed;
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** What is read from now on; whatever was read is stopped. */
  load(lines: readonly Line[]): void {
    this.stop();
    this.#lines = lines;
  }

  /** Whether the device can say this language by itself. */
  speaks(lang: string): boolean {
    return voiceFor(this.#synthesis.getVoices(), lang) !== undefined;
  }

  play(from = this.#at): void {
    this.#at = from;
    this.#say();
  }

  pause(): void {
    this.#end('paused');
  }

  stop(): void {
    this.#at = 0;
    this.#end('still');
  }

  /** Says the rest in another way, from the line that was begun. */
  again(): void {
    if (this.#state === 'speaking') this.#say();
  }

  #end(state: ReaderState): void {
    this.#turn++;
    this.#synthesis.cancel();
    this.#tell(state);
  }

  #tell(state: ReaderState): void {
    this.#state = state;
    this.#changed(state, state === 'still' ? undefined : this.#lines[this.#at]);
  }

  #say(): void {
    const mine = ++this.#turn;
    this.#synthesis.cancel();
    const voices = this.#synthesis.getVoices();
    const voiceOf = (line: Line): SpeechSynthesisVoice | undefined => voiceFor(voices, line.lang);
    let line = this.#lines[this.#at];
    while (line && !voiceOf(line)) line = this.#lines[++this.#at];
    const voice = line && voiceOf(line);
    if (!line || !voice) return this.stop();
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.rate;
    utterance.onend = () => {
      if (mine === this.#turn) this.play(this.#at + 1);
    };
    utterance.onerror = () => {
      if (mine === this.#turn) this.stop();
    };
    this.#utterance = utterance;
    this.#tell('speaking');
    this.#synthesis.speak(this.#utterance);
  }
}
