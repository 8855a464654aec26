import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { client, type HeldFile } from '../../client/client.ts';
import { chooseFile, holdFile } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import { tellDone } from '../../client/tell-done.ts';
import { useText } from '../../components/text/text.tsx';
import type { FormFile } from './interaction-values.ts';
import classes from './interactions.module.css';

type Read = Outputs['interactions']['readFile'];

type AttachedFilesProps = {
  customerId: number;
  /** Files dropped on the customer, attached as the form opens. */
  dropped: readonly File[];
  files: readonly FormFile[];
  onChange: (files: FormFile[]) => void;
  /** An e-mail was attached. */
  onMail: (mail: Read) => void;
};

/** The files of an interaction: e-mails, PDFs, pictures, any other. Each is looked at as it is attached, so that a wrong one is refused at once. */
export function AttachedFiles({ customerId, dropped, files, onChange, onMail }: AttachedFilesProps) {
  const { t } = useText();
  const [isReading, setReading] = useState(false);
  const latest = useRef(files);
  latest.current = files;

  async function attach(hold: () => Promise<HeldFile | null>): Promise<void> {
    setReading(true);
    try {
      const held = await hold();
      if (held === null) return;
      const read = await client.interactions.readFile({ customerId, fileToken: held.token });
      latest.current = [...latest.current, { fileToken: held.token, names: read.files.map(({ name }) => name) }];
      onChange([...latest.current]);
      if (!read.isMail) return;
      onMail(read);
      tellDone(t('interactions.mailRead'));
    } catch (error) {
      notifyFailure(error);
    } finally {
      setReading(false);
    }
  }

  const attachDropped = useRef(async () => {
    for (const file of dropped) await attach(() => holdFile(file));
  });
  useEffect(() => {
    const begin = attachDropped.current;
    attachDropped.current = async () => {};
    void begin();
  }, []);

  return (
    <section aria-label={t('interactions.files')} className={classes.attached}>
      {files.length === 0 ? null : (
        <ul className={classes.files}>
          {files.map((file) => {
            const [name = '', ...parts] = file.names;
            return (
              <li key={'fileToken' in file ? file.fileToken : file.attachmentId}>
                <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
                <span>
                  {name}
                  {parts.length === 0 ? null : <span className={classes.soft}> + {parts.join(', ')}</span>}
                </span>
                <ActionIcon
                  size={22}
                  variant="subtle"
                  aria-label={t('interactions.removeFile', { name })}
                  onClick={() => onChange(files.filter((other) => other !== file))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPaperclip size={15} stroke={1.6} />}
        loading={isReading}
        onClick={() => void attach(() => chooseFile('attachment'))}
      >
        {t('interactions.addFile')}
      </Button>
    </section>
  );
}
