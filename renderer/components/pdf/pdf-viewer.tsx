import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconDownload, IconMinus, IconPlus } from '@tabler/icons-react';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { PageLoading } from '../layout/page-loading.tsx';
import { ErrorNotice } from '../text/error-notice.tsx';
import { useText } from '../text/text.tsx';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf-viewer.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

export type PdfViewerProps = {
  url: string;
  name: string;
  /** Offers the outline of the window of an envelope and the folds over the first page. */
  hasWindow?: boolean;
  onDownload?: () => void;
};

const zooms = [0.6, 0.8, 1, 1.25, 1.5, 2];

/** A PDF inside the application: pages drawn as they come into sight. Loaded lazily by `LazyPdfViewer`. */
export function PdfViewer({ url, name, hasWindow = false, onDownload }: PdfViewerProps) {
  const { t } = useText();
  const { pdf, isFailed } = usePdf(url);
  const [zoom, setZoom] = useState(1);
  const [isWindowShown, setWindowShown] = useState(false);
  const step = zooms.indexOf(zoom);
  return (
    <div className={classes.viewer}>
      <div className={classes.bar}>
        {pdf ? <span className={classes.count}>{t('common.pages', { count: pdf.numPages })}</span> : null}
        <span className={classes.tools}>
          {hasWindow ? (
            <Switch
              label={t('common.showWindow')}
              checked={isWindowShown}
              onChange={(event) => setWindowShown(event.currentTarget.checked)}
            />
          ) : null}
          <ActionIcon
            aria-label={t('common.zoomOut')}
            disabled={step === 0}
            onClick={() => setZoom(zooms[step - 1] ?? zoom)}
          >
            <IconMinus size={16} />
          </ActionIcon>
          <span className={classes.zoom}>{Math.round(zoom * 100)} %</span>
          <ActionIcon
            aria-label={t('common.zoomIn')}
            disabled={step === zooms.length - 1}
            onClick={() => setZoom(zooms[step + 1] ?? zoom)}
          >
            <IconPlus size={16} />
          </ActionIcon>
          {onDownload ? (
            <Button variant="default" leftSection={<IconDownload size={15} />} onClick={onDownload}>
              {t('common.download')}
            </Button>
          ) : null}
        </span>
      </div>
      {/* Scrolled with the keyboard like any page of text. */}
      <section className={classes.pages} aria-label={name} tabIndex={-1}>
        {isFailed ? <ErrorNotice failure={{ code: 'file_unreadable' }} /> : null}
        {pdf === null && !isFailed ? <PageLoading /> : null}
        {pdf
          ? Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
              <PdfPage
                key={`${url}-${number}`}
                pdf={pdf}
                number={number}
                zoom={zoom}
                label={t('common.pageOf', { page: number, pages: pdf.numPages })}
                isWindowShown={isWindowShown && number === 1}
              />
            ))
          : null}
      </section>
    </div>
  );
}

function usePdf(url: string): { pdf: PDFDocumentProxy | null; isFailed: boolean } {
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
