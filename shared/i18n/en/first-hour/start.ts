import type { start as french } from '../../fr/first-hour/start.ts';
import type { Words } from '../../fr/words.ts';

export const start: Words<typeof french> = {
  fileTitle: 'Begin with an export of your accounts',
  fileText:
    'Drop the accounting entries file (FEC), an aged balance or a list of invoices here: the firm is created from it, and you see what it holds before anything is saved.',
  fileAction: 'Choose an export of your accounts…',
  fileAsked: 'Reading {name}…',
  fileRefused: '{name} was not read',
  drop: 'Drop an export of your accounts, or an Amiable firm (.amiable)',
  firmTitle: 'Your firm',
  firmText: '{name} is read as soon as the firm is created. Check the name and the SIREN: you will not be asked again.',
  firmCreate: 'Create the firm and read the file',
  place: 'The firm is kept on this computer.',
  placeAsked: 'You are then asked where to keep the firm.',
  knownTitle: 'This firm is already in Amiable',
  knownText: '{name} bears the SIREN of {firm}. Open that firm to import this file into it.',
  knownOpen: 'Open {firm} and read the file',
  knownOther: 'Create another firm',
};
