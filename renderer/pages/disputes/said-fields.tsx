import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { DayInput } from '../../components/form/day-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import type { BoundField } from '../../hooks/use-edit-form.ts';
import { reasonChoices, type SaidDraft } from './dispute-draft.ts';
import classes from './disputes.module.css';

type SaidFieldsProps = {
  field: (name: keyof SaidDraft & string) => BoundField;
  reasons: readonly DisputeReason[];
  values: SaidDraft;
  /** The day on which the dispute is opened. */
  openedOn: Day;
  /** What else the form asks beside them. */
  children?: ReactNode;
};

/** Why, who follows it, by when, and what it means for late penalties. */
export function SaidFields({ field, reasons, values, openedOn, children }: SaidFieldsProps) {
  const text = useText();
  const { t } = text;
  const { today } = useAppState();
  const chosen = reasons.find(({ id }) => String(id) === values.reasonId);
  return (
    <>
      <div className={classes.fields}>
        <Select
          label={t('disputes.reasonId')}
          placeholder={t('disputes.reasonMissing')}
          data={reasonChoices(text, reasons, chosen?.id)}
          allowDeselect={false}
          searchable
          {...field('reasonId')}
        />
        <TextInput
          label={t('disputes.owner')}
          maxLength={500}
          placeholder={t('disputes.ownerHint')}
          {...field('owner')}
        />
        {children}
        <DayInput label={t('disputes.untilOn')} today={today} minimum={openedOn} required {...field('untilOn')} />
      </div>
      <Textarea label={t('disputes.note')} maxLength={500} autosize minRows={2} maxRows={5} {...field('note')} />
      <p className={classes.soft}>
        {t('disputes.keepsRest')}
        {chosen ? ` ${t(chosen.runsPenalties ? 'disputes.penaltiesRun' : 'disputes.penaltiesStop')}` : null}
      </p>
    </>
  );
}
