import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { cardFields } from '../../../shared/domain/customers/card.ts';
import { formOf } from '../../../shared/domain/values/card-fields.ts';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { cardInputs } from '../../components/form/card-input.tsx';
import { cardChecks } from '../../components/form/field-checks.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { typedCard } from './customer-details.ts';

/** The button and the window by which a manual customer is created; the rest of its card is filled afterwards. */
export function NewCustomer() {
  const { t } = useText();
  const [isOpen, setOpen] = useUrlState('new', '', 'push');
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => setOpen('1')}>
        {t('edits.newCustomer')}
      </Button>
      <FormDialog opened={isOpen !== ''} onClose={() => setOpen('')} title={t('edits.newCustomer')}>
        <NewCustomerForm />
      </FormDialog>
    </>
  );
}

const empty = { ...formOf(cardFields, {}), code: '' };

function NewCustomerForm() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const { form, field, frame } = useEditForm({
    start: empty,
    checks: { ...cardChecks(text, cardFields), code: (code) => (code.trim() === '' ? t('edits.codeMissing') : null) },
    send,
    told: t('edits.customerCreated'),
    refusals: { customerCode: 'code' },
    onSubmitted: ({ id }) => navigate(`/customers/${id}`),
  });
  async function suggest() {
    const { name, code } = form.values;
    if (name.trim() === '' || code.trim() !== '') return;
    try {
      const suggested = await client.customers.suggestCode({ name });
      // A code that the user typed while the suggestion was on its way is kept.
      form.setFieldValue('code', (typed) => (typed.trim() === '' ? suggested.code : typed));
    } catch (error) {
      notifyFailure(error);
    }
  }
  function send({ code, ...card }: typeof empty) {
    return client.customers.create({ code: code.trim(), details: typedCard(card), contacts: [] });
  }
  const draw = cardInputs('customers', cardFields, form);
  return (
    <DialogForm frame={frame} submitLabel={t('edits.createCustomer')}>
      <Fields>
        {draw('name', { isWide: true, onLeave: () => void suggest() })}
        <TextInput
          {...wide}
          label={t('edits.code')}
          description={t('edits.codeHint')}
          maxLength={40}
          {...field('code')}
        />
        {draw('kind')}
        {draw('siren')}
        {draw('vatNumber', { isWide: true })}
        {draw('addressLine1', { isWide: true })}
        {draw('addressLine2', { isWide: true })}
        {draw('postcode')}
        {draw('city')}
        {draw('country')}
      </Fields>
    </DialogForm>
  );
}
