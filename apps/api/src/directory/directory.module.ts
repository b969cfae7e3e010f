import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module';
import { ChangeLog } from './change-log';
import { ChangeRecorder } from './change-recorder';
import { ChangeUndoer } from './change-undoer';
import { CodeListReader } from './code-list-reader';
import { ContactKeeper } from './contact-keeper';
import { DirectoryChangesController } from './directory-changes.controller';
import { DirectoryRecordsController } from './directory-records.controller';
import { DirectoryController } from './directory.controller';
import { LineageRecorder } from './lineage-recorder';
import { ProfileChanger } from './profile-changer';
import { UnionAffiliator } from './union-affiliator';
import { UnionDirectory } from './union-directory';
import { UnionNameIndex } from './union-name-index';
import { UnionPast } from './union-past';

const READERS = [UnionDirectory, UnionPast, UnionNameIndex, CodeListReader, ChangeLog];
const WRITERS = [
  ...[ChangeRecorder, UnionAffiliator, ProfileChanger, LineageRecorder],
  ...[ChangeUndoer, ContactKeeper],
];

/** The directory of unions: search, one union, its past, the code tables, and the writes to it. */
@Module({
  imports: [LedgerModule],
  controllers: [DirectoryController, DirectoryChangesController, DirectoryRecordsController],
  providers: [...READERS, ...WRITERS],
  exports: [UnionDirectory, CodeListReader, UnionNameIndex],
})
export class DirectoryModule {}
