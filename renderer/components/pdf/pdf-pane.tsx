import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNotice } from '../text/error-notice.tsx';
import type { Failure } from '../text/failure.ts';
import { useText } from '../text/text.tsx';
import { BlankPage } from './blank-page.tsx';
import { LazyPdfViewer } from './lazy-pdf-viewer.tsx';
import type { PdfFile } from './pdf-file.ts';
import classes from './pdf-pane.module.css';
import pages from './pdf-viewer.module.css';
import { PdfWindow } from './pdf-window.tsx';
import { a4 } from './zoom.ts';

type PdfPaneProps = {
  /** What it is, in words. */
  title: string;
  /** Null until it is there. */
  file: PdfFile | null;
  failure: Failure | null;
  onRetry: () => void;
  /** Null where it is closed elsewhere, under a heading of its own. */
  onClose: (() => void) | null;
};

/** A PDF beside the list it was opened from; `v` shows it over the whole screen, where it is read and printed. */
export function PdfPane({ title, file, failure, onRetry, onClose }: PdfPaneProps) {
  const { t } = useText();
  const [isLarge, setLarge] = useState(false);
  // A window over the page has its own keys.
  useHotkeys([['v', () => setLarge(document.querySelector('[role="dialog"]') === null)]]);
  return (
    <section className={classes.pane} aria-label={title} data-framed={onClose === null ? undefined : true}>
      {onClose === null ? null : (
        <div className={classes.head}>
          <h2>{title}</h2>
          <ActionIcon aria-label={t('common.close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
      {failure ? (
        <div className={classes.failure}>
          <ErrorNotice failure={failure} onRetry={onRetry} />
        </div>
      ) : file === null ? (
        <div className={pages.pages}>
          <BlankPage scale={0.55} points={a4} label={t('common.loading')} />
        </div>
      ) : (
        <LazyPdfViewer {...file} onEnlarge={() => setLarge(true)} />
      )}
      <PdfWindow file={isLarge ? file : null} title={title} isAwaited={isLarge} onClose={() => setLarge(false)} />
    </section>
  );
}
