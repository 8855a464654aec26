import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Files kept open that nobody looks at: those around the one in sight, and some to come back to. */
const mostKept = 6;

type Opened = { readonly task: PDFDocumentLoadingTask; pdf: PDFDocumentProxy | null; holders: number };

/** By address, the one used longest ago first. */
const opened = new Map<string, Opened>();
let worker: PDFWorker | null = null;

/** The thread that reads PDFs, started if it is not: one for all files, because each start of it takes a tenth of a second. */
export function startReader(): PDFWorker {
  if (worker === null || worker.destroyed) {
    worker = new PDFWorker();
    // Whoever opens a file is told that the reader did not start.
    worker.promise.catch(() => {});
  }
  return worker;
}

/** Opens the file at `url` if it is not open, and keeps it so until `release`, and then while there is room. */
export function holdPdf(url: string): { readonly pdf: Promise<PDFDocumentProxy>; readonly release: () => void } {
  const entry = opened.get(url) ?? open(url);
  opened.delete(url);
  opened.set(url, entry);
  entry.holders += 1;
  return {
    pdf: entry.task.promise,
    release() {
      entry.holders -= 1;
      closeUnused();
    },
  };
}

function open(url: string): Opened {
  const task = getDocument({ url, worker: startReader(), isOffscreenCanvasSupported: false });
  const entry: Opened = { task, pdf: null, holders: 0 };
  task.promise.then(
    (pdf) => {
      entry.pdf = pdf;
    },
    // Whoever holds the file is told by the same promise.
    () => {},
  );
  return entry;
}

/** The file at `url` where it is open already; null otherwise. */
export function openedPdf(url: string): PDFDocumentProxy | null {
  return opened.get(url)?.pdf ?? null;
}

/** Opens the file at `url` and reads its first page ahead, so that it is drawn at once when it is looked at. */
export async function readAhead(url: string): Promise<void> {
  const { pdf, release } = holdPdf(url);
  try {
    const page = await (await pdf).getPage(1);
    const viewport = page.getViewport({ scale: 0.1 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
  } catch {
    // The viewer says it when the file is looked at.
  } finally {
    release();
  }
}

function closeUnused(): void {
  const unused = [...opened].filter(([, { holders }]) => holders === 0);
  for (const [url, { task }] of unused.slice(0, Math.max(0, unused.length - mostKept))) {
    opened.delete(url);
    void task.destroy();
  }
}
