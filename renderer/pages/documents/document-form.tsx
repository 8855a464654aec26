import { SegmentedControl, TextInput } from '@mantine/core';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import { adjustmentNatures, documentKinds } from '../../../shared/domain/kinds.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { DueDayWarning } from '../../components/form/terms-warning.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { usePayer } from '../../hooks/use-payer.ts';
import classes from './documents.module.css';
import { SameReference } from './same-reference.tsx';

/** The typed fields of a document; its customer is known from the page. */
export type TypedDocument = Omit<DocumentEntry, 'customerId'>;

type DocumentFormProps = {
  title: string;
  opened: boolean;
  customerId: number;
  /** The document to correct; absent: a new invoice of today. */
  initial?: TypedDocument;
  /** Saves the document; the form tells the user when it rejects. */
  onSave: (typed: TypedDocument) => Promise<{ id: number }>;
  onSaved?: (id: number) => void;
  onClose: () => void;
};

/** A window to enter or correct a manual document. */
export function DocumentForm({ title, opened, onClose, ...fields }: DocumentFormProps) {
  return (
    <FormDialog opened={opened} onClose={onClose} title={title}>
      <DocumentFields {...fields} />
    </FormDialog>
  );
}

type DocumentFieldsProps = Omit<DocumentFormProps, 'title' | 'opened' | 'onClose'>;
type Fields = Omit<TypedDocument, 'amountCents'> & { amountCents: number | null };

function DocumentFields({ customerId, initial, onSave, onSaved }: DocumentFieldsProps) {
  const { t } = useText();
  const { today } = useAppState();
  const payer = usePayer(customerId);
  const start: Fields = initial ?? {
    kind: 'invoice',
    nature: null,
    side: 'debit',
    reference: '',
    label: '',
    issuedOn: today,
    dueOn: null,
    amountCents: null,
  };
  const { values, field, frame } = useEditForm({
    start,
    checks: {
      reference: (reference) => (reference.trim() === '' ? t('edits.referenceMissing') : null),
      amountCents: (amountCents) => (amountCents === null ? t('edits.amountMissing') : null),
    },
    send: ({ reference, label, dueOn, amountCents, ...typed }) =>
      onSave({
        ...typed,
        reference: reference.trim(),
        label: label.trim(),
        dueOn: typed.kind === 'invoice' ? dueOn : null,
        amountCents: amountCents ?? 0,
      }),
    told: t('edits.documentSaved'),
    refusals: { document: 'reference', futureDay: 'issuedOn', dueBeforeIssue: 'dueOn' },
    onSaved: ({ id }) => onSaved?.(id),
  });
  const { kind, reference, issuedOn, dueOn } = values;
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <Select
        label={t('edits.kind')}
        allowDeselect={false}
        data={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
        {...field('kind')}
      />
      {kind === 'adjustment' ? (
        <SegmentedControl
          aria-label={t('edits.side')}
          data={[
            { value: 'debit', label: t('edits.sideDebit') },
            { value: 'credit', label: t('edits.sideCredit') },
          ]}
          {...field('side')}
        />
      ) : null}
      {kind === 'adjustment' ? (
        <Select
          label={t('edits.nature')}
          placeholder={t('edits.natureNone')}
          clearable
          data={adjustmentNatures.map((value) => ({ value, label: t(`documents.nature.${value}`) }))}
          {...field('nature')}
        />
      ) : null}
      <TextInput label={t('edits.reference')} maxLength={100} {...field('reference')} />
      {reference.trim() === initial?.reference ? null : <SameReference customerId={customerId} reference={reference} />}
      <TextInput label={t('documents.label')} maxLength={500} {...field('label')} />
      <div className={classes.typed}>
        <DayInput label={t('documents.issuedOn')} today={today} required {...field('issuedOn')} />
        <MoneyInput label={t('documents.amount')} minimum={1} {...field('amountCents')} />
        {kind === 'invoice' ? <DayInput label={t('documents.dueOn')} today={today} {...field('dueOn')} /> : null}
      </div>
      {kind === 'invoice' ? <p className={classes.soft}>{t('edits.dueOnHint')}</p> : null}
      {kind === 'invoice' && payer ? <DueDayWarning issuedOn={issuedOn} dueOn={dueOn} payer={payer} /> : null}
      {initial ? null : <p className={classes.soft}>{t('edits.replacedByImport')}</p>}
    </DialogForm>
  );
}
