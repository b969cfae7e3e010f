import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { AccessGate } from './access-gate';
import { SampleDoor } from './sample-door';
import { SessionController } from './session.controller';
import { SessionKeeper } from './session-keeper';
import { SignInDesk } from './sign-in-desk';
import { SignInThrottle } from './sign-in-throttle';

/** Who is asking, and whether they may. The gate it brings stands before every route of the server. */
@Module({
  imports: [AuditModule],
  controllers: [SessionController],
  providers: [SessionKeeper, SampleDoor, SignInDesk, SignInThrottle, AccessGate],
})
export class IdentityModule {}
