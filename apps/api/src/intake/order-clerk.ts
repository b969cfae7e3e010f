import { Injectable } from '@nestjs/common';
import type { Principal } from '../identity/principal';
import type { ImportChoices, ImportRecord } from './import-record';
import { IntakeDirectory } from './intake-directory';
import { MappingMemory } from './mapping-memory';
import type { ReadingOrder } from './reading/reading-order';

/** Writes out how a file is to be read: what was chosen, what is remembered, and whom its rows may mean. */
@Injectable()
export class OrderClerk {
  constructor(
    private readonly directory: IntakeDirectory,
    private readonly memory: MappingMemory,
  ) {}

  async orderFor(
    principal: Principal,
    { id, kind }: Pick<ImportRecord, 'id' | 'kind'>,
    choices: ImportChoices,
  ): Promise<ReadingOrder> {
    const [known, remembered] = await Promise.all([
      this.directory.read(principal),
      this.memory.recall(kind),
    ]);
    const { period, encoding, sheet, header, columns, matches } = choices;
    return {
      ...{ importId: id, kind, period, encoding, sheet, header, columns, matches, remembered },
      ...known,
    };
  }
}
