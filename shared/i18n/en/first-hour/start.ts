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
  firmText_one:
    '{names} is read as soon as the firm is created. Check the name and the SIREN: you will not be asked again.',
  firmText_other:
    '{names}: these {count} files are read one after the other in this order, each with its preview, as soon as the firm is created. Check the name and the SIREN: you will not be asked again.',
  firmCreate_one: 'Create the firm and read the file',
  firmCreate_other: 'Create the firm and read the {count} files',
  onlyFirm_one:
    'Only {name} is opened: {others}, dropped with it, is not read. One firm is opened at a time, and an export is imported once the firm is open.',
  onlyFirm_other:
    'Only {name} is opened: {others}, dropped with it, are not read. One firm is opened at a time, and an export is imported once the firm is open.',
  place: 'The firm is kept on this computer.',
  placeAsked: 'You are then asked where to keep the firm.',
  knownTitle: 'This firm is already in Amiable',
  knownText_one: '{names} bears the SIREN of {firm}. Open that firm to import this file into it.',
  knownText_other:
    '{names}: the first of these {count} files bears the SIREN of {firm}. Open that firm to import them into it one after the other, in this order.',
  knownOpen_one: 'Open {firm} and read the file',
  knownOpen_other: 'Open {firm} and read the {count} files',
  knownOther: 'Create another firm',
};
