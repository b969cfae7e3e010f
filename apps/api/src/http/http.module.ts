import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { ContractInterceptor } from './contract-interceptor';
import { DocumentationController } from './documentation.controller';
import { ProblemFilter } from './problem-filter';

/** How every operation is held to its contract and every refusal is told. */
@Module({
  controllers: [DocumentationController],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
