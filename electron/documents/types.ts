/** A file of pages that was made. */
export type RenderedPdf = { readonly content: Uint8Array; readonly sha256: string; readonly pageCount: number };
