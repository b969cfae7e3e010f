import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module';
import { AccessGuard } from './access-guard';
import { SampleDoor } from './sample-door';
import { SessionController } from './session.controller';
import { SessionKeeper } from './session-keeper';
import { SignInDesk } from './sign-in-desk';
import { SignInThrottle } from './sign-in-throttle';

/** Who is asking, and whether they may. The guard it brings stands before every handler of the server. */
@Module({
  imports: [AuditModule],
  controllers: [SessionController],
  providers: [
    SessionKeeper,
    SampleDoor,
    SignInDesk,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
export class IdentityModule {}
