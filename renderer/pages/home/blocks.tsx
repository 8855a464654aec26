import type { ReactNode } from 'react';
import type { Text } from '../../components/text/text.tsx';
import { AgedBalanceCard } from './aged-balance-card.tsx';
import { Figures } from './figures.tsx';
import { Freshness } from './freshness.tsx';
import { LargestDebtors } from './largest-debtors.tsx';
import { OverdueMonths } from './overdue-months.tsx';
import { ReadyBanner } from './ready-banner.tsx';
import type { DashboardParts, Question } from './use-dashboard.ts';
import { Watched } from './watched.tsx';
import { WorkByKind } from './work-by-kind.tsx';

export type HomeBlock = {
  /** Kept in the preferences: it never changes. */
  readonly id: string;
  readonly name: (text: Text) => string;
  /** What it asks the host for beside the figures. */
  readonly asks: readonly Question[];
  /** Pixels under which it stands in no row with another; absent: it has a row of its own. */
  readonly room?: number;
  readonly draw: (parts: DashboardParts) => ReactNode;
};

/** The blocks of the first page, in the order of the house. */
export const blocks: readonly HomeBlock[] = [
  {
    id: 'ready',
    name: ({ t }) => t('home.remindersReady'),
    asks: ['ready'],
    draw: ({ ready }) => <ReadyBanner ready={ready} />,
  },
  {
    id: 'figures',
    name: ({ t }) => t('home.figures'),
    asks: ['before', 'ready'],
    draw: (parts) => <Figures {...parts} />,
  },
  {
    id: 'work',
    name: ({ t }) => t('home.work'),
    asks: ['work'],
    room: 440,
    draw: (parts) => <WorkByKind {...parts} />,
  },
  {
    id: 'watched',
    name: ({ t }) => t('home.watched'),
    asks: ['watched'],
    room: 440,
    draw: (parts) => <Watched {...parts} />,
  },
  {
    id: 'months',
    name: ({ t }) => t('home.months'),
    asks: ['months'],
    room: 800,
    draw: (parts) => <OverdueMonths {...parts} />,
  },
  {
    id: 'aged',
    name: ({ t }) => t('home.aged'),
    asks: [],
    room: 800,
    draw: ({ figures }) => <AgedBalanceCard dashboard={figures.data} />,
  },
  {
    id: 'debtors',
    name: ({ t }) => t('home.largest'),
    asks: ['debtors'],
    room: 440,
    draw: (parts) => <LargestDebtors {...parts} />,
  },
  {
    id: 'freshness',
    name: ({ t }) => t('home.freshness'),
    asks: [],
    room: 340,
    draw: ({ figures }) => <Freshness dashboard={figures.data} />,
  },
];
