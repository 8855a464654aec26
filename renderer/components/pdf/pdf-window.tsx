import { Dialog } from '../dialog/dialog.tsx';
import { LazyPdfViewer } from './lazy-pdf-viewer.tsx';
import type { PdfViewerProps } from './pdf-viewer.tsx';
import classes from './pdf-window.module.css';

type PdfWindowProps = {
  /** `title`: what it is in words; the name of the file when absent. Null: closed. */
  file: (PdfViewerProps & { title?: string }) | null;
  onClose: () => void;
};

/** A PDF over the whole screen. */
export function PdfWindow({ file, onClose }: PdfWindowProps) {
  return (
    <Dialog
      opened={file !== null}
      onClose={onClose}
      title={file?.title ?? file?.name ?? ''}
      size="min(1000px, 94vw)"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      {file ? <LazyPdfViewer {...file} /> : null}
    </Dialog>
  );
}
