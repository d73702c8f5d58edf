import { carryFragment } from '#src/browser/carry.ts';
import { SheetFragment } from '#src/browser/hand/address.ts';
import { SheetList } from '#src/browser/hand/pick.ts';
import { loadPage } from '#src/browser/load-page.ts';
import { byId } from '#src/browser/search/element.ts';
import { startExit } from '#src/browser/trace/exit.ts';
import { RATES, SIZES, type Rate } from '#src/lib/hand/aloud.ts';
import type { AloudTexts } from '#src/lib/hand/aloud-texts.ts';
import { filled } from '#src/lib/hand/dossier-texts.ts';
import { articleFrom } from './article.ts';
import { linesOf, type Line } from './lines.ts';
import { Place } from './place.ts';
import { Reader, type ReaderState } from './reader.ts';

/** A sheet in large letters and in the device's own voice. What is chosen stands behind the `#`; nothing is stored. */
export function startAloud(): void {
  const place = byId('scheda', HTMLElement);
  const head = byId('inizio', HTMLElement);
  const bar = byId('comandi', HTMLElement);
  const voice = byId('voce', HTMLElement);
  const withVoice = byId('con-voce', HTMLLabelElement);
  const status = byId('esito', HTMLElement);
  const toggle = byId('leggi', HTMLButtonElement);
  const stop = byId('ferma', HTMLButtonElement);
  const rate = byId('velocita', HTMLSelectElement);
  const size = byId('grandezza', HTMLSelectElement);
  const texts = JSON.parse(place.dataset['texts'] ?? '{}') as AloudTexts;
  const fragment = new SheetFragment();
  const list = new SheetList(byId('scegli', HTMLDetailsElement));
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const reader = synthesis && new Reader(synthesis, follow);
  const where = new Place(texts, say);
  let code: string | undefined;
  let turn = 0;

  function follow(state: ReaderState, line: Line | undefined): void {
    toggle.textContent = { still: texts.start, speaking: texts.pause, paused: texts.resume }[state];
    stop.hidden = state === 'still';
    where.follow(state, line);
  }

  function say(words: string): void {
    status.textContent = words;
  }

  /** @param isChoice by the reader, whose place was in the list that closes now */
  function restore(isChoice: boolean): void {
    const asked = fragment.read();
    if (!asked) return;
    const wanted = Number(asked.values['testo']);
    enlarge(SIZES.find((known) => known === wanted) ?? SIZES[0]);
    carryFragment(location.hash);
    if (asked.code === code && code !== undefined) return;
    code = asked.code;
    void show(isChoice);
  }

  async function show(isChoice: boolean): Promise<void> {
    const mine = ++turn;
    reader?.load([]);
    say('');
    place.replaceChildren();
    head.hidden = false;
    bar.hidden = true;
    list.chosen(code);
    if (code === undefined) return;
    const sheet = list.sheets.get(code);
    if (!sheet) {
      say(filled(texts.unknown, { codes: code }));
      return;
    }
    try {
      const { article, exit } = articleFrom(await loadPage(sheet.href));
      if (mine !== turn) return;
      place.replaceChildren(...(exit ? [exit] : []), article);
      startExit();
      Object.assign(where, linesOf(article, document.documentElement.lang));
      reader?.load(where.lines);
      head.hidden = true;
      bar.hidden = false;
      offer();
      if (isChoice) where.focus();
    } catch {
      if (mine === turn) say(texts.broken);
    }
  }

  /** Whether there is a voice is known late: some browsers look for them when they are asked first. */
  function offer(): void {
    const lang = where.lines[0]?.lang ?? document.documentElement.lang;
    const can = reader?.speaks(lang) ?? false;
    voice.hidden = withVoice.hidden = !can;
    say(can ? '' : texts.noVoice);
    where.offer(can ? (from) => reader?.play(from) : undefined);
  }

  function enlarge(percent: number): void {
    size.value = String(percent);
    for (const known of SIZES) place.classList.toggle(`size-${known}`, known === percent);
  }

  toggle.onclick = () => {
    if (reader?.state === 'speaking') reader.pause();
    else reader?.play();
  };
  stop.onclick = () => {
    reader?.stop();
    toggle.focus();
  };
  rate.onchange = () => {
    if (!reader) return;
    reader.rate = RATES[rate.value as Rate];
    reader.again();
  };
  size.onchange = () => {
    fragment.write(code, size.value === String(SIZES[0]) ? {} : { testo: size.value });
    restore(false);
  };
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && reader && reader.state !== 'still') reader.stop();
  });
  addEventListener('pagehide', () => reader?.stop());
  addEventListener('hashchange', () => restore(true));
  synthesis?.addEventListener('voiceschanged', () => {
    if (!bar.hidden && reader?.state === 'still') offer();
  });
  restore(false);
}
