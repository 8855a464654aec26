import { Pill, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { longestTag, mostTags, tagKey } from '../../../shared/domain/customers/tags.ts';
import { api, client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { useTyped, useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './customers.module.css';

/** The tags of a customer, each kept at once when it is added or removed; Ctrl+Z takes either back. */
export function CustomerTags({ customer }: { customer: Outputs['customers']['get'] }) {
  const { t } = useText();
  const { id } = customer;
  const input = useRef<HTMLInputElement>(null);
  const known = useQuery(api.customers.tags.queryOptions());
  const [tags, setTags] = useState(customer.tags);
  const [typed, setTyped] = useState('');
  useEffect(() => setTags(customer.tags), [customer.tags]);
  const isThere = (name: string) => tags.some((tag) => tagKey(tag) === tagKey(name));

  async function change(next: readonly string[]): Promise<void> {
    const added = next.filter((name) => tagKey(name) !== '' && !isThere(name));
    const removed = tags.filter((name) => !next.includes(name));
    setTags([...tags.filter((name) => !removed.includes(name)), ...added]);
    const left: string[] = [];
    for (const name of removed) await client.customers.untag({ id, name }).catch(notifyFailure);
    for (const name of added)
      await client.customers.tag({ id, name }).catch((error: unknown) => {
        left.push(name);
        if (name.length <= longestTag) notifyFailure(error);
      });
    // Tags that were refused stay in the field, so that the user can correct them.
    if (left.length === 0) return;
    setTags(customer.tags);
    setTyped(left.join(', '));
  }
  const isFull = typed.trim() !== '' && tags.length >= mostTags;
  const isTooLong = typed.trim().length > longestTag;
  const wrong = isFull
    ? t('customers.tagsFull', { count: mostTags })
    : isTooLong && t('customers.tagTooLong', { count: longestTag });

  // Leaving adds a tag still being typed; one that would be refused is asked about.
  useTyped(typed.trim() !== '' && wrong === false, () => {
    setTyped('');
    void change([...tags, typed.trim()]);
  });
  useUnsaved(wrong !== false, null, { within: `/customers/${id}` });

  return (
    <TagsInput
      ref={input}
      className={classes.tags}
      size="xs"
      aria-label={t('customers.tags')}
      placeholder={t('customers.tagAdd')}
      value={tags}
      onChange={(next) => void change(next)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={known.data?.map(({ name }) => name).filter((name) => !isThere(name)) ?? []}
      isDuplicate={isThere}
      error={wrong}
      renderPill={({ option, onRemove = () => {} }) => (
        <Pill
          withRemoveButton
          onRemove={onRemove}
          removeButtonProps={{
            // Mantine leaves the crosses out of the keyboard's way: only the last tag could be removed, by Backspace.
            tabIndex: 0,
            'aria-hidden': false,
            'aria-label': t('customers.tagRemove', { name: String(option.label) }),
            onClick: () => input.current?.focus(),
          }}
        >
          {option.label}
        </Pill>
      )}
    />
  );
}
