/** Whom and what an act is about: a customer, some of its documents, or nobody known yet. */
export type Subject = { readonly customerId?: number | undefined; readonly documentIds: readonly number[] };

/** The customer of a row, and its document where it is one. */
export type RowSubject = { readonly customerId: number; readonly documentId?: number | undefined };

/** The attributes by which a page, a window or a line says whom and what it is about. */
export function subjectMark({ customerId, documentIds }: Subject) {
  return { 'data-customer': customerId, 'data-documents': documentIds.join(' ') };
}

/** The attribute by which one line among many says whom it is about, while it has the focus: it is not what the screen is about. */
export const lineMark = 'data-line-customer';

/** What the mark of an element says. */
export function markedSubject({ dataset }: HTMLElement): Subject {
  const ids = (dataset.documents ?? '').split(' ').map(Number);
  return { customerId: Number(dataset.customer), documentIds: ids.filter((id) => id > 0) };
}
