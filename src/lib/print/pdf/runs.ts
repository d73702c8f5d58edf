import type { Operation } from './operators.ts';

/** How far a glyph, by its number, moves the pen, in thousandths of the letters' size. */
export type Widths = (glyph: number) => number;

/** What moves letters in another way: content with any of it is not touched. */
const OTHER_MOVES: ReadonlySet<string> = new Set(['Tc', 'Tw', 'Tz', 'TL', 'Ts', 'TD', 'T*', "'", '"']);
/** What may stand before letters are placed. */
const BEFORE_PLACE: ReadonlySet<string> = new Set(['Tf', 'BMC', 'BDC', 'EMC']);

/** Decimals of a place on the page: half a tenth of a pixel is a hundredth of a millimetre. */
const DECIMALS = 1;
/** Letters farther from each other than so many of their sizes are placed anew. */
const FAR = 20;
/** Thousandths of its size that a letter may stand beside its place: a tenth of what an eye sees on paper. */
const NEAR = 4;

/**
 * A page's content in which letters that Chromium placed one by one follow each other, with what each differs from its
 * font's own step (operator TJ, ISO 32000-1, 9.4.3): the same letters at the same places in a third of the room. What
 * the letters are marked with, for those who extract or hear them, stays.
 *
 * @param widthsOf of a font by its name on the page; undefined where a font's are not known: its letters stay one by one
 */
export function inRuns(
  operations: readonly Operation[],
  widthsOf: (font: string) => Widths | undefined,
): Operation[] {
  if (operations.some(({ operator }) => OTHER_MOVES.has(operator))) return [...operations];
  const writer = new RunWriter(widthsOf);
  let isJoined = false;
  operations.forEach((operation, at) => {
    // A text that begins where one ends, and says where it stands, is the same text.
    if (isJoined) isJoined = false;
    else if (operation.operator === 'ET' && isPlacedText(operations, at + 1)) isJoined = true;
    else writer.take(operation);
  });
  return writer.made;
}

function isPlacedText(operations: readonly Operation[], from: number): boolean {
  if (operations[from]?.operator !== 'BT') return false;
  let at = from + 1;
  while (BEFORE_PLACE.has(operations[at]?.operator ?? '')) at += 1;
  return operations[at]?.operator === 'Tm';
}

type Place = readonly [x: number, y: number];

class RunWriter {
  readonly made: Operation[] = [];
  readonly #widthsOf: (font: string) => Widths | undefined;
  #widths: Widths | undefined;
  #size = 1;
  #font = '';
  #matrix = '';
  /** Where the line starts of what was read, and of what was written: Td moves from there. */
  #line: Place = [0, 0];
  #written: Place = [0, 0];
  /** Whether what was read says where the next letters stand; else they follow the ones before. */
  #isMoved = true;
  /** How far right the pen stands, of what was written; undefined where nobody knows. */
  #pen: number | undefined = 0;
  /** What the open run shows: glyphs, and steps back between them. */
  #shown: (string | number)[] = [];

  constructor(widthsOf: (font: string) => Widths | undefined) {
    this.#widthsOf = widthsOf;
  }

  take(operation: Operation): void {
    const { operator, operands } = operation;
    if (operator === 'Td') {
      const [x = 0, y = 0] = operands.map(Number);
      this.#line = [this.#line[0] + x, this.#line[1] + y];
      this.#isMoved = true;
    } else if (operator === 'Tj') this.#show(operands[0] ?? '<>');
    else if (!this.#isKnown(operation)) {
      this.#end();
      this.made.push({ operator, operands: operands.map(operator === 'Tm' ? placed : shortened) });
    }
  }

  /** Takes in how letters look and where they start; true where that was said before. */
  #isKnown({ operator, operands }: Operation): boolean {
    const said = operands.join(' ');
    if (operator === 'BT') this.#font = this.#matrix = '';
    else if (operator === 'Tf') {
      if (said === this.#font) return true;
      this.#font = said;
      this.#widths = this.#widthsOf(operands[0] ?? '');
      this.#size = Number(operands[1]);
    } else if (operator === 'Tm') {
      this.#line = [0, 0];
      this.#isMoved = true;
      if (said === this.#matrix) return true;
      this.#matrix = said;
      this.#written = [0, 0];
      this.#pen = 0;
    }
    return false;
  }

  #show(text: string): void {
    const glyphs = glyphsOf(text);
    const widths = glyphs && this.#widths;
    if (this.#isMoved && !(widths && this.#stepTo(this.#line))) this.#moveTo(this.#line);
    this.#isMoved = false;
    if (!widths) {
      this.#end();
      this.#pen = undefined;
      this.made.push({ operator: 'Tj', operands: [text] });
      return;
    }
    this.#shown.push(text.slice(1, -1));
    for (const glyph of glyphs) if (this.#pen !== undefined) this.#pen += (widths(glyph) * this.#size) / 1000;
  }

  /** Goes to a place from where the pen stands; false where that is not known, on another line, or far away. */
  #stepTo([x, y]: Place): boolean {
    if (this.#pen === undefined || Math.abs(y - this.#written[1]) > 10 ** -DECIMALS / 2) return false;
    if (Math.abs(this.#pen - x) > FAR * this.#size) return false;
    const back = Math.round(((this.#pen - x) / this.#size) * 1000);
    if (Math.abs(back) <= NEAR) return true;
    this.#shown.push(back);
    this.#pen -= (back * this.#size) / 1000;
    return true;
  }

  #moveTo([x, y]: Place): void {
    this.#end();
    const [fromX, fromY] = this.#written;
    const by = [rounded(x - fromX), rounded(y - fromY)] as const;
    this.made.push({ operator: 'Td', operands: by.map(short) });
    this.#written = [fromX + by[0], fromY + by[1]];
    this.#pen = this.#written[0];
  }

  #end(): void {
    if (this.#shown.length === 0) return;
    const hasSteps = this.#shown.some((part) => typeof part === 'number');
    const run = this.#shown.map((part) => (typeof part === 'number' ? `>${part}<` : part)).join('');
    this.#shown = [];
    this.made.push(
      hasSteps
        ? { operator: 'TJ', operands: [`[<${run}>]`.replaceAll('<>', '')] }
        : { operator: 'Tj', operands: [`<${run}>`] },
    );
  }
}

/** Glyphs of a text in hexadecimal, two bytes each; undefined for any other text. */
function glyphsOf(text: string): number[] | undefined {
  if (!/^<(?:[0-9A-F]{4})+>$/i.test(text)) return undefined;
  return Array.from({ length: (text.length - 2) / 4 }, (_, index) =>
    Number.parseInt(text.slice(1 + index * 4, 5 + index * 4), 16),
  );
}

const rounded = (number: number): number => Number(number.toFixed(DECIMALS));
/** As few signs as say the same: .5 for 0.5. */
const short = (number: number): string => String(Number(number.toFixed(4))).replace(/^(-?)0\./, '$1.');
/** The place in a matrix is its last two numbers. */
const placed = (operand: string, index: number): string =>
  index < 4 ? shortened(operand) : short(rounded(Number(operand)));
const shortened = (operand: string): string =>
  /^-?\d*\.\d{5,}$/.test(operand) ? short(Number(operand)) : operand;
