import { PDFName } from '@cantoo/pdf-lib';

/** A name as a PDF has it (ISO 32000-1, 7.3.5). */
export const name = (text: string): PDFName => PDFName.of(text);
