import { Module, type DynamicModule } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { BriefModule } from './brief/brief.module';
import { CampaignsModule } from './campaigns/campaigns.module';
import { ReportsModule } from './campaigns/reports/reports.module';
import { Clock } from './clock';
import type { Config } from './config';
import { poolOf } from './database/data-source';
import { CONFIG } from './http/config-token';
import { DirectoryModule } from './directory/directory.module';
import { ExportsModule } from './exports/exports.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { IntakeModule } from './intake/intake.module';
import { BUILT_READER, READER_SCRIPT } from './intake/reading/reader-script';
import { OperationsModule } from './operations/operations.module';
import { OutlineModule } from './outline/outline.module';
import { FindingsModule } from './statistics/findings/findings.module';
import { StatisticsModule } from './statistics/statistics.module';
import { TargetsModule } from './targets/targets.module';

/** What the modules stand on: opened before Nest, closed after it. */
export interface Foundation {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Absent: the clock of the machine. */
  readonly clock?: Clock | undefined;
  /** Absent: the program that the build puts beside this one. */
  readonly readerScript?: string | undefined;
}

/** The rooms of the server, one module each. */
@Module({
  imports: [
    HttpModule,
    IdentityModule,
    StatisticsModule,
    FindingsModule,
    DirectoryModule,
    OutlineModule,
    BriefModule,
    CampaignsModule,
    ReportsModule,
    TargetsModule,
    ExportsModule,
    IntakeModule,
    OperationsModule,
  ],
})
export class AppModule {
  /** The application on an open database. */
  static with(foundation: Foundation): DynamicModule {
    return { module: AppModule, imports: [foundationModule(foundation)] };
  }
}

function foundationModule(foundation: Foundation): DynamicModule {
  const { config, dataSource, clock, readerScript } = foundation;
  return {
    module: FoundationModule,
    global: true,
    providers: [
      { provide: CONFIG, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Pool, useValue: poolOf(dataSource) },
      { provide: Clock, useValue: clock ?? new Clock() },
      { provide: READER_SCRIPT, useValue: readerScript ?? BUILT_READER },
    ],
    exports: [CONFIG, DataSource, Pool, Clock, READER_SCRIPT],
  };
}

@Module({})
class FoundationModule {}
