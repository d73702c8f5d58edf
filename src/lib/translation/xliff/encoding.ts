import { say } from '#src/lib/domain/say.ts';
import { Refusal } from './refusal.ts';

/**
 * The text of an XML file: UTF-8, or UTF-16 with a byte order mark, which some programs write.
 * @throws Refusal where the bytes are neither
 */
export function decodeXml(path: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(
      { path, line: 1, column: 1 },
      say('Il file non è in UTF-8.', 'The file is not UTF-8.'),
      say('Salvalo come UTF-8 dal tuo programma.', 'Save it as UTF-8 from your program.'),
    );
  }
}
