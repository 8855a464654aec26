import { Autocomplete, SegmentedControl } from '@mantine/core';
import type { Outputs } from '../../../shared/contract/index.ts';
import { holdKinds } from '../../../shared/domain/kinds.ts';
import { wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { TickedDocuments } from '../pickers/index.ts';
import { draftOf, type HoldDraft, readyReasons } from './hold-draft.ts';
import { LastDay } from './last-day.tsx';

type HoldFieldsProps = {
  customer: Pick<Outputs['customers']['get'], 'id' | 'name'>;
  /** What the customer owes. */
  documents: Outputs['documents']['list']['rows'];
  /** Those it is asked for. */
  documentIds: readonly number[];
};

/** What is kept back, why, and until when: a hold without an end would be forgotten. */
export function HoldFields({ customer, documents, documentIds }: HoldFieldsProps) {
  const { t, language, day } = useText();
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
      <Select
        label={t('holds.kindLabel')}
        allowDeselect={false}
        data={holdKinds.map((value) => ({ value, label: t(`holds.kind.${value}`) }))}
        {...field('kind')}
      />
      <Autocomplete
        label={t('holds.reason')}
        placeholder={t('holds.reasonHint')}
        maxLength={500}
        filter={({ options }) => options}
        data={(readyReasons[values.kind] ?? []).map((key) => wordOf(language, key))}
        {...field('reason')}
      />
      <LastDay field={field('untilOn')} onChoose={(untilOn) => change({ untilOn })} />
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
