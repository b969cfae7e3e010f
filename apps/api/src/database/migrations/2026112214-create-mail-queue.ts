import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installMailQueue } from '../mail-queue';

/** The job queue of pg-boss, for letters to be sent. */
export class CreateMailQueue2026112214 implements MigrationInterface {
  readonly name = 'CreateMailQueue2026112214';

  async up(runner: QueryRunner): Promise<void> {
    await installMailQueue(runner);
  }

  async down(): Promise<void> {
    throw new Error('The ledger only moves forward: restore a backup instead.');
  }
}
