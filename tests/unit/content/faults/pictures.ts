import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { guide, MINIMAL } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, sheet, type Fault } from './fault.ts';

const PNG = readFileSync(join(MINIMAL, 'sheets/salute/tessera-sanitaria/sportello.png'));

/** A plain picture of a size. */
const plain = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0b6b5c' } })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** Pixels that no compression makes small. */
const noise = async (): Promise<Buffer> => {
  const side = 1300;
  const pixels = Buffer.alloc(side * side * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
};

/** A guide that shows a picture of its folder. */
const shows = (slug: string, file: string, bytes: Uint8Array): Record<string, string | Uint8Array> => ({
  [italian(slug)]: guide({
    front: (text) =>
      `${text}image: { file: ./${file}, alt: La porta., credit: Comune, licence: CC0-1.0, consent: not-needed }\n`,
  }),
  [`${sheet(slug)}/${file}`]: bytes,
});

const SMALLER = 'Il massimo è 24 megapixel e 8.000 pixel per lato.';
const large = await noise();

/** Pictures that are not what they seem, or too big for a phone. */
export const pictures: readonly Fault[] = [
  fault(
    'a picture that is not there',
    {
      [italian('foto-manca')]: guide({
        front: (text) =>
          `${text}image: { file: ./foto.png, alt: La porta., credit: Comune, licence: CC0-1.0, consent: not-needed }\n`,
      }),
    },
    says(
      `${italian('foto-manca')}:11:16`,
      'picture-missing',
      'Il file ./foto.png non c’è.',
      'The file ./foto.png is not there.',
    ),
  ),
  fault(
    'a PNG that is named JPEG',
    shows('foto-nome', 'foto.jpg', PNG),
    says(
      `${sheet('foto-nome')}/foto.jpg:1:1`,
      'picture-type',
      'Il nome dice un tipo, ma il file è png.',
      'The name says one type, but the file is png.',
      { mend: 'Cambia l’estensione' },
    ),
  ),
  fault(
    'an SVG that is named PNG',
    shows(
      'foto-svg',
      'foto.png',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      ),
    ),
    says(
      `${sheet('foto-svg')}/foto.png:1:1`,
      'picture-type',
      'Il nome dice un tipo, ma il file è svg.',
      'The name says one type, but the file is svg.',
    ),
  ),
  fault(
    'a picture that breaks off',
    shows('foto-rotta', 'foto.png', PNG.subarray(0, PNG.length - 40)),
    says(
      `${sheet('foto-rotta')}/foto.png:1:1`,
      'picture-broken',
      'L’immagine è rovinata o incompleta.',
      'The picture is broken or incomplete.',
      { mend: 'Salvala di nuovo' },
    ),
  ),
  fault(
    'a picture that is a text',
    shows('foto-testo', 'foto.png', Buffer.from('ciao')),
    says(
      `${sheet('foto-testo')}/foto.png:1:1`,
      'picture-broken',
      'L’immagine è rovinata o incompleta.',
      'The picture is broken or incomplete.',
    ),
  ),
  fault(
    'a picture that is empty',
    shows('foto-vuota', 'foto.png', Buffer.alloc(0)),
    says(
      `${sheet('foto-vuota')}/foto.png:1:1`,
      'picture-broken',
      'L’immagine è rovinata o incompleta.',
      'The picture is broken or incomplete.',
    ),
  ),
  fault(
    'a picture of nine thousand pixels a side, few bytes though they are',
    shows('foto-lunga', 'foto.png', await plain(9000, 8)),
    says(
      `${sheet('foto-lunga')}/foto.png:1:1`,
      'picture-size',
      'L’immagine è di 9000 × 8 pixel.',
      'The picture is 9000 × 8 pixels.',
      { mend: SMALLER },
    ),
  ),
  fault(
    'a picture of 36 megapixels',
    shows('foto-grande', 'foto.png', await plain(6000, 6000)),
    says(
      `${sheet('foto-grande')}/foto.png:1:1`,
      'picture-size',
      'L’immagine è di 6000 × 6000 pixel.',
      'The picture is 6000 × 6000 pixels.',
      { mend: SMALLER },
    ),
  ),
  fault(
    'a picture of more than 4 MB',
    shows('foto-pesante', 'foto.png', large),
    says(
      `${sheet('foto-pesante')}/foto.png:1:1`,
      'picture-size',
      `L’immagine pesa ${large.length} byte.`,
      `The picture weighs ${large.length} bytes.`,
      { mend: 'Il massimo è 4 MB' },
    ),
  ),
];
