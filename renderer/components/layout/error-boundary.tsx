import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from '../text/notice.tsx';
import { useText } from '../text/text.tsx';
import classes from './error-boundary.module.css';

/** Keeps a broken screen from taking the others with it; `resetKey` (the address) clears it. */
export class ErrorBoundary extends Component<{ resetKey: string; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidUpdate(before: { resetKey: string }) {
    if (before.resetKey !== this.props.resetKey && this.state.isBroken) this.setState({ isBroken: false });
  }

  override render() {
    return this.state.isBroken ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const { t } = useText();
  return (
    <div className={classes.broken}>
      <Notice
        tone="late"
        title={t('app.unexpectedTitle')}
        actions={
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        {t('app.unexpectedText')}
      </Notice>
    </div>
  );
}
