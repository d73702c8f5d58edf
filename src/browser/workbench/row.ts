import { element } from '#src/browser/search/element.ts';
import { faultsOf, type Fault } from './faults.ts';
import { termsIn, type Language, type Term } from './language.ts';
import { marksOf, readable } from './marks.ts';
import type { Draft } from './saved.ts';
import { TAG, type Code } from './tags.ts';
import type { Unit } from './xliff.ts';

/** One text on the workbench: the Italian, a field for the translation, and what the check would say of it. */
export class Row {
  readonly unit: Unit;
  readonly field: HTMLTextAreaElement;
  readonly checked: HTMLInputElement;
  readonly item: HTMLLIElement;
  readonly #faults: HTMLUListElement;
  readonly #language: Language;
  faults: Fault[] = [];

  constructor(unit: Unit, number: number, language: Language) {
    this.unit = unit;
    this.#language = language;
    const id = `testo-${number}`;
    this.field = element('textarea', {
      id,
      lang: language.tag,
      dir: language.dir,
      rows: String(Math.min(8, 2 + Math.floor(unit.italian.length / 60))),
      'aria-describedby': `${id}-it ${id}-esito`,
      spellcheck: 'true',
    });
    this.field.value = unit.own;
    this.checked = element('input', { type: 'checkbox' });
    this.#faults = element('ul', { id: `${id}-esito`, class: 'plain faults' });
    this.item = element(
      'li',
      { class: 'unit' },
      element('div', { class: 'from' }, ...this.#italian(id)),
      element(
        'div',
        { class: 'to' },
        element(
          'label',
          { for: id },
          `Testo ${number}`,
          ...(unit.context === '' ? [] : [element('small', {}, ` ${unit.context}`)]),
          ...(unit.max === undefined ? [] : [element('small', {}, ` al massimo ${unit.max} caratteri`)]),
        ),
        this.field,
        ...(unit.codes.length > 0 ? [this.#tagButtons(unit.codes)] : []),
        this.#faults,
        element(
          'label',
          { class: 'check' },
          this.checked,
          ' Controllato ',
          english('Checked'),
          element('span', { class: 'visually-hidden' }, `: testo ${number}`),
        ),
      ),
    );
    this.look();
  }

  /** Whether somebody has written or vouched for it here. */
  get touched(): boolean {
    return this.checked.checked || this.field.value !== this.unit.own;
  }

  get draft(): Draft {
    return { italian: this.unit.italian, own: this.field.value, checked: this.checked.checked };
  }

  put(text: string, checked: boolean): void {
    this.field.value = text;
    this.checked.checked = checked;
    this.look();
  }

  /** Asks again what is wrong with the translation, and says so below it. */
  look(): void {
    this.faults = faultsOf(
      { ...this.unit, own: this.field.value, free: this.unit.id === '_keywords' },
      this.#language,
    );
    this.#faults.replaceChildren(
      ...this.faults.map(({ severity, it, en }) =>
        element('li', { class: severity }, `${severity === 'error' ? '✕' : '!'} ${it} `, english(en)),
      ),
    );
    const wrong = this.faults.some(({ severity }) => severity === 'error');
    this.field.toggleAttribute('aria-invalid', wrong);
    if (wrong) this.field.setAttribute('aria-invalid', 'true');
  }

  #italian(id: string): Node[] {
    const { italian, old, codes, outdated } = this.unit;
    const now = readable(withShown(italian, codes));
    const terms = termsIn(italian.replace(TAG, ''), this.#language);
    const marks = old === undefined ? [] : marksOf(readable(old), now);
    return [
      element('p', { id: `${id}-it`, lang: 'it', dir: 'ltr' }, ...tagNodes(italian)),
      ...(outdated && marks.every(({ op }) => op === 'same')
        ? [
            element(
              'p',
              { class: 'small' },
              'L’italiano di questa parte è cambiato. ',
              english('This part has changed.'),
            ),
          ]
        : []),
      ...(marks.some(({ op }) => op !== 'same')
        ? [
            element(
              'p',
              { class: 'before', lang: 'it', dir: 'ltr' },
              element('span', { class: 'small' }, 'Che cosa è cambiato: '),
              ...marks.map(({ op, text }) =>
                op === 'same' ? text : element(op === 'gone' ? 'del' : 'ins', {}, text),
              ),
            ),
          ]
        : []),
      ...(codes.length > 0 ? [codeList(codes)] : []),
      ...(terms.length > 0 ? [this.#termList(terms)] : []),
    ];
  }

  #termList(terms: readonly Term[]): Node {
    const { tag, dir } = this.#language;
    return element(
      'details',
      { class: 'terms' },
      element('summary', {}, `Glossario: ${terms.length} `, english('glossary')),
      element(
        'ul',
        {},
        ...terms.map(({ italian, definition, policy, term, forms, forbidden }) =>
          element(
            'li',
            {},
            element('b', {}, italian[0] ?? ''),
            ...(term === undefined
              ? []
              : [' → ', element('b', { lang: tag, dir }, [term, ...forms].join(' / '))]),
            ...(policy === 'translate'
              ? []
              : [' · il nome italiano resta ', english('the Italian name stays')]),
            ...(forbidden.length === 0
              ? []
              : [' · da evitare: ', element('span', { lang: tag, dir }, forbidden.join(', '))]),
            element('br'),
            element('small', {}, definition),
          ),
        ),
      ),
    );
  }

  /** Buttons that put a tag where the cursor is, around the words that are chosen. */
  #tagButtons(codes: readonly Code[]): Node {
    return element(
      'p',
      { class: 'tags' },
      ...codes.map(({ id, paired }) => {
        const button = element('button', { type: 'button', 'aria-label': `Metti il segno ${id}` }, `⟦${id}⟧`);
        button.addEventListener('click', () => {
          const { selectionStart: from, selectionEnd: to, value } = this.field;
          const chosen = value.slice(from, to);
          this.field.setRangeText(paired ? `⟦${id}⟧${chosen}⟦/${id}⟧` : `⟦${id}⟧`, from, to, 'end');
          this.field.focus();
          this.field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        return button;
      }),
    );
  }
}

const english = (text: string): HTMLElement => element('span', { class: 'en', lang: 'en' }, text);

/** Text with its tags as elements of their own. */
function tagNodes(text: string): (Node | string)[] {
  return text
    .split(/(⟦[^⟦⟧]+⟧)/u)
    .map((part) => (part.startsWith('⟦') ? element('bdi', { class: 'tag', translate: 'no' }, part) : part));
}

const codeList = (codes: readonly Code[]): Node =>
  element(
    'ul',
    { class: 'plain codes small' },
    ...codes.map(({ id, shown }) =>
      element('li', {}, element('bdi', { class: 'tag' }, `⟦${id}⟧`), ' ', element('code', {}, shown)),
    ),
  );

/** The Italian with the mark-up of data in the place of their tags. */
const withShown = (text: string, codes: readonly Code[]): string =>
  text.replace(TAG, (_, __, id: string) => {
    const code = codes.find((one) => one.id === id);
    return code === undefined || code.paired ? '' : code.shown;
  });
