import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { chooseLedgers, holdFile } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import { DropArea } from '../../components/form/drop-area.tsx';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './complete-customers.module.css';
import { CustomersGaps } from './customers-gaps.tsx';
import { PasteCells } from './paste-cells.tsx';
import { TemplateOffer } from './template-offer.tsx';

/** The ways to complete the customers: a file, cells pasted from a spreadsheet, or a spreadsheet to fill. */
export function CompletePage() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [isHolding, setHolding] = useState(false);

  async function choose(dropped?: File) {
    setHolding(true);
    try {
      const [file] = dropped ? [dropped] : await chooseLedgers();
      if (!file) return;
      const { token } = file instanceof File ? await holdFile(file) : file;
      navigate(`/imports/columns?kind=customers&file=${token}`);
    } catch (error) {
      notifyFailure(error);
    } finally {
      setHolding(false);
    }
  }

  return (
    <DropArea
      label={t('importsCustomers.drop')}
      onDrop={([file]) => {
        if (file) void choose(file);
      }}
    >
      <Page>
        <PageHeader
          above={<BackLink href="/customers">{t('customers.title')}</BackLink>}
          title={t('importsCustomers.title')}
        />
        <p className={classes.lead}>{t('importsCustomers.text')}</p>
        <CustomersGaps place="complete" />
        <div className={classes.ways}>
          <Section title={t('importsCustomers.fileTitle')}>
            <p>{t('importsCustomers.fileText')}</p>
            <Button
              leftSection={<IconUpload size={16} stroke={1.6} />}
              loading={isHolding}
              onClick={() => void choose()}
            >
              {t('importsCustomers.choose')}
            </Button>
          </Section>
          <TemplateOffer />
        </div>
        <PasteCells />
      </Page>
    </DropArea>
  );
}
