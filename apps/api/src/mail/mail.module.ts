import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue';
import { Postman } from './postman';

/** Letters: the jobs that wait, and the postman who takes them to the mail server. */
@Module({ providers: [JobQueue, Postman], exports: [JobQueue, Postman] })
export class MailModule {}
