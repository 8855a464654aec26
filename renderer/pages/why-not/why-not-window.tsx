import { OverDialog } from '../../acts/over-dialog.tsx';
import { whyNotWindow } from '../../acts/windows.ts';
import { useText } from '../../components/text/text.tsx';
import { OfCustomer } from '../pickers/index.ts';
import { WhyNotAnswer } from './why-not-answer.tsx';

/** The window « Pourquoi pas ? », over any screen. */
export function WhyNotWindow() {
  const { t } = useText();
  return (
    <OverDialog window={whyNotWindow} title={(name) => [t('whyNot.title'), name].filter(Boolean).join(' · ')} size="lg">
      {({ customerId: known, documentIds }) => (
        <OfCustomer customerId={known} owes onPick={(customerId) => whyNotWindow.open({ documentIds, customerId })}>
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
