import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Piece = { readonly text: string; readonly leftMm: number; readonly topMm: number };

const millimetres = (points: number) => (points * 25.4) / 72;

/** The pages of a PDF as text with ordinary spaces, and the place of each piece of text. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: { text: string; pieces: Piece[]; widthMm: number; heightMm: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces: Piece[] = [];
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? ' ' : '');
      if (item.str.trim() === '') continue;
      const [left = 0, bottom = 0] = item.transform.slice(4).map(Number);
      pieces.push({ text: plain(item.str), leftMm: millimetres(left), topMm: millimetres(height - bottom) });
    }
    pages.push({ text: plain(text), pieces, widthMm: millimetres(width), heightMm: millimetres(height) });
  }
  await task.destroy();
  return { pages, text: pages.map((page) => page.text).join(' ') };
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
