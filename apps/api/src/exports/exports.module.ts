import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { LedgerModule } from '../ledger/ledger.module';
import { StatisticsModule } from '../statistics/statistics.module';
import { ExportTurns } from './export-turns';
import { ExportsController } from './exports.controller';
import { FiguresExport } from './figures-export';
import { LedgerCamera } from './ledger-snapshot';
import { ReportFormsController } from './report-form/report-forms.controller';
import { ReportForms } from './report-form/report-forms';
import { ShownTablesController } from './shown-tables.controller';
import { StatisticsExport } from './statistics-export';
import { TableWriter } from './table-writer';
import { UnionsExport } from './unions-export';

/** Out of the product and into Excel: tables as CSV and XLSX, and forms to report with. */
@Module({
  imports: [LedgerModule, DirectoryModule, StatisticsModule],
  controllers: [ExportsController, ShownTablesController, ReportFormsController],
  providers: [
    ...[FiguresExport, UnionsExport, StatisticsExport, TableWriter],
    ...[LedgerCamera, ExportTurns, ReportForms],
  ],
})
export class ExportsModule {}
