import type { UseFormReturnType } from '@mantine/form';
import { type FormEvent, useRef } from 'react';
import { ignoreTold } from '../client/queries.ts';
import { useUnsaved } from '../components/form/unsaved-forms.tsx';
import { isRight } from '../components/form/wrong-fields.ts';

type Options<Saved> = {
  isDirty?: boolean;
  /** The saving under way: leaving the form waits for it. */
  pending?: () => Promise<unknown> | null;
  onSubmitted?: (saved: Saved) => void;
};

/**
 * Saving of a form of fields. What is wrong stands beside its field, and the first of them takes the focus; `send` saves,
 * and has told the user when it rejects; `onSubmitted` is where the form's own button goes next. `forget` gives the edits up.
 */
export function useFormSaving<Values extends Record<string, unknown>, Saved>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<Saved>,
  { isDirty = form.isDirty(), pending, onSubmitted }: Options<Saved> = {},
) {
  const ref = useRef<HTMLFormElement>(null);
  async function save(): Promise<Saved | false> {
    return isRight(ref.current, form.validate().errors) && send(form.getValues());
  }
  const forget = useUnsaved(isDirty, save, pending);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save().then((saved) => {
      if (saved === false || onSubmitted === undefined) return;
      forget();
      onSubmitted(saved);
    }, ignoreTold);
  }
  return { formProps: { ref, onSubmit, noValidate: true }, forget };
}
