import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { api } from '../../client/client.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { useText } from '../../components/text/text.tsx';
import { closeInteraction, useAskedInteraction } from './asked-interaction.ts';

const InteractionForm = lazy(async () => ({ default: (await import('./interaction-form.tsx')).InteractionForm }));

/** The window in which an interaction is noted or corrected, over any screen; its form is loaded when it first opens. */
export function InteractionWindow() {
  const { t } = useText();
  const asked = useAskedInteraction();
  // Of the firm that is left, nothing is shown in the next one.
  useEffect(() => closeInteraction, []);
  const { data: customer } = useQuery(
    api.customers.get.queryOptions({ input: { id: asked?.customerId ?? 1 }, enabled: asked !== null }),
  );
  const name = customer?.name ?? '';
  const isNew = asked?.interactionId === undefined;
  return (
    <FormDialog
      opened={asked !== null}
      onClose={closeInteraction}
      size="lg"
      title={t(isNew ? 'interactions.addTo' : 'interactions.correctOf', { name })}
    >
      <Suspense fallback={<PageLoading />}>
        {asked && customer ? <InteractionForm asked={asked} customer={customer} /> : <PageLoading />}
      </Suspense>
    </FormDialog>
  );
}
