import { type FormValidateInput, type GetInputPropsReturnType, type LooseKeys, useForm } from '@mantine/form';
import { useContext, useRef, useState } from 'react';
import type { CardNoun } from '../../shared/i18n/saved-text.ts';
import { toFailure } from '../client/failure.ts';
import { ignoreTold, notifyFailure } from '../client/queries.ts';
import { tellDone } from '../client/tell-done.ts';
import type { FormFrame } from '../components/form/edit-form.tsx';
import { DialogContext, pageScope, useUnsaved } from '../components/form/unsaved-forms.tsx';
import { isRight } from '../components/form/wrong-fields.ts';
import type { Failure } from '../components/text/failure.ts';
import { useText } from '../components/text/text.tsx';
import { useFollowed } from './use-followed.ts';

type Saving<Values, Read, Saved> = {
  /** The checks of the fields; the sentence of a wrong one stands beside it. */
  readonly checks?: FormValidateInput<Values>;
  /** Saves the values. False means that nothing was saved and the user knows why. When it rejects, the form tells the user. */
  readonly send: (values: Values, read: Read) => Promise<Saved | false>;
  /** The sentence shown once the form is saved. */
  readonly told?: string;
  /** The field that a refusal of the host is about, by its reason, where reason and field have different names. */
  readonly refusals?: Readonly<Record<string, keyof Values & string>>;
  /** True for an act that only the form's own button carries out: leaving the form does not offer to save it. */
  readonly isAct?: boolean;
  /** After each saving. */
  readonly onSaved?: (saved: Saved) => void;
  /** Where the form's own button goes next; in a dialog, out of it. */
  readonly onSubmitted?: (saved: Saved) => void;
};

type CardOptions<Card, Values, Saved> = Saving<Values, Card, Saved> & {
  /** The card as last read. */
  readonly card: Card;
  readonly toValues: (card: Card) => Values;
  /** Reads the card again; settles in any case. */
  readonly reread: () => Promise<unknown>;
  /** Lists whose lines are compared one by one. */
  readonly rows?: readonly (keyof Values & string)[];
  /** Whose dictionary names the fields of the card. */
  readonly noun?: CardNoun;
};

type NewOptions<Values, Saved> = Saving<Values, Values, Saved> & {
  /** The initial values of the fields. */
  readonly start: Values;
};

/** The props that bind an input to a field of the form. */
export type BoundField = GetInputPropsReturnType & { value: GetInputPropsReturnType['value'] };

const asItIs = <Values>(values: Values) => values;
const nothingToRead = async () => {};

/** A form that creates something, or edits something that no other window changes meanwhile. */
export function useEditForm<Values extends Record<string, unknown>, Saved>(options: NewOptions<Values, Saved>) {
  const [card] = useState(options.start);
  return useCardForm({ ...options, card, toValues: asItIs<Values>, reread: nothingToRead });
}

/**
 * A form that edits a card, which other windows may change meanwhile. What is typed stays until it is saved or discarded.
 * The sentence of a wrong field stands beside it, and the first wrong field takes the focus. `field` and `tick` bind the
 * inputs; `frame` is for the component that draws the form.
 */
export function useCardForm<Card, Values extends Record<string, unknown>, Saved>(
  options: CardOptions<Card, Values, Saved>,
) {
  const { card, toValues, reread, rows, checks, send, told, refusals = {}, isAct = false } = options;
  const { onSaved, noun } = options;
  const text = useText();
  const { scope, close } = useContext(DialogContext);
  const onSubmitted = options.onSubmitted ?? (scope === pageScope ? undefined : close);
  const ref = useRef<HTMLFormElement>(null);
  const [initialValues] = useState(() => toValues(card));
  // A card that stays on screen is checked field by field as each is left; a form in a window is checked when it is sent.
  const form = useForm<Values>({
    initialValues,
    validateInputOnBlur: noun !== undefined,
    ...(checks ? { validate: checks } : {}),
  });
  const followed = useFollowed({
    card,
    toValues,
    values: form.values,
    setValues: form.setValues,
    reread,
    ...(rows ? { rows } : {}),
  });

  async function save(): Promise<Saved | false> {
    if (!isRight(ref.current, form.validate().errors)) return false;
    const values = form.getValues();
    const saved = await followed
      .save((read) => send(values, read))
      .catch((error: unknown) => {
        tell(error);
        throw error;
      });
    if (saved === false) return false;
    if (told !== undefined) tellDone(told);
    if (onSaved !== undefined || onSubmitted !== undefined) forget();
    onSaved?.(saved);
    return saved;
  }

  /** Shows a refusal of a value beside its field, and any other failure as a notification. */
  function tell(error: unknown): void {
    const failure = toFailure(error);
    const name = wrongField(failure);
    const found = name && ref.current?.querySelector<HTMLElement>(`[data-path="${name}"]`);
    if (!found) {
      notifyFailure(error);
      return;
    }
    form.setFieldError(name, text.failure(failure));
    found.focus();
  }

  /** The field that the host refused: by `details.field` where several fields share a reason, such as two e-mail addresses. */
  function wrongField({ code, reason, details }: Failure): string | undefined {
    if (reason === undefined || (code !== 'validation' && code !== 'duplicate')) return undefined;
    const named = refusals[reason] ?? String(details?.field ?? reason);
    return named in form.getValues() ? named : undefined;
  }

  const forget = useUnsaved(followed.isDirty, isAct ? null : save, { pending: followed.pending });

  function submit(): void {
    // Enter pressed twice saves once.
    if (followed.pending() !== null) return;
    save().then((saved) => {
      if (saved !== false) onSubmitted?.(saved);
    }, ignoreTold);
  }

  const frame: FormFrame = {
    ref,
    isDirty: followed.isDirty,
    isSaving: followed.isSaving,
    clashes: followed.clashes,
    noun,
    submit,
    forget,
  };
  return {
    form,
    values: form.values,
    change: (part: Partial<Values>) => form.setValues(part),
    field<Name extends LooseKeys<Values>>(name: Name): BoundField {
      const { value, ...props } = form.getInputProps(name);
      return { ...props, value };
    },
    tick: <Name extends LooseKeys<Values>>(name: Name) => form.getInputProps(name, { type: 'checkbox' }),
    frame,
  };
}
