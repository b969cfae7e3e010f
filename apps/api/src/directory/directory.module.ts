import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { CodeListReader } from './code-list-reader';
import { DirectoryController } from './directory.controller';
import { UnionDirectory } from './union-directory';
import { UnionNameIndex } from './union-name-index';
import { UnionPast } from './union-past';

/** The directory of unions: search, one union, its past, the code tables. */
@Module({
  imports: [LedgerModule],
  controllers: [DirectoryController],
  providers: [UnionDirectory, UnionPast, UnionNameIndex, CodeListReader],
  exports: [UnionDirectory, CodeListReader, UnionNameIndex],
})
export class DirectoryModule {}
