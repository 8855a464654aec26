import { Spotlight } from '@mantine/spotlight';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileImport,
  IconFileText,
  IconSearch,
  IconTable,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '../../shared/domain/values/fold-text.ts';
import { api } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';
import { screens } from './screens.ts';
import { actionOf, stepEdits } from './use-undo.tsx';

/** `Ctrl+K`: any screen, action, customer, or document by its number or amount, in a few letters. */
export function CommandPalette() {
  const words = useText();
  const { t, money } = words;
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const text = query.trim();
  const found = useQuery(
    api.search.find.queryOptions({ input: { text }, enabled: text.length > 1, placeholderData: keepPreviousData }),
  );
  const edits = useQuery(api.edits.state.queryOptions());
  const matches = (label: string) => text === '' || foldText(label).includes(foldText(text));

  const go = (path: string) => () => navigate(path);
  const actions = [
    { label: t('app.importFile'), icon: IconFileImport, run: go('/imports?choose=1') },
    { label: t('app.exportBalance'), icon: IconTable, run: go('/balance') },
    { label: t('edits.newCustomer'), icon: IconUserPlus, run: go('/customers?new=1') },
    ...(['undo', 'redo'] as const).flatMap((direction) => {
      const edit = edits.data?.[direction];
      if (!edit) return [];
      const label = t(`edits.${direction}`, { action: actionOf(words, edit) });
      const icon = direction === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
      return [{ label, icon, run: () => void stepEdits(words, direction, {}) }];
    }),
  ].filter(({ label }) => matches(label));
  const places = screens
    .map((screen) => ({ ...screen, label: t(`app.${screen.name}`) }))
    .filter(({ label }) => matches(label));
  const customers = text.length > 1 ? (found.data?.customers ?? []) : [];
  const documents = text.length > 1 ? (found.data?.documents ?? []) : [];
  const isEmpty = places.length + actions.length + customers.length + documents.length === 0;

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={600}
      attributes={{ content: { 'aria-label': t('app.commandPalette') } }}
    >
      <Spotlight.Search
        placeholder={t('app.commandPalette')}
        aria-label={t('app.commandPalette')}
        leftSection={<IconSearch size={17} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {customers.length > 0 ? (
          <Spotlight.ActionsGroup label={t('app.paletteCustomers')}>
            {customers.map(({ id, code, name }) => (
              <Spotlight.Action
                key={id}
                label={name}
                description={code}
                leftSection={<IconUser size={17} stroke={1.6} />}
                onClick={() => navigate(`/customers/${id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {documents.length > 0 ? (
          <Spotlight.ActionsGroup label={t('app.paletteDocuments')}>
            {documents.map(({ id, reference, customerId, customerName, amountCents }) => (
              <Spotlight.Action
                key={id}
                label={reference}
                description={customerName}
                leftSection={<IconFileText size={17} stroke={1.6} />}
                rightSection={<span>{money(amountCents)}</span>}
                onClick={() => navigate(`/customers/${customerId}?document=${id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {actions.length > 0 ? (
          <Spotlight.ActionsGroup label={t('app.paletteActions')}>
            {actions.map(({ label, icon: ActionIcon, run }) => (
              <Spotlight.Action
                key={label}
                label={label}
                leftSection={<ActionIcon size={17} stroke={1.6} />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {places.length > 0 ? (
          <Spotlight.ActionsGroup label={t('app.paletteScreens')}>
            {places.map(({ name, label, path, icon: ScreenIcon }) => (
              <Spotlight.Action
                key={name}
                label={label}
                leftSection={<ScreenIcon size={17} stroke={1.6} />}
                onClick={() => navigate(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {isEmpty ? <Spotlight.Empty>{t('app.paletteEmpty')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
