import { Suspense } from 'react';
import { codeOf, Loaded } from '../loaded.tsx';
import { useText } from '../text/text.tsx';
import { BlankPage } from './blank-page.tsx';
import type { PdfFile } from './pdf-file.ts';
import classes from './pdf-viewer.module.css';
import { a4 } from './zoom.ts';

const viewer = codeOf<PdfFile>(async () => (await import('./pdf-viewer.tsx')).PdfViewer);
const loadReader = () => import('./opened-pdfs.ts');

/** Loads the viewer and starts its reader before the first PDF is asked for. */
export async function prepareViewer(): Promise<void> {
  const [{ startReader }] = await Promise.all([loadReader(), viewer.load()]);
  startReader();
}

/** Reads the PDF at `url` ahead, so that it is drawn at once when it is looked at. */
export async function readPdfAhead(url: string): Promise<void> {
  const { readAhead } = await loadReader();
  await readAhead(url);
}

/** The PDF viewer; its library, heavier than all the screens, is loaded with the first PDF. */
export function LazyPdfViewer(props: PdfFile) {
  const { t } = useText();
  return (
    <Suspense
      fallback={
        <div className={classes.pages}>
          <BlankPage scale={1} points={a4} label={t('common.loading')} />
        </div>
      }
    >
      <Loaded code={viewer} props={props} />
    </Suspense>
  );
}
