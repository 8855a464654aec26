import type { Outputs } from '../../../shared/contract/index.ts';
import { useText } from '../../components/text/text.tsx';

/** The credit notes of a customer as a list of choices. */
export function useOfferedNotes(creditNotes: Outputs['disputes']['creditNotes'], currency: string) {
  const { t, money, day } = useText();
  return creditNotes.map((row) => ({
    value: String(row.id),
    label: t('disputes.creditNoteOf', {
      reference: row.reference,
      date: day(row.issuedOn),
      amount: money(row.amountCents, currency),
    }),
  }));
}
