import { Dialog } from '../dialog/dialog.tsx';
import { LazyPdfViewer } from './lazy-pdf-viewer.tsx';
import type { PdfViewerProps } from './pdf-viewer.tsx';
import classes from './pdf-window.module.css';

/** A PDF over the whole screen; `file` null: closed. */
export function PdfWindow({ file, onClose }: { file: PdfViewerProps | null; onClose: () => void }) {
  return (
    <Dialog
      opened={file !== null}
      onClose={onClose}
      title={file?.name ?? ''}
      size="min(1000px, 94vw)"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      {file ? <LazyPdfViewer {...file} /> : null}
    </Dialog>
  );
}
