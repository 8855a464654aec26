import { Button, SegmentedControl } from '@mantine/core';
import { IconAddressBook, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { customerFilters as filters } from '../../../shared/contract/customers.ts';
import { tagKey } from '../../../shared/domain/customers/tags.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { customerWords } from '../../../shared/i18n/lists/customer-words.ts';
import { api, client } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf, questionOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { CustomersGaps } from '../complete-customers/index.ts';
import { SaveView } from '../views/index.ts';
import { AssignScenario } from './assign-scenario.tsx';
import { shownCustomerColumns } from './customer-columns.tsx';
import { NewCustomer } from './new-customer.tsx';

/** The list of customers, searched, filtered and sorted, with what each owes. */
export function CustomersPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('search');
  const [filterName, setFilter] = useUrlState('filter', 'all');
  const [tag, setTag] = useUrlState('tag');
  const tags = useQuery(api.customers.tags.queryOptions()).data?.map(({ name }) => name) ?? [];
  const [currency, setCurrency] = useUrlState('currency');
  const view = useList('customers', customerList);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const filter = filters.find((known) => known === filterName) ?? 'all';
  const asked = { filter, ...(search === '' ? {} : { search }), ...(tag === '' ? {} : { tag }) };
  const inCurrency = currency === '' ? {} : { currency };
  const order = questionOf(view);
  const { first, tableProps } = useListPages(api.customers.list, view, (question) => ({
    ...asked,
    ...inCurrency,
    ...question,
  }));
  const chosen = tableProps.rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const shownCurrency = currency === '' ? ledgerCurrency : currency;
  const currencies = [...new Set([ledgerCurrency, ...(first?.currencies ?? []), shownCurrency])];
  const columns = shownCustomerColumns(text, { first, hasTags: tags.length > 0 });
  const exporting = useExport(
    (wanted) => client.customers.export({ ...asked, currency: shownCurrency, ...exportedOf(view, columns), ...wanted }),
    chosen,
  );
  return (
    <Page fill>
      <PageHeader
        title={t('customers.title')}
        detail={first ? t('customers.count', { count: first.count }) : undefined}
        actions={
          <>
            <SaveView question={{ screen: 'customers', ...asked, ...inCurrency, where: order.where }} />
            <Button
              component={Link}
              href="/customers/complete"
              variant="default"
              leftSection={<IconAddressBook size={16} stroke={1.6} />}
            >
              {t('importsCustomers.action')}
            </Button>
            <ExportMenu {...exporting} isEarly={first === undefined} />
            <NewCustomer />
          </>
        }
      />
      <CustomersGaps place="customers" />
      <FilterBar end={<SearchInput value={search} onChange={setSearch} label={t('customers.search')} width={220} />}>
        <SegmentedControl
          aria-label={t('customers.filter')}
          value={filter}
          onChange={setFilter}
          data={filters.map((value) => ({ value, label: t(`customers.filter.${value}`) }))}
        />
        {tags.length === 0 && tag === '' ? null : (
          <Select
            aria-label={t('customers.tag')}
            placeholder={t('customers.tag')}
            w={130}
            clearable
            value={tag === '' ? null : (tags.find((name) => tagKey(name) === tagKey(tag)) ?? tag)}
            data={tags.some((name) => tagKey(name) === tagKey(tag)) || tag === '' ? tags : [tag, ...tags]}
            onChange={(value) => setTag(value ?? '')}
          />
        )}
        {currencies.length > 1 ? (
          <SegmentedControl
            aria-label={t('common.currency')}
            value={shownCurrency}
            onChange={(value) => setCurrency(value === ledgerCurrency ? '' : value)}
            data={currencies}
          />
        ) : null}
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        words={customerWords}
        label={t('customers.title')}
        rowKey={(row) => row.id}
        about={({ id }) => ({ customerId: id })}
        count={first?.count}
        selection={{ selected, onChange: setSelected }}
        actions={
          chosen.length === 0 ? null : <AssignScenario customerIds={chosen} onAssigned={() => setSelected(new Set())} />
        }
        onOpen={(row) => navigate(`/customers/${row.id}`)}
        {...tableProps}
        widen={
          search === '' && tag === '' && filter === 'all'
            ? null
            : () => {
                setSearch('');
                setTag('');
                setFilter('all');
              }
        }
        empty={
          <EmptyState
            icon={IconUsers}
            text={t('customers.empty')}
            actions={
              <Button component={Link} href="/imports?choose=1" variant="default">
                {t('app.importFile')}
              </Button>
            }
          />
        }
      />
    </Page>
  );
}
