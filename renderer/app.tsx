import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AppState } from '../shared/contract/app.ts';
import { t as translate } from '../shared/i18n/translate.ts';
import { api, closeWindow } from './client/client.ts';
import { toFailure } from './client/failure.ts';
import { followChanges, queryClient } from './client/queries.ts';
import { UnsavedChanges } from './components/dialog/unsaved-changes.tsx';
import { ErrorBoundary } from './components/layout/error-boundary.tsx';
import { PageLoading } from './components/layout/page-loading.tsx';
import { themeFor } from './components/layout/theme.ts';
import { ErrorNotice } from './components/text/error-notice.tsx';
import { TextProvider } from './components/text/text.tsx';
import { useLoadedLanguage } from './hooks/use-loaded-language.ts';
import { useUserDay } from './hooks/use-user-day.ts';
import { FirmProblem } from './pages/start/firm-problem.tsx';
import { FirstStart } from './pages/start/first-start.tsx';
import { Shell } from './shell/shell.tsx';

/** The whole application: what it asks the host, its language, its windows, its screens. */
export function App() {
  useEffect(() => {
    const controller = new AbortController();
    void followChanges(controller.signal);
    return () => controller.abort();
  }, []);
  useUserDay();
  return (
    <QueryClientProvider client={queryClient}>
      <Frame />
    </QueryClientProvider>
  );
}

/** Language and appearance come with the state of the application; until then French and the system's appearance. */
function Frame() {
  const app = useQuery(api.app.get.queryOptions());
  const systemScheme = useColorScheme();
  const chosen = app.data?.theme ?? 'system';
  const loaded = useLoadedLanguage(app.data?.language);
  const language = loaded ?? 'fr';
  // The first screen is drawn in steps between which the page answers.
  const isDrawn = useDeferredValue(app.data !== undefined && loaded !== null);
  const theme = useMemo(() => themeFor({ close: translate(language, 'common.close') }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider theme={theme} forceColorScheme={chosen === 'system' ? systemScheme : chosen}>
      <TextProvider language={language}>
        <DatesProvider settings={{ locale: language }}>
          <ErrorBoundary resetKey={app.data?.firm?.id ?? ''}>
            <UnsavedChanges closeWindow={closeWindow}>
              {app.data && isDrawn ? <Opened state={app.data} /> : null}
            </UnsavedChanges>
            {app.isPending || (app.data && !isDrawn) ? <PageLoading /> : null}
            {app.isLoadingError ? (
              <ErrorNotice failure={toFailure(app.error)} onRetry={() => void app.refetch()} />
            ) : null}
          </ErrorBoundary>
          <Notifications position="bottom-left" />
        </DatesProvider>
      </TextProvider>
    </MantineProvider>
  );
}

function Opened({ state }: { state: AppState }) {
  useEffect(() => {
    document.body.dataset.appState = 'ready';
  }, []);
  const screen = state.firm?.id ?? null;
  const [first, setFirst] = useState<string | null>(screen);
  if (first !== null && first !== screen) setFirst(null);
  if (state.problem) return <FirmProblem problem={state.problem} />;
  if (state.firm === null) return <FirstStart />;
  return <Shell key={state.firm.id} firm={state.firm} isFirst={first !== null} />;
}
