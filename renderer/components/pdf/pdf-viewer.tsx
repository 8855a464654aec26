import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { pressedKey } from '../form/pressed-key.ts';
import { ErrorNotice } from '../text/error-notice.tsx';
import { useText } from '../text/text.tsx';
import { BlankPage } from './blank-page.tsx';
import type { PdfFile } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf-viewer.module.css';
import { ViewerBar } from './pdf-viewer-bar.tsx';
import { printPdf } from './print-pdf.ts';
import { usePdf, useRoom } from './use-pdf.ts';
import { a4, nextZoom, scaleOf, type Zoom } from './zoom.ts';

/** A PDF inside the application: pages drawn as they come into sight. Loaded lazily by `LazyPdfViewer`. */
export function PdfViewer({ url, name, hasWindow = false, onDownload, neighbours, onEnlarge }: PdfFile) {
  const { t } = useText();
  const { pdf, isFailed } = usePdf(url);
  const viewer = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLElement>(null);
  const room = useRoom(pages);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [points, setPoints] = useState(a4);
  const [isWindowShown, setWindowShown] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const scale = scaleOf(zoom, points, room);
  const isBeside = onEnlarge !== undefined;
  // Page Down and the arrows scroll what has the focus.
  useEffect(() => {
    if (!isBeside) pages.current?.focus({ preventScroll: true });
  }, [isBeside]);
  const shown = useRef(url);
  useEffect(() => {
    if (shown.current === url || !pages.current) return;
    shown.current = url;
    pages.current.scrollTop = 0;
  });

  async function print() {
    if (!pdf || isPrinting) return;
    setPrinting(true);
    await printPdf(pdf).finally(() => setPrinting(false));
  }

  const keys: Readonly<Record<string, (() => void) | null>> = {
    '+': () => setZoom(nextZoom(scale, 1) ?? scale),
    '-': () => setZoom(nextZoom(scale, -1) ?? scale),
    '0': () => setZoom(1),
    n: neighbours?.next ?? null,
    p: neighbours?.previous ?? null,
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const withControl = event.ctrlKey || event.metaKey;
    const act = withControl ? (pressedKey(event) === 'p' ? print : null) : keys[pressedKey(event)];
    if (!act || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  });
  useEffect(() => {
    const { current } = viewer;
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div ref={viewer} className={classes.viewer}>
      <ViewerBar
        pageCount={pdf?.numPages ?? null}
        zoom={zoom}
        scale={scale}
        onZoom={setZoom}
        window={hasWindow ? { isShown: isWindowShown, onShow: setWindowShown } : null}
        neighbours={neighbours}
        isPrinting={isPrinting}
        onPrint={pdf ? () => void print() : null}
        onDownload={onDownload}
        onEnlarge={onEnlarge}
      />
      <section
        ref={pages}
        className={classes.pages}
        // Beside a list and over the whole screen, the same page is there twice.
        aria-label={isBeside ? name : `${t('common.enlarge')}, ${name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keyboard like any page of text.
        tabIndex={0}
        data-autofocus={isBeside ? undefined : true}
      >
        {isFailed ? <ErrorNotice failure={{ code: 'file_unreadable' }} /> : null}
        {pdf === null && !isFailed ? <BlankPage scale={scale} points={points} label={t('common.loading')} /> : null}
        {pdf
          ? Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
              <PdfPage
                key={`${url}-${number}`}
                pdf={pdf}
                number={number}
                zoom={scale}
                label={t('common.pageOf', { page: number, pages: pdf.numPages })}
                isWindowShown={isWindowShown && number === 1}
                onSize={number === 1 ? setPoints : undefined}
              />
            ))
          : null}
      </section>
    </div>
  );
}
