/**
 * The articles of the guide in their order, their text is that of `guide-articles.ts` under the same name, their title `guide.<name>.title`; `to` is the
 * screen it speaks of, `paths` the beginnings of the addresses of the screens it helps on.
 */
export const articles = [
  { name: 'begin', to: '/first-steps', paths: ['/first-steps'] },
  { name: 'import', to: '/imports', paths: ['/imports'] },
  { name: 'complete', to: '/customers/complete', paths: ['/customers/complete'] },
  { name: 'balance', to: '/balance', paths: ['/balance'] },
  { name: 'edition', to: '/balance/editions', paths: ['/balance/editions'] },
  { name: 'remind', to: '/reminders', paths: ['/reminders'] },
  { name: 'formalNotice', to: '/letters?tab=registered', paths: [] },
  { name: 'dispute', to: '/disputes', paths: ['/disputes'] },
  { name: 'hold', to: '/customers', paths: ['/customers'] },
  { name: 'promise', to: '/promises', paths: ['/promises'] },
  { name: 'interaction', to: '/customers', paths: [] },
  { name: 'plan', to: '/plans', paths: ['/plans'] },
  { name: 'allocate', to: '/allocations', paths: ['/allocations'] },
  { name: 'letters', to: '/letters', paths: ['/letters'] },
  { name: 'calendar', to: '/calendar', paths: ['/calendar'] },
  { name: 'export', to: '/balance', paths: [] },
  { name: 'priorLevels', to: '/customers/complete', paths: [] },
  { name: 'scenario', to: '/settings?tab=scenario', paths: ['/settings'] },
  { name: 'priorities', to: '/settings?tab=priorities', paths: [] },
  { name: 'calls', to: '/settings?tab=calls', paths: [] },
  { name: 'undo', to: '/journal', paths: ['/journal'] },
  { name: 'backups', to: '/settings?tab=backups', paths: [] },
  { name: 'keyboard', to: '/', paths: [] },
] as const;

export type Article = (typeof articles)[number];
export type ArticleName = Article['name'];

/** The path of the guide. */
export const guideScreen = '/guide';

export const guidePath = (name: ArticleName) => `${guideScreen}?article=${name}`;

/** The address of the article that helps on the screen at `path`: the one of the longest beginning; how to begin where none does. */
export function guideOf(path: string): string {
  const helping = articles.flatMap(({ name, paths }) =>
    paths.filter((start) => path === start || path.startsWith(`${start}/`)).map((start) => ({ name, start })),
  );
  const [best] = helping.sort((one, other) => other.start.length - one.start.length);
  return guidePath(best?.name ?? 'begin');
}
