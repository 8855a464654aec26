import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DocumentEntry } from '../../../shared/contract/edits.ts';
import { documentKinds } from '../../../shared/domain/kinds.ts';
import { ignoreTold } from '../../client/queries.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { DueDayWarning } from '../../components/form/terms-warning.tsx';
import { FormDialog, useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { usePayer } from '../../hooks/use-payer.ts';
import classes from './documents.module.css';
import { SameReference } from './same-reference.tsx';

/** What is typed of a document; the customer is known from where it is typed. */
export type TypedDocument = Omit<DocumentEntry, 'customerId'>;

type DocumentFormProps = {
  title: string;
  opened: boolean;
  customerId: number;
  /** What to correct; a new invoice of today when left out. */
  initial?: TypedDocument;
  isPending: boolean;
  /** Saves; has told the user when it rejects. */
  onSave: (typed: TypedDocument) => Promise<{ id: number }>;
  onSaved: (id: number) => void;
  onClose: () => void;
};

/** A window to type or correct a document by hand. */
export function DocumentForm({ title, opened, onClose, ...fields }: DocumentFormProps) {
  return (
    <FormDialog opened={opened} onClose={onClose} title={title}>
      <DocumentFields {...fields} onCancel={onClose} />
    </FormDialog>
  );
}

type DocumentFieldsProps = Omit<DocumentFormProps, 'title' | 'opened' | 'onClose'> & { onCancel: () => void };

function DocumentFields({ customerId, initial, isPending, onSave, onSaved, onCancel }: DocumentFieldsProps) {
  const { t } = useText();
  const { today } = useAppState();
  const payer = usePayer(customerId);
  const [kind, setKind] = useState(initial?.kind ?? 'invoice');
  const [side, setSide] = useState(initial?.side ?? 'debit');
  const [reference, setReference] = useState(initial?.reference ?? '');
  const [label, setLabel] = useState(initial?.label ?? '');
  const [issuedOn, setIssuedOn] = useState(initial?.issuedOn ?? today);
  const [dueOn, setDueOn] = useState(initial?.dueOn ?? null);
  const [amountCents, setAmount] = useState<number | null>(initial?.amountCents ?? null);
  const [isChecked, setChecked] = useState(false);
  const wrong = (isWrong: boolean, text: string) => (isChecked && isWrong ? text : undefined);

  const typed = JSON.stringify([kind, side, reference, label, issuedOn, dueOn, amountCents]);
  const form = useRef<HTMLFormElement>(null);
  const [untouched] = useState(typed);
  const forget = useUnsaved(typed !== untouched, save);

  async function save() {
    setChecked(true);
    if (!isRight(form.current) || reference.trim() === '' || amountCents === null) return false;
    const { id } = await onSave({
      kind,
      side,
      reference: reference.trim(),
      label: label.trim(),
      issuedOn,
      dueOn: kind === 'invoice' ? dueOn : null,
      amountCents,
    });
    forget();
    onSaved(id);
    return true;
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(ignoreTold);
      }}
    >
      <Stack gap="md">
        <Select
          label={t('edits.kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(documentKinds.find((known) => known === value) ?? kind)}
          data={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
        />
        {kind === 'adjustment' ? (
          <SegmentedControl
            aria-label={t('edits.side')}
            value={side}
            onChange={(value) => setSide(value === 'debit' ? 'debit' : 'credit')}
            data={[
              { value: 'debit', label: t('edits.sideDebit') },
              { value: 'credit', label: t('edits.sideCredit') },
            ]}
          />
        ) : null}
        <TextInput
          label={t('edits.reference')}
          maxLength={100}
          data-autofocus
          value={reference}
          error={wrong(reference.trim() === '', t('edits.referenceMissing'))}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        {reference.trim() === initial?.reference ? null : (
          <SameReference customerId={customerId} reference={reference} />
        )}
        <TextInput
          label={t('documents.label')}
          maxLength={500}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <div className={classes.typed}>
          <DayInput label={t('documents.issuedOn')} value={issuedOn} onChange={setIssuedOn} today={today} required />
          <MoneyInput
            label={t('documents.amount')}
            value={amountCents}
            onChange={setAmount}
            minimum={1}
            error={wrong(amountCents === null, t('edits.amountMissing'))}
          />
          {kind === 'invoice' ? (
            <DayInput label={t('documents.dueOn')} value={dueOn} onChange={setDueOn} today={today} />
          ) : null}
        </div>
        {kind === 'invoice' ? <p className={classes.soft}>{t('edits.dueOnHint')}</p> : null}
        {kind === 'invoice' && payer ? <DueDayWarning issuedOn={issuedOn} dueOn={dueOn} payer={payer} /> : null}
        {initial ? null : <p className={classes.soft}>{t('edits.importNotice')}</p>}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
