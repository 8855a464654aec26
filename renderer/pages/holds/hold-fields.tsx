import { SegmentedControl } from '@mantine/core';
import type { Outputs } from '../../../shared/contract/index.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { TickedDocuments } from '../pickers/index.ts';
import { draftOf, type HoldDraft } from './hold-draft.ts';
import { HoldTerms } from './hold-terms.tsx';

type HoldFieldsProps = {
  customer: Pick<Outputs['customers']['get'], 'id' | 'name'>;
  /** What the customer owes. */
  documents: Outputs['documents']['list']['rows'];
  /** Those it is asked for. */
  documentIds: readonly number[];
};

/** What is kept back, why, and until when: a hold without an end would be forgotten. */
export function HoldFields({ customer, documents, documentIds }: HoldFieldsProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const owed = documents.map((document) => ({ ...document, owedCents: document.openCents }));
  const { field, frame, values, change } = useEditForm<HoldDraft, unknown>({
    start: draftOf(documentIds, today),
    checks: { reason: (reason) => (reason.trim() === '' ? t('holds.reasonMissing') : null) },
    send: ({ covers, documentIds: chosen, kind, reason, untilOn }) =>
      client.holds.add({
        customerId: customer.id,
        documentIds: covers === 'documents' ? heldOf(chosen, owed) : [],
        kind,
        reason: reason.trim(),
        untilOn,
      }),
    told: t('holds.saved'),
  });
  const held = heldOf(values.documentIds, owed);
  const isOfDocuments = values.covers === 'documents';
  return (
    <DialogForm frame={frame} submitLabel={t('holds.suspend')} canSubmit={!isOfDocuments || held.length > 0}>
      <SegmentedControl
        aria-label={t('holds.covers')}
        data={[
          { value: 'customer', label: t('holds.wholeCustomer') },
          { value: 'documents', label: t('holds.someDocuments') },
        ]}
        value={values.covers}
        onChange={(covers) => change({ covers: covers === 'documents' ? 'documents' : 'customer' })}
      />
      {isOfDocuments ? (
        owed.length === 0 ? (
          <p>{t('holds.nothingOwed')}</p>
        ) : (
          <TickedDocuments
            documents={owed}
            heading={t('holds.heldDocuments')}
            owed={t('documents.open')}
            chosen={held}
            hint={held.length === 0 ? t('holds.documentsMissing') : undefined}
            onChange={(ids) => change({ documentIds: ids })}
          />
        )
      ) : null}
      <HoldTerms {...{ field }} kind={values.kind} onLastDay={(untilOn) => change({ untilOn })} />
      <p hidden={isOfDocuments && held.length === 0}>
        {isOfDocuments
          ? t('holds.explainedDocuments', { count: held.length, date: day(values.untilOn) })
          : t('holds.explained', { name: customer.name, date: day(values.untilOn) })}
      </p>
    </DialogForm>
  );
}

/** The chosen documents among those that are owed. */
function heldOf(documentIds: readonly number[], owed: readonly { readonly id: number }[]): number[] {
  return owed.flatMap(({ id }) => (documentIds.includes(id) ? [id] : []));
}
