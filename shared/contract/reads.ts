import { isContractProcedure } from '@orpc/contract';
import type { ContractMeta, Topic } from './common/base.ts';
import { contract } from './index.ts';

/**
 * What each use case reads, by its name `noun.verb`. The build of the pages puts the value of this module in its place: the page has no use for the
 * schemas of the contract, whose making took a third of its start.
 */
export const readsByUseCase: Readonly<Record<string, readonly Topic[]>> = Object.fromEntries(
  Object.entries(contract).flatMap(([noun, useCases]) =>
    Object.entries(useCases).flatMap(([verb, useCase]) => {
      if (!isContractProcedure(useCase)) return [];
      const { reads }: ContractMeta = useCase['~orpc'].meta;
      return reads === undefined ? [] : [[`${noun}.${verb}`, reads]];
    }),
  ),
);
