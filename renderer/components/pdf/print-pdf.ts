import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Dots to the inch: as many as an office printer puts on paper without being told otherwise. */
const dotsPerInch = 300;

/**
 * Prints a PDF as it is seen, one sheet a page. Its pages are drawn into the window, which is printed without the rest: the application lets no
 * frame in that could show the file itself.
 */
export async function printPdf(pdf: PDFDocumentProxy): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'printed-sheets';
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const address = URL.createObjectURL(await drawn(pdf, number));
      addresses.push(address);
      const image = document.createElement('img');
      image.alt = '';
      image.src = address;
      sheets.append(image);
      await image.decode();
    }
    document.body.append(sheets);
    window.print();
  } finally {
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

async function drawn(pdf: PDFDocumentProxy, number: number): Promise<Blob> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the page could not be drawn'))), 'image/png');
  });
}
