import { useQuery } from '@tanstack/react-query';
import { OverDialog } from '../../acts/over-dialog.tsx';
import { whyNotWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import { OfCustomer } from '../pickers/index.ts';
import { WhyNotAnswer } from './why-not-answer.tsx';

/** The window « Pourquoi pas ? », over any screen. */
export function WhyNotWindow() {
  const { t } = useText();
  const customerId = whyNotWindow.useAbout()?.customerId;
  const { data } = useQuery(
    api.customers.get.queryOptions({ input: { id: customerId ?? 1 }, enabled: customerId !== undefined }),
  );
  return (
    <OverDialog
      window={whyNotWindow}
      title={() => [t('whyNot.title'), customerId === undefined ? undefined : data?.name].filter(Boolean).join(' · ')}
      size="lg"
    >
      {({ customerId: known, documentIds }) => (
        <OfCustomer customerId={known} owes>
          {(chosen) => (
            <WhyNotAnswer
              customerId={chosen}
              documentId={documentIds.length === 1 ? documentIds[0] : undefined}
              onLeave={whyNotWindow.close}
            />
          )}
        </OfCustomer>
      )}
    </OverDialog>
  );
}
