import { lazy, Suspense } from 'react';
import { useText } from '../text/text.tsx';
import { BlankPage } from './blank-page.tsx';
import classes from './pdf-viewer.module.css';
import type { PdfViewerProps } from './pdf-viewer.tsx';

const Viewer = lazy(async () => ({ default: (await import('./pdf-viewer.tsx')).PdfViewer }));

/** The PDF viewer; its library, heavier than all the screens, is loaded with the first PDF. */
export function LazyPdfViewer(props: PdfViewerProps) {
  const { t } = useText();
  return (
    <Suspense
      fallback={
        <div className={classes.pages}>
          <BlankPage scale={1} points={{ width: 595.28, height: 841.89 }} label={t('common.loading')} />
        </div>
      }
    >
      <Viewer {...props} />
    </Suspense>
  );
}
