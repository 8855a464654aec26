import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type RefObject, useEffect, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The PDF at `url`, null until it is read. */
export function usePdf(url: string): { pdf: PDFDocumentProxy | null; isFailed: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const task = getDocument({ url, isOffscreenCanvasSupported: false });
    setPdf(null);
    setFailed(false);
    task.promise.then(
      (loaded) => isCurrent && setPdf(loaded),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
      void task.destroy();
    };
  }, [url]);
  return { pdf, isFailed };
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
