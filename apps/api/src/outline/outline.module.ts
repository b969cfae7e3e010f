import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { OutlineController } from './outline.controller';
import { OutlineDrafter } from './outline-drafter';

/** The official statement: the sentence, what it says exactly, and the rows behind it. */
@Module({
  imports: [LedgerModule],
  controllers: [OutlineController],
  providers: [OutlineDrafter],
  exports: [OutlineDrafter],
})
export class OutlineModule {}
