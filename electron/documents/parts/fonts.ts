import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pdfMake from 'pdfmake';
import { bodyFontSize, fontFamily } from './page.ts';

declare module 'pdfmake' {
  /** The files pdfmake reads before those of the disk; missing from its published types. */
  const virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

type ParsedFont = {
  readonly characterSet: readonly number[];
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): unknown;
  layout(text: string): { readonly advanceWidth: number };
};
type Break = { readonly position: number; readonly required: boolean };
type LineBreaker = { new (text: string): { nextBreak(): Break | null } };
type FontFormat = { new (stream: { readonly buffer: Uint8Array }): ParsedFont; probe(bytes: Uint8Array): boolean };
type FontLibrary = { create(bytes: Uint8Array): ParsedFont; registerFormat(format: FontFormat): void };

const faces = { normal: 'Regular', bold: 'SemiBold', italics: 'Italic' } as const;

const parsed = new Map<string, ParsedFont>();

function fontNamed(bytes: Uint8Array): ParsedFont | undefined {
  return parsed.get(Buffer.from(bytes).toString('latin1', 0, 40));
}

/** Called with `new` by fontkit; an object returned by a constructor takes the place of the one made. */
function parsedFont(stream: { readonly buffer: Uint8Array }): ParsedFont | undefined {
  return fontNamed(stream.buffer);
}
const parsedFormat = Object.assign(parsedFont as unknown as FontFormat, {
  probe: (bytes: Uint8Array) => fontNamed(bytes) !== undefined,
});

/**
 * Gives pdfmake its typeface, parsed once: left to itself, pdfkit parses three fonts again for every letter, which
 * measured as two thirds of its time. The "files" registered here are only names, recognised by a font format that
 * answers with the parsed font.
 */
export function registerFonts(resources: string): void {
  const fontkit = fontLibrary();
  for (const face of Object.values(faces)) {
    const font = fontkit.create(readFileSync(join(resources, 'fonts', `IBMPlexSans-${face}.ttf`)));
    // A glyph is remembered with the characters it was first met for: none when it was met as a part of another (the E
    // of É), and later files would then lose that letter when read aloud, searched or copied.
    for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
    parsed.set(nameOf(face), font);
    pdfMake.virtualfs.writeFileSync(nameOf(face), Buffer.from(nameOf(face)));
  }
  fontkit.registerFormat(parsedFormat);
  pdfMake.setFonts({
    [fontFamily]: { normal: nameOf(faces.normal), bold: nameOf(faces.bold), italics: nameOf(faces.italics) },
  });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy(() => false);
}

function nameOf(face: string): string {
  return `parsed:${face}`;
}

/** Width in points of `text` in the body of a letter. @throws before `registerFonts` */
export function textWidth(text: string): number {
  const font = parsed.get(nameOf(faces.normal));
  if (!font) throw new Error('no fonts are registered');
  return (font.layout(text).advanceWidth / font.unitsPerEm) * bodyFontSize;
}

/** The places where a line of `text` may end, those where it must included, as pdfmake finds them. */
export function* lineBreaks(text: string): Generator<{ readonly position: number; readonly isRequired: boolean }> {
  const Breaker: LineBreaker = ofPdfmake()('linebreak');
  const breaker = new Breaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak())
    yield { position: found.position, isRequired: found.required };
}

/** The very copy of fontkit that pdfkit uses, wherever npm put it. */
function fontLibrary(): FontLibrary {
  return createRequire(ofPdfmake().resolve('pdfkit'))('fontkit');
}

/** Loads what pdfmake itself depends on. */
function ofPdfmake(): NodeJS.Require {
  return createRequire(createRequire(import.meta.url).resolve('pdfmake'));
}
