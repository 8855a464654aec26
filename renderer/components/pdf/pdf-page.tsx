import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import classes from './pdf-viewer.module.css';
import { a4, pixelsPerPoint } from './zoom.ts';

type PdfPageProps = {
  pdf: PDFDocumentProxy;
  number: number;
  /** A factor of the printed size. */
  zoom: number;
  label: string;
  isWindowShown: boolean;
  /** Tells the size of the page in points, once it is known. */
  onSize?: ((points: { width: number; height: number }) => void) | undefined;
};

/** One page, drawn when it comes near the sight, at the density of the screen. */
export function PdfPage({ pdf, number, zoom, label, isWindowShown, onSize }: PdfPageProps) {
  const tellSize = useEffectEvent((points: { width: number; height: number }) => onSize?.(points));
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(number === 1);
  const [points, setPoints] = useState(a4);

  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear) return;
    let isCurrent = true;
    let stop: (() => void) | null = null;
    async function draw() {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (!isCurrent || !target) return;
      const size = page.getViewport({ scale: 1 });
      setPoints({ width: size.width, height: size.height });
      tellSize({ width: size.width, height: size.height });
      const viewport = page.getViewport({ scale: zoom * pixelsPerPoint * Math.max(1, window.devicePixelRatio) });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      // Cancelling rejects: the next drawing is already on its way.
      await task.promise.catch(() => {});
    }
    // A document closed while its page was on its way rejects: nothing is left to draw.
    draw().catch(() => {});
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [pdf, number, zoom, isNear]);

  const scale = zoom * pixelsPerPoint;
  return (
    <div
      ref={frame}
      className={classes.page}
      style={{ width: Math.round(points.width * scale), height: Math.round(points.height * scale) }}
    >
      <canvas ref={canvas} role="img" aria-label={label} />
      {isWindowShown ? (
        <>
          <div className={classes.window} />
          <div className={classes.fold} data-at="first" />
          <div className={classes.fold} data-at="second" />
        </>
      ) : null}
    </div>
  );
}
