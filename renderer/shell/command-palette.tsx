import { Spotlight } from '@mantine/spotlight';
import { IconFileImport, IconFileText, IconSearch, IconTable, IconUser, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '../../shared/domain/fold-text.ts';
import { api } from '../client.ts';
import { useText } from '../components/text.tsx';
import { screens } from '../screens.ts';

/** `Ctrl+K`: any screen, action, customer, or document by its number or amount, in a few letters. */
export function CommandPalette() {
  const { t, money } = useText();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const text = query.trim();
  const found = useQuery(
    api.search.find.queryOptions({ input: { text }, enabled: text.length > 1, placeholderData: keepPreviousData }),
  );
  const matches = (label: string) => text === '' || foldText(label).includes(foldText(text));

  const actions = [
    { label: t('app.importFile'), icon: IconFileImport, go: '/imports?choose=1' },
    { label: t('app.exportBalance'), icon: IconTable, go: '/balance' },
    { label: t('edits.newCustomer'), icon: IconUserPlus, go: '/customers?new=1' },
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
            {actions.map(({ label, icon: ActionIcon, go }) => (
              <Spotlight.Action
                key={go}
                label={label}
                leftSection={<ActionIcon size={17} stroke={1.6} />}
                onClick={() => navigate(go)}
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
