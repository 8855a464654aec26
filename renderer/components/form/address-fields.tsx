import { TextInput } from '@mantine/core';
import { useText } from '../text/text.tsx';
import { wide } from './fields.tsx';

type AddressField = 'addressLine1' | 'addressLine2' | 'postcode' | 'city' | 'country';

/** The address of a card, among its other `Fields`; `inputProps` binds each field to the form. */
export function AddressFields({ inputProps }: { inputProps: (field: AddressField) => object }) {
  const { t } = useText();
  return (
    <>
      <TextInput {...wide} label={t('customers.addressLine1')} {...inputProps('addressLine1')} />
      <TextInput {...wide} label={t('customers.addressLine2')} {...inputProps('addressLine2')} />
      <TextInput label={t('customers.postcode')} {...inputProps('postcode')} />
      <TextInput label={t('customers.city')} {...inputProps('city')} />
      <TextInput label={t('customers.country')} maxLength={2} {...inputProps('country')} />
    </>
  );
}
