import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fill-tabs.module.css';
import { TabList } from './tab-list.tsx';

type FillTabsProps<Name extends string> = {
  tabs: readonly {
    name: Name;
    label: ReactNode;
    content: ReactNode;
    /** No table takes the height: the tab itself scrolls. */
    isLong?: boolean;
  }[];
  /** Name of the tab shown; a name that is none of them shows the first. */
  value: string;
  onChange: (name: string) => void;
};

/** Tabs of a screen whose tables take the height that is left; only the one shown is drawn. */
export function FillTabs<Name extends string>({ tabs, value, onChange }: FillTabsProps<Name>) {
  const shown = tabs.find(({ name }) => name === value) ?? tabs[0];
  return (
    <Tabs
      value={shown?.name ?? null}
      onChange={(name) => (name === null ? undefined : onChange(name))}
      keepMounted={false}
      className={classes.tabs ?? ''}
    >
      <TabList>
        {tabs.map(({ name, label }) => (
          <Tabs.Tab key={name} value={name}>
            {label}
          </Tabs.Tab>
        ))}
      </TabList>
      {tabs.map(({ name, content, isLong }) => (
        <Tabs.Panel key={name} value={name} className={classes.panel ?? ''} data-long={isLong || undefined}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
