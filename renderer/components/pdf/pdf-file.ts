/** The files before and after one in the list it was opened from; null at an end. */
export type Neighbours = { readonly previous: (() => void) | null; readonly next: (() => void) | null };

/** A PDF to show. */
export type PdfFile = {
  url: string;
  name: string;
  /** What it is, in words. */
  title?: string | undefined;
  /** Offers the outline of the window of an envelope and the folds over the first page. */
  hasWindow?: boolean;
  onDownload?: () => void;
  neighbours?: Neighbours;
  /** It stands beside a list, which keeps the keyboard, and can be shown over the whole screen. */
  onEnlarge?: (() => void) | undefined;
};
