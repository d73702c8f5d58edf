import {
  PDFArray,
  PDFDict,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name } from './name.ts';

/** An object and the number that others name it by. */
export type Numbered = [ref: PDFRef, object: PDFObject];

/** What the end of a file names. */
export const TRAILER = ['Root', 'Info', 'ID'] as const;

/**
 * All objects of a document, alike beside alike, with numbers from one on. They name each other by these: in the context
 * that they come from, nothing finds them any more. A name of nothing becomes nothing (ISO 32000-1, 7.3.10).
 */
export function inOrder(context: PDFContext): Numbered[] {
  const objects = context
    .enumerateIndirectObjects()
    .filter(([, object]) => !isOfOldFile(object))
    .map(([ref, object]) => ({ ref, object, kind: kindOf(object) }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const numbers = new Map(objects.map(({ ref }, index) => [ref, PDFRef.of(index + 1)]));
  const renamed = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef) return numbers.get(value) ?? PDFNull;
    renameIn(value);
    return value;
  };
  const renameIn = (object: PDFObject): void => {
    if (object instanceof PDFArray)
      object.asArray().forEach((value, index) => object.set(index, renamed(value)));
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) for (const [key, value] of dict.entries()) dict.set(key, renamed(value));
  };
  for (const { object } of objects) renameIn(object);
  for (const key of TRAILER) {
    const value = context.trailerInfo[key];
    if (value) context.trailerInfo[key] = renamed(value);
  }
  return objects.map(({ object }, index) => [PDFRef.of(index + 1), object]);
}

/** What only the file before was made of: its packed objects stand in the document by themselves. */
const isOfOldFile = (object: PDFObject): boolean =>
  object instanceof PDFRawStream &&
  [name('XRef'), name('ObjStm')].some((type) => object.dict.get(name('Type')) === type);

const kindOf = (object: PDFObject): string =>
  object instanceof PDFDict
    ? ['Type', 'Subtype', 'S'].map((key) => String(object.get(name(key)) ?? '')).join()
    : object.constructor.name;
