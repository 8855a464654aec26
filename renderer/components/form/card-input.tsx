import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import {
  type FieldType,
  type FieldTypes,
  longestNotes,
  longestText,
} from '../../../shared/domain/values/card-fields.ts';
import { choiceText, hintText } from '../../../shared/i18n/card-words.ts';
import { type CardNoun, fieldLabel } from '../../../shared/i18n/saved-text.ts';
import { useText } from '../text/text.tsx';
import { wide } from './fields.tsx';
import { MoneyInput } from './money-input.tsx';
import { RateInput } from './rate-input.tsx';
import { Select } from './select.tsx';
import { WholeNumberInput } from './whole-number-input.tsx';

type CardForm = {
  getInputProps: (path: string, options?: { type: 'checkbox' }) => GetInputPropsReturnType;
};

type Place = {
  /** Over the whole width of its `Fields`. */
  isWide?: boolean;
  isDisabled?: boolean;
  onLeave?: () => void;
  /** Label of the absence of a choice. */
  noneLabel?: string;
};

/** Draws the fields of a catalogue in `form`: `draw('siren')` gives the input that the kind of the field asks for. */
export function cardInputs<Fields extends FieldTypes>(noun: CardNoun, fields: Fields, form: CardForm) {
  return function draw(name: keyof Fields & string, place: Place = {}) {
    const type = fields[name];
    return type === undefined ? null : (
      <CardInput key={name} noun={noun} name={name} type={type} form={form} place={place} />
    );
  };
}

type CardInputProps = { noun: CardNoun; name: string; type: FieldType; form: CardForm; place: Place };

function CardInput({ noun, name, type, form, place }: CardInputProps) {
  const text = useText();
  const { isWide = false, isDisabled = false, noneLabel, onLeave } = place;
  const isFlag = type.kind === 'flag';
  const { value, ...bound } = form.getInputProps(name, ...(isFlag ? [{ type: 'checkbox' } as const] : []));
  const description = hintText(text.language, noun, name);
  function leave(event: unknown) {
    bound.onBlur?.(event);
    onLeave?.();
  }
  const common = {
    ...(isWide ? wide : {}),
    label: fieldLabel(text.language, noun, name),
    disabled: isDisabled,
    description,
    ...bound,
    ...(onLeave ? { onBlur: leave } : {}),
  };
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = type;
  switch (type.kind) {
    case 'flag':
      return <Checkbox {...common} />;
    case 'choice': {
      const { choices = [], words = '' } = type;
      const none = noneLabel === undefined ? [] : [{ value: '', label: noneLabel }];
      const named = choices.map((choice) => ({ value: choice, label: choiceText(text.language, words, choice) }));
      return <Select {...common} allowDeselect={false} data={[...none, ...named]} value={value} />;
    }
    case 'count':
      return (
        <WholeNumberInput
          {...common}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          least={least}
          most={most}
          value={value}
        />
      );
    case 'cents':
      return <MoneyInput {...common} minimum={least} maximum={most} value={value} />;
    case 'rate':
      return <RateInput {...common} least={least} most={most} value={value} />;
    case 'longText':
      return <Textarea {...common} maxLength={longestNotes} value={value} />;
    default:
      return <TextInput {...common} {...(textProps[type.kind] ?? {})} value={value} />;
  }
}

const textProps: Partial<Record<FieldType['kind'], object>> = {
  country: { maxLength: 2 },
  name: { maxLength: longestText },
  text: { maxLength: longestText },
  email: { type: 'email', maxLength: longestText },
  phone: { type: 'tel', maxLength: longestText },
};
