import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** Says that the customer has documents of this reference already: perhaps a slip, and for the user to judge. */
export function SameReference({ customerId, reference }: { customerId: number; reference: string }) {
  const { t, day, money } = useText();
  const [settled] = useDebouncedValue(reference.trim(), 250);
  const { data = [] } = useQuery({
    ...api.documents.sameReference.queryOptions({ input: { customerId, reference: settled } }),
    enabled: settled !== '',
  });
  if (settled === '' || data.length === 0) return null;
  return (
    <div role="status">
      <Notice tone="warn" title={t('edits.sameReference')}>
        {data.map(({ id, kind, nature, reference: known, issuedOn, amountCents, currency }) => (
          <div key={id}>
            {t('edits.sameReferenceLine', {
              kind: t(documentWord({ kind, nature })),
              reference: known,
              date: day(issuedOn),
              amount: money(amountCents, currency),
            })}
          </div>
        ))}
      </Notice>
    </div>
  );
}
