import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { App } from '../../../renderer/app.tsx';
import { queryClient } from '../../../renderer/client/queries.ts';
import { UnsavedChanges } from '../../../renderer/components/dialog/unsaved-changes.tsx';
import { themeFor } from '../../../renderer/components/layout/theme.ts';
import { TextProvider } from '../../../renderer/components/text/text.tsx';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { TestContext } from '../../make-context.ts';
import { serve } from './host.ts';

/** The keys and clicks of a user. Styles are not loaded here, so that none can disable the pointer. */
const newUser = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** The application at `address`, on the firm and the day of `context`; `isGone`: its host does not answer. */
export function mount(address: string, context: TestContext, { isGone = false } = {}) {
  vi.setSystemTime(`${context.today()}T12:00:00`);
  queryClient.clear();
  serve(isGone ? null : context);
  window.history.replaceState(null, '', address);
  const user = newUser();
  render(<App />);
  return user;
}

type Frame = { language?: Language; closeWindow?: (() => void) | null };

/** Draws one component with its language and its guard of unsaved forms; `again` draws it with other props. */
export function show(part: ReactNode, frame: Frame = {}) {
  const user = newUser();
  const { rerender, unmount } = render(framed(part, frame));
  return { user, unmount, again: (next: ReactNode) => rerender(framed(next, frame)) };
}

function framed(part: ReactNode, { language = 'fr', closeWindow = null }: Frame) {
  return (
    <MantineProvider theme={themeFor({ close: 'Fermer' })}>
      <TextProvider language={language}>
        <DatesProvider settings={{ locale: language }}>
          <UnsavedChanges closeWindow={closeWindow}>{part}</UnsavedChanges>
        </DatesProvider>
      </TextProvider>
    </MantineProvider>
  );
}
