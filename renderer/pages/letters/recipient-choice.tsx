import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { stepRecipients } from '../../../shared/domain/kinds.ts';
import { recipientOf } from '../../../shared/domain/reminders/addressees.ts';
import { recipientText } from '../../../shared/i18n/recipient-text.ts';
import { api } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';

/** Whom of a customer a letter is for: the contacts that the choices come to, once each; nothing where the card has no contact. */
export function RecipientChoice({ customerId, ...field }: { customerId: number } & SelectProps) {
  const { t, language } = useText();
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  if (customer === undefined || customer.contacts.length === 0) return null;
  const choices = stepRecipients.map((value) => {
    return { value, recipient: recipientOf({ recipient: value, channel: 'letter' }, customer) };
  });
  const data = [...Map.groupBy(choices, ({ recipient }) => recipient)].flatMap(([recipient, [first]]) => {
    const label = recipientText(language, { recipient, customerName: customer.name });
    return first ? [{ value: first.value, label: label ?? t('reminders.recipientItself') }] : [];
  });
  return <Select label={t('reminders.recipient')} data={data} allowDeselect={false} {...field} />;
}
