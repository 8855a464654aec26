import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useState } from 'react';
import { holdPdf, openedPdf } from './opened-pdfs.ts';

type Read = { readonly url: string; readonly pdf: PDFDocumentProxy | null };

/** The PDF at `url`, null until it is read. */
export function usePdf(url: string): { pdf: PDFDocumentProxy | null; isFailed: boolean } {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const { pdf, release } = holdPdf(url);
    pdf.then(
      (loaded) => isCurrent && setRead({ url, pdf: loaded }),
      () => isCurrent && setRead({ url, pdf: null }),
    );
    return () => {
      isCurrent = false;
      release();
    };
  }, [url]);
  const here = read?.url === url ? read : null;
  // One that was read ahead is there with the first drawing.
  return { pdf: here === null ? openedPdf(url) : here.pdf, isFailed: here !== null && here.pdf === null };
}

/** The pixels an element has room for, as its window changes. */
export function useRoom(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 800, height: 900 });
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setRoom({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
