import { Dialog } from '../dialog/dialog.tsx';
import { useText } from '../text/text.tsx';
import { BlankPage } from './blank-page.tsx';
import { LazyPdfViewer } from './lazy-pdf-viewer.tsx';
import type { PdfFile } from './pdf-file.ts';
import pages from './pdf-viewer.module.css';
import classes from './pdf-window.module.css';
import { a4 } from './zoom.ts';

type PdfWindowProps = {
  file: PdfFile | null;
  /** What it is, in words; its own title when absent, else the name of the file. */
  title?: string;
  /** The window is open for a file that is on its way. */
  isAwaited?: boolean;
  onClose: () => void;
};

/** A PDF over the whole screen; closed where there is none. */
export function PdfWindow({ file, title, isAwaited = false, onClose }: PdfWindowProps) {
  const { t } = useText();
  return (
    <Dialog
      opened={file !== null || isAwaited}
      onClose={onClose}
      title={title ?? file?.title ?? file?.name ?? ''}
      size="min(1000px, 94vw)"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      {file ? <LazyPdfViewer {...file} /> : null}
      {file === null && isAwaited ? (
        <div className={pages.pages}>
          <BlankPage scale={1} points={a4} label={t('common.loading')} />
        </div>
      ) : null}
    </Dialog>
  );
}
