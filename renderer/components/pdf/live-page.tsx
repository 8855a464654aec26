import { getDocument } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import classes from './live-page.module.css';
import { useRoom } from './use-pdf.ts';

/** The first page of a PDF that changes as its user types: the former one stays until the next is drawn. Loaded lazily. */
export function LivePage({ url, label }: { url: string; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width } = useRoom(frame);
  useEffect(() => {
    let isCurrent = true;
    const task = getDocument({ url, isOffscreenCanvasSupported: false });
    async function draw() {
      const page = await (await task.promise).getPage(1);
      const density = Math.max(1, window.devicePixelRatio);
      const viewport = page.getViewport({ scale: (width * density) / page.getViewport({ scale: 1 }).width });
      const drawn = document.createElement('canvas');
      drawn.width = Math.floor(viewport.width);
      drawn.height = Math.floor(viewport.height);
      await page.render({ canvas: drawn, viewport }).promise;
      const shown = canvas.current;
      if (!isCurrent || !shown) return;
      shown.width = drawn.width;
      shown.height = drawn.height;
      shown.getContext('2d')?.drawImage(drawn, 0, 0);
    }
    // A page replaced while it was on its way rejects: the next drawing follows.
    draw().catch(() => {});
    return () => {
      isCurrent = false;
      void task.destroy();
    };
  }, [url, width]);
  return (
    <div ref={frame} className={classes.page}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
