import { lazy, Suspense } from 'react';
import { PageLoading } from '../layout/page-loading.tsx';
import type { PdfViewerProps } from './pdf-viewer.tsx';

const Viewer = lazy(async () => ({ default: (await import('./pdf-viewer.tsx')).PdfViewer }));

/** The PDF viewer; its library, heavier than all the screens, is loaded with the first PDF. */
export function LazyPdfViewer(props: PdfViewerProps) {
  return (
    <Suspense fallback={<PageLoading />}>
      <Viewer {...props} />
    </Suspense>
  );
}
