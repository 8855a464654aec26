import type { AdjustmentNature, DocumentKind } from '../domain/kinds.ts';

type Named = { readonly kind: DocumentKind; readonly nature: AdjustmentNature | null };

/** The key of the word for a document: its kind, or of an adjustment what it is where that is known. */
export function documentWord({ kind, nature }: Named) {
  return nature === null ? (`documents.kind.${kind}` as const) : (`documents.nature.${nature}` as const);
}
