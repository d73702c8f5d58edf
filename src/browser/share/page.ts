import { carryFragment } from '#src/browser/carry.ts';
import { SheetFragment } from '#src/browser/hand/address.ts';
import { loadOffices, loadSheets } from '#src/browser/hand/load.ts';
import { SheetList } from '#src/browser/hand/pick.ts';
import { byId } from '#src/browser/search/element.ts';
import { dayText } from '#src/lib/dates/day-text.ts';
import { filled } from '#src/lib/hand/dossier-texts.ts';
import { SHARED_PARTS, shareText, shortShareText } from '#src/lib/hand/share-text.ts';
import type { ShareTexts } from '#src/lib/hand/share-texts.ts';

/** Makes a message of a sheet. What is chosen stands behind the `#`; who sends it, and to whom, is the reader's business. */
export function startShare(): void {
  const form = byId('messaggio', HTMLFormElement);
  const status = byId('esito', HTMLElement);
  const town = byId('comune', HTMLSelectElement);
  const text = byId('testo', HTMLTextAreaElement);
  const app = byId('app', HTMLButtonElement);
  const ways = ['whatsapp', 'sms', 'email'].map((id) => byId(id, HTMLAnchorElement));
  const boxes = SHARED_PARTS.map((part) => [part, byId(`con-${part}`, HTMLInputElement)] as const);
  const texts = JSON.parse(form.dataset['texts'] ?? '{}') as ShareTexts;
  const fragment = new SheetFragment();
  const list = new SheetList(byId('scegli', HTMLDetailsElement));
  let code: string | undefined;
  let title = '';
  let turn = 0;

  /**
   * Shows the sheet that the address names.
   *
   * @param isChoice by the reader, whose place was in the list that closes now
   */
  function restore(isChoice: boolean): void {
    const asked = fragment.read();
    if (!asked) return;
    code = asked.code;
    town.value = asked.values['comune'] ?? '';
    if (town.selectedIndex < 0) town.value = '';
    list.chosen(code);
    void show().then(() => {
      if (isChoice && !form.hidden) town.focus();
    });
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    say('');
    carryFragment(location.hash);
    form.hidden = true;
    if (code === undefined) return;
    try {
      const [file, offices] = await Promise.all([
        loadSheets(texts.lang),
        town.value === '' ? undefined : loadOffices(),
      ]);
      if (mine !== turn) return;
      const sheet = file.sheets[code];
      if (!sheet || sheet.archived) {
        say(sheet ? texts.archived : filled(texts.unknown, { codes: code }));
        return;
      }
      title = typeof sheet.title === 'string' ? sheet.title : sheet.title.text;
      const message = {
        parts: boxes.flatMap(([part, box]) => (box.checked ? [part] : [])),
        made: filled(texts.made, { date: dayText(texts.dates, file.made) }),
        address: filled(texts.address, { code }),
        ...(offices && { near: { town: town.value, offices } }),
      };
      text.value = shareText(file, code, message);
      text.rows = Math.min(24, text.value.split('\n').length + 2);
      link(text.value, shortShareText(file, code, message));
      form.hidden = false;
    } catch {
      if (mine === turn) say(texts.broken);
    }
  }

  /** Plain links: the reader's own programs open with the message in them. */
  function link(long: string, short: string): void {
    const hrefs = [
      `https://wa.me/?text=${encodeURIComponent(long)}`,
      `sms:?&body=${encodeURIComponent(short)}`,
      `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(long.replaceAll('\n', '\r\n'))}`,
    ];
    for (const [index, way] of ways.entries()) way.href = hrefs[index] ?? '';
  }

  function say(words: string): void {
    status.textContent = words;
  }

  byId('copia', HTMLButtonElement).onclick = () => {
    navigator.clipboard.writeText(text.value).then(
      () => say(texts.copied),
      () => {
        text.select();
        say(texts.failed);
      },
    );
  };
  app.hidden = typeof navigator.share !== 'function';
  app.onclick = () => {
    navigator.share({ title, text: text.value }).catch((error: unknown) => {
      // Whoever closes the list of programs knows that nothing was sent.
      if (!(error instanceof DOMException && error.name === 'AbortError')) say(texts.failed);
    });
  };
  for (const [, box] of boxes) box.onchange = () => void show();
  town.onchange = () => {
    fragment.write(code, town.value === '' ? {} : { comune: town.value });
    void show();
  };
  addEventListener('hashchange', () => restore(true));
  restore(false);
}
